import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "#platform/database";
import type { Design } from "../evaluate/design.ts";
import type { EvaluationResult } from "../evaluate/result.ts";
import type { OutcomeUnit } from "../plan/outcome.ts";
import type { Party } from "../schema/shapes.ts";
import type { SolutionKind, SolutionState, VerdictCode } from "../solution.ts";

export interface ItemRow {
  readonly id: string;
  readonly number: number;
  readonly kind: SolutionKind;
  readonly title: string;
  readonly description: string;
  readonly state: SolutionState;
  readonly supplier: Party;
  readonly owner: Party | null;
  readonly service: string | null;
  readonly costMoney: number | null;
  readonly currency: string;
  readonly costHours: number | null;
  readonly reason: string | null;
  readonly createdBy: string | null;
  readonly fixedAt: Date | null;
  readonly design: Design | null;
  readonly firstStart: string | null;
  readonly lastStart: string | null;
  readonly customers: number;
  readonly measure: string | null;
  readonly evaluateOn: string | null;
  readonly looks: number | null;
  readonly further: readonly string[];
  readonly stepsAll: number;
  readonly stepsDone: number;
  readonly stepsOverdue: number;
  readonly evaluation: string | null;
  readonly verdict: VerdictCode | null;
  readonly good: "higher" | "lower" | null;
  readonly margin: number | null;
  readonly effect: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly withIt: number | null;
  readonly withoutIt: number | null;
  readonly unit: OutcomeUnit | null;
  readonly level: number | null;
  readonly moreWeeks: number | null;
  readonly because: string | null;
  readonly evaluatedAt: Date | null;
  readonly looked: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Exactly, for the place in a list. */
  readonly key: string;
}

const party = (alias: string) =>
  sql.raw(
    `case when ${alias}.id is not null then jsonb_build_object('id', ${alias}.id, 'kind', ${alias}.kind, 'name', ${alias}.name) end`,
  );

const columns = (today: string) => sql`
  s.id, s.number::int as number, s.kind, s.title, s.description, s.state, ${party("p")} as supplier, ${party("o")} as owner,
  s.service, s.cost_money::float8 as "costMoney", s.currency, s.cost_hours as "costHours", s.reason,
  s.created_by as "createdBy", s.fixed_at as "fixedAt", s.design,
  r.first as "firstStart", r.last as "lastStart", r.customers,
  x.measure, x.good, x.margin, x.evaluate_on::text as "evaluateOn", x.looks,
  coalesce((select array_agg(f.on_day::text order by f.look) from solutions.further_look f where f.solution = s.id), '{}') as further,
  t.all as "stepsAll", t.done as "stepsDone", t.overdue as "stepsOverdue",
  v.id as evaluation, v.verdict, v.effect, v.low, v.high, v.with_it as "withIt", v.without_it as "withoutIt", v.unit, v.level,
  v.more_weeks as "moreWeeks", v.because, v.at as "evaluatedAt", coalesce(v.look, 0) as looked,
  s.created_at as "createdAt", s.updated_at as "updatedAt", s.updated_at::text as key
  from solutions.solution s
  join organisation.party p on p.id = s.supplier
  left join organisation.party o on o.id = s.owner
  left join lateral (select * from solutions.expectation e where e.solution = s.id order by e.version desc limit 1) x on true
  left join lateral (select * from solutions.evaluation e where e.solution = s.id and e.verdict is not null
    order by e.look desc limit 1) v on true
  cross join lateral (select min(starts_on)::text as first, max(starts_on)::text as last, count(*)::int as customers
    from solutions.roll_out where solution = s.id) r
  cross join lateral (select count(*)::int as "all", count(done_at)::int as done,
      (count(*) filter (where done_at is null and due_on < ${today}::date))::int as overdue
    from solutions.step where solution = s.id) t`;

export interface View {
  /** Parties whose solutions are read; or all. */
  readonly parties: "all" | readonly string[];
  /** Whose drafts are, too: the person and the parties led. */
  readonly own: readonly string[];
  readonly self: string | null;
}

/** What `policy.maySee` says of one, of many. */
export function seen({ parties, own, self }: View): RawBuilder<SqlBool> {
  if (parties === "all") return sql`true`;
  const mine = [...own];
  const theirs = [...parties];
  return sql<SqlBool>`(s.supplier = any(${mine}::uuid[]) or s.owner = ${self} or s.created_by = ${self}
    or (s.state <> 'draft' and (s.supplier = any(${theirs}::uuid[])
      or exists (select from solutions.roll_out r where r.solution = s.id and r.customer = any(${theirs}::uuid[]))
      or exists (select from solutions.answers_need a join needs.need n on n.id = a.need
        where a.solution = s.id and n.customer = any(${theirs}::uuid[]))
      or exists (select from solutions.answers_need a join needs.signal g on g.need = a.need
        where a.solution = s.id and g.person = ${self}))))`;
}

export interface Filter {
  readonly show: "all" | "now" | "mine" | "drafts" | "judged" | "dropped";
  readonly verdict?: VerdictCode | undefined;
  readonly kind?: SolutionKind | undefined;
  readonly party?: string | undefined;
  readonly find?: string | undefined;
}

const shows = {
  all: sql<SqlBool>`true`,
  now: sql<SqlBool>`s.state in ('planned', 'running', 'introduced')`,
  drafts: sql<SqlBool>`s.state = 'draft'`,
  judged: sql<SqlBool>`v.id is not null`,
  dropped: sql<SqlBool>`s.state = 'dropped'`,
};

const likeText = (text: string) =>
  `%${text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

export async function listItems(
  db: Database,
  view: View,
  filter: Filter,
  page: {
    readonly after: { at: string; id: string } | undefined;
    readonly limit: number;
    readonly today: string;
  },
): Promise<ItemRow[]> {
  const { after } = page;
  const where = [
    seen(view),
    filter.show === "mine"
      ? sql<SqlBool>`(s.owner = ${view.self} or exists (select from solutions.step q where q.solution = s.id
          and q.done_at is null and q.owner = any(${[...view.own]}::uuid[])))`
      : shows[filter.show],
  ];
  if (filter.verdict) where.push(sql<SqlBool>`v.verdict = ${filter.verdict}`);
  if (filter.kind) where.push(sql<SqlBool>`s.kind = ${filter.kind}`);
  if (filter.party)
    where.push(sql<SqlBool>`(s.supplier = ${filter.party} or exists (select from solutions.roll_out q
      where q.solution = s.id and q.customer = ${filter.party}))`);
  if (filter.find) {
    const like = likeText(filter.find);
    where.push(
      sql<SqlBool>`(translate(lower(s.title), 'ё', 'е') like ${like} or p.search like ${like} or s.number::text = ${filter.find})`,
    );
  }
  if (after) where.push(sql<SqlBool>`(s.updated_at, s.id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  return read(db, sql.join(where, sql` and `), page.today, page.limit);
}

async function read(
  db: Database,
  where: RawBuilder<unknown>,
  today: string,
  limit: number,
): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select ${columns(today)} where ${where} order by s.updated_at desc, s.id desc limit ${limit}
  `.execute(db);
  return rows;
}

export async function findItem(
  db: Database,
  idOrNumber: string,
  today: string,
): Promise<ItemRow | undefined> {
  const which = /^\d+$/.test(idOrNumber)
    ? sql<SqlBool>`s.number = ${idOrNumber}`
    : sql<SqlBool>`s.id = ${idOrNumber}`;
  return (await read(db, which, today, 1))[0];
}

export const listAround = (
  db: Database,
  view: View,
  of: {
    readonly need?: string | undefined;
    readonly supplier?: string | undefined;
    readonly customer?: string | undefined;
  },
  today: string,
): Promise<ItemRow[]> => {
  const where = [seen(view)];
  if (of.need)
    where.push(
      sql<SqlBool>`exists (select from solutions.answers_need a where a.solution = s.id and a.need = ${of.need})`,
    );
  if (of.supplier) where.push(sql<SqlBool>`s.supplier = ${of.supplier}`);
  if (of.customer)
    where.push(
      sql<SqlBool>`exists (select from solutions.roll_out q where q.solution = s.id and q.customer = ${of.customer})`,
    );
  return read(db, sql.join(where, sql` and `), today, 50);
};

/** Whom a solution concerns: those it is brought to, those whose needs it answers, and persons who had said something. */
export async function concernsOf(db: Database, solution: string): Promise<string[]> {
  const { rows } = await sql<{ party: string }>`
    select customer as party from solutions.roll_out where solution = ${solution}
    union select n.customer from solutions.answers_need a join needs.need n on n.id = a.need
      where a.solution = ${solution} and n.customer is not null
    union select g.person from solutions.answers_need a join needs.signal g on g.need = a.need
      where a.solution = ${solution} and g.person is not null
  `.execute(db);
  return rows.map(({ party: one }) => one);
}

export interface StepRow {
  readonly id: string;
  readonly what: string;
  readonly owner: Party | null;
  readonly dueOn: string | null;
  readonly doneAt: Date | null;
}

export async function stepsOf(db: Database, solution: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select t.id, t.what, ${party("o")} as owner, t.due_on::text as "dueOn", t.done_at as "doneAt"
    from solutions.step t left join organisation.party o on o.id = t.owner
    where t.solution = ${solution} order by t.place, t.id
  `.execute(db);
  return rows;
}

export async function rollOutOf(
  db: Database,
  solution: string,
): Promise<{ customer: Party; startsOn: string }[]> {
  const { rows } = await sql<{ customer: Party; startsOn: string }>`
    select ${party("c")} as customer, r.starts_on::text as "startsOn"
    from solutions.roll_out r join organisation.party c on c.id = r.customer
    where r.solution = ${solution} order by r.starts_on, c.name, c.id
  `.execute(db);
  return rows;
}

export interface ExpectationRow {
  readonly version: number;
  readonly measure: string;
  readonly questionnaire: string | null;
  readonly good: "higher" | "lower";
  readonly effect: number;
  readonly margin: number;
  readonly evaluateOn: string;
  readonly looks: number;
  readonly setBy: string | null;
  readonly setAt: Date;
}

/** The one that holds first. */
export async function expectationsOf(db: Database, solution: string): Promise<ExpectationRow[]> {
  const { rows } = await sql<ExpectationRow>`
    select e.version, e.measure, e.questionnaire, e.good, e.effect, e.margin, e.evaluate_on::text as "evaluateOn", e.looks,
      b.name as "setBy", e.set_at as "setAt"
    from solutions.expectation e left join organisation.party b on b.id = e.set_by
    where e.solution = ${solution} order by e.version desc limit 50
  `.execute(db);
  return rows;
}

export async function needsOfSolution(
  db: Database,
  solution: string,
): Promise<{ id: string; number: number; title: string }[]> {
  const { rows } = await sql<{ id: string; number: number; title: string }>`
    select n.id, n.number::int as number, n.title from solutions.answers_need a join needs.need n on n.id = a.need
    where a.solution = ${solution} order by a.added_at, n.number
  `.execute(db);
  return rows;
}

export interface EvaluationRow {
  readonly id: string;
  readonly at: Date;
  readonly kind: "interim" | "look" | "further";
  readonly look: number | null;
  readonly through: string;
  readonly design: Design["kind"];
  readonly verdict: VerdictCode | null;
  readonly because: string | null;
  readonly effect: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number;
  readonly unit: OutcomeUnit;
  readonly withIt: number | null;
  readonly withoutIt: number | null;
  readonly detectable: number | null;
  readonly moreWeeks: number | null;
  readonly treated: number;
  readonly comparison: number;
  readonly measure: string;
  readonly good: "higher" | "lower";
  readonly margin: number;
}

const evaluationColumns = sql`
  e.id, e.at, e.kind, e.look, e.through::text as through, e.design, e.verdict, e.because, e.effect, e.low, e.high, e.level,
  e.unit, e.with_it as "withIt", e.without_it as "withoutIt", e.detectable, e.more_weeks as "moreWeeks", e.treated,
  e.comparison, e.result ->> 'measure' as measure, e.result ->> 'good' as good, (e.result ->> 'margin')::float8 as margin`;

/** Verdicts always, and the latest twenty. */
export async function evaluationsOf(db: Database, solution: string): Promise<EvaluationRow[]> {
  const { rows } = await sql<EvaluationRow>`
    select * from (
      (select ${evaluationColumns} from solutions.evaluation e where e.solution = ${solution} and e.verdict is not null)
      union
      (select ${evaluationColumns} from solutions.evaluation e where e.solution = ${solution} order by e.at desc, e.id desc limit 20)
    ) e order by e.at desc, e.id desc
  `.execute(db);
  return rows;
}

export async function findEvaluation(
  db: Database,
  solution: string,
  which: string,
): Promise<(EvaluationRow & { result: EvaluationResult }) | undefined> {
  const { rows } = await sql<EvaluationRow & { result: EvaluationResult }>`
    select ${evaluationColumns}, e.result from solutions.evaluation e
    where e.solution = ${solution} and ${which === "latest" ? sql<SqlBool>`true` : sql<SqlBool>`e.id = ${which}`}
    order by e.at desc, e.id desc limit 1
  `.execute(db);
  return rows[0];
}

export interface HelpedRow {
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
  readonly mine: "yes" | "partly" | "no" | null;
  readonly words: readonly string[];
}

/** In no order that says who wrote when. */
export async function helpedOf(db: Database, solution: string, self: string | null): Promise<HelpedRow> {
  const { rows } = await sql<HelpedRow>`
    select (count(*) filter (where answer = 'yes'))::int as yes, (count(*) filter (where answer = 'partly'))::int as partly,
      (count(*) filter (where answer = 'no'))::int as no, max(answer) filter (where person = ${self}) as mine,
      coalesce(array_agg(words order by md5(words)) filter (where words is not null), '{}') as words
    from solutions.helped where solution = ${solution}
  `.execute(db);
  return rows[0] as HelpedRow;
}

export async function partiesNamed(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Party>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Party>`
    select id, kind, name from organisation.party where id = any(${[...new Set(ids)]}::uuid[])
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function livingParties(db: Database, ids: readonly string[]): Promise<Party[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Party>`
    select id, kind, name from organisation.party where id = any(${[...new Set(ids)]}::uuid[]) and ended_on is null
  `.execute(db);
  return rows;
}

export async function openNeeds(db: Database, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from needs.need where id = any(${[...ids]}::uuid[]) and state in ('open', 'proposed', 'met')
  `.execute(db);
  return rows.map(({ id }) => id);
}

export interface MyStepRow {
  readonly id: string;
  readonly what: string;
  readonly dueOn: string | null;
  readonly solution: { readonly id: string; readonly number: number; readonly title: string };
}

export async function openStepsOf(
  db: Database,
  owners: readonly string[],
  limit: number,
): Promise<MyStepRow[]> {
  const { rows } = await sql<MyStepRow>`
    select t.id, t.what, t.due_on::text as "dueOn",
      jsonb_build_object('id', s.id, 'number', s.number, 'title', s.title) as solution
    from solutions.step t join solutions.solution s on s.id = t.solution
    where t.owner = any(${[...owners]}::uuid[]) and t.done_at is null and s.state in ('planned', 'running', 'introduced')
    order by t.due_on nulls last, t.id limit ${limit}
  `.execute(db);
  return rows;
}

/** Customers of a supplier where another solution on the same measure begins between two days. */
export async function othersBegun(
  db: Database,
  of: {
    readonly solution: string;
    readonly supplier: string;
    readonly measure: string;
    readonly from: string;
    readonly to: string;
  },
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ customer: string }>`
    select distinct r.customer from solutions.roll_out r join solutions.solution s on s.id = r.solution
    join lateral (select measure from solutions.expectation e where e.solution = s.id order by version desc limit 1) x on true
    where s.supplier = ${of.supplier} and s.id <> ${of.solution} and s.state not in ('draft', 'dropped')
      and x.measure = ${of.measure} and r.starts_on between ${of.from}::date and ${of.to}::date
  `.execute(db);
  return new Set(rows.map(({ customer }) => customer));
}

/** Solutions that weekly figures are reckoned for. */
export async function toEvaluate(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from solutions.solution where fixed_at is not null and state in ('running', 'introduced') order by id
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Plans whose first, or next, roll-out day may have come. */
export async function toAdvance(db: Database, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from solutions.solution s
    where s.state in ('planned', 'running')
      and exists (select from solutions.roll_out r where r.solution = s.id and r.starts_on <= ${today}::date)
    order by s.id
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Needs of a solution that another one is under way for. */
export async function needsUnderWay(db: Database, solution: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ need: string }>`
    select distinct a.need from solutions.answers_need a
    join solutions.answers_need b on b.need = a.need and b.solution <> a.solution
    join solutions.solution s on s.id = b.solution and s.state in ('planned', 'running', 'introduced')
    where a.solution = ${solution}
  `.execute(db);
  return new Set(rows.map(({ need }) => need));
}

export interface DueStep {
  readonly id: string;
  readonly solution: string;
  readonly number: number;
  readonly title: string;
  readonly what: string;
  readonly owner: string;
  readonly dueOn: string;
}

/** Steps due by a day whose owners were not told of that day yet; told from now on. */
export async function takeDueSteps(db: Database, by: string): Promise<DueStep[]> {
  const { rows } = await sql<DueStep>`
    update solutions.step t set reminded_on = t.due_on
    from solutions.solution s
    where s.id = t.solution and s.state in ('planned', 'running', 'introduced') and t.done_at is null
      and t.owner is not null and t.due_on <= ${by}::date and t.reminded_on is distinct from t.due_on
    returning t.id, s.id as solution, s.number::int as number, s.title, t.what, t.owner, t.due_on::text as "dueOn"
  `.execute(db);
  return rows;
}

export async function namedSolutions(
  db: Database,
  view: View,
  ids: readonly string[],
): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select s.id, s.title from solutions.solution s where s.id = any(${[...ids]}::uuid[]) and ${seen(view)}
  `.execute(db);
  return rows;
}

export const findItems = (db: Database, ids: readonly string[], today: string): Promise<ItemRow[]> =>
  read(db, sql`s.id = any(${[...ids]}::uuid[])`, today, ids.length);
