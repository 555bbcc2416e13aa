import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Desk, FieldName } from "./desks.ts";
import type { PastRequest, Problem } from "./judge.ts";

export interface ImportRow {
  readonly id: string;
  readonly desk: Desk;
  readonly state: "new" | "checked" | "applied";
  readonly file: string;
  readonly fileName: string;
  readonly mapping: Partial<Record<FieldName, string | null>>;
  readonly taking: "good" | "nothing";
  readonly report: Report | null;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
}

export interface Report {
  readonly rows: number;
  readonly good: number;
  /** Of the good ones those that the house did not have yet. */
  readonly fresh: number;
  readonly refused: number;
  readonly mended: number;
  readonly open: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly suppliers: number;
  readonly customers: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly unknownColumns: readonly string[];
}

const columns = sql`i.id, i.desk, i.state, i.file, f.name as "fileName", i.mapping, i.taking, i.report,
  i.created_at as "createdAt", i.applied_at as "appliedAt"`;

export async function insertImport(
  db: Database,
  made: { desk: Desk; file: string; createdBy: string | null },
): Promise<string> {
  const row = await db
    .insertInto("requests.import")
    .values({ desk: made.desk, file: made.file, created_by: made.createdBy })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function findImport(db: Database, id: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from requests.import i join platform.file f on f.id = i.file where i.id = ${id}
  `.execute(db);
  return rows[0];
}

export async function latestImports(db: Database): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from requests.import i join platform.file f on f.id = i.file order by i.id desc limit 20
  `.execute(db);
  return rows;
}

export async function updatePlan(
  db: Database,
  id: string,
  plan: { desk: Desk; mapping: object; taking: string },
): Promise<void> {
  await sql`
    update requests.import set desk = ${plan.desk}, mapping = ${JSON.stringify(plan.mapping)}::jsonb, taking = ${plan.taking},
      state = 'new', report = null
    where id = ${id}
  `.execute(db);
}

export async function settleImport(
  db: Database,
  id: string,
  state: "checked" | "applied",
  report: Report,
  now: Date,
): Promise<void> {
  await sql`
    update requests.import set state = ${state}, report = ${JSON.stringify(report)}::jsonb,
      applied_at = ${state === "applied" ? now : null}
    where id = ${id}
  `.execute(db);
}

export async function keepProblems(
  db: Database,
  id: string,
  problems: readonly (Problem & { readonly column: string | null })[],
): Promise<void> {
  await sql`delete from requests.import_problem where import = ${id}`.execute(db);
  if (problems.length === 0) return;
  await sql`
    insert into requests.import_problem (import, number, line, column_name, value, code, severity)
    select ${id}, p.number, p.line, p.column, p.value, p.code, p.severity
    from jsonb_to_recordset(${JSON.stringify(problems.map((problem, number) => ({ ...problem, number })))}::jsonb)
      as p (number int, line int, "column" text, value text, code text, severity text)
  `.execute(db);
}

export interface ProblemRow {
  readonly number: number;
  readonly line: number;
  readonly column: string | null;
  readonly value: string;
  readonly code: string;
  readonly severity: "refused" | "mended";
}

export async function problemsOf(
  db: Database,
  id: string,
  page: { after: number; limit: number },
): Promise<ProblemRow[]> {
  const { rows } = await sql<ProblemRow>`
    select number, line, column_name as "column", value, code, severity from requests.import_problem
    where import = ${id} and number > ${page.after} order by number limit ${page.limit}
  `.execute(db);
  return rows;
}

export async function findUpload(
  db: Database,
  id: string,
  owner: string | null,
): Promise<{ id: string; name: string } | undefined> {
  return db
    .selectFrom("platform.file")
    .select(["id", "name"])
    .where("id", "=", id)
    .where("owner", "is not distinct from", owner)
    .executeTakeFirst();
}

/** Services by what people call them, with who offers them: lower case, `supplier name`. */
export async function servicesByName(db: Database): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; supplier: string; name: string }>`
    select s.id, s.supplier, lower(n.name) as name from catalogue.service s
    cross join lateral (values (s.words -> 'ru' ->> 'name'), (s.words -> 'en' ->> 'name')) n (name)
    where n.name is not null
  `.execute(db);
  return new Map(rows.map(({ id, supplier, name }) => [`${supplier} ${name}`, id]));
}

/**
 * Stores requests of the past: those the house has already stay as they are. Returns the new ones with the work each
 * stands for. Their ids carry the time at which they were asked, so that lists by id are lists by time.
 */
export async function insertPast(
  db: Database,
  origin: string,
  past: readonly (PastRequest & { readonly serviceId: string | null })[],
): Promise<{ id: string; work: string; key: string }[]> {
  const { rows } = await sql<{ id: string; work: string; key: string }>`
    with given as materialized (
      select p.*, uuidv7(p."openedAt" - now()) as id, uuidv7(p."openedAt" - now()) as work
      from jsonb_to_recordset(${JSON.stringify(past)}::jsonb) as p (key text, kind text, subject text, text text,
        priority text, outcome text, requester uuid, customer uuid, unit uuid, assignee uuid, "serviceId" uuid,
        "openedAt" timestamptz, "firstAnswerAt" timestamptz, "doneAt" timestamptz)
      where not exists (select 1 from requests.request r where r.origin = ${origin} and r.origin_key = p.key)
      order by "openedAt"
    ), asked as (
      insert into requests.request (id, kind, state, outcome, subject, priority, service, supplier, customer, requester,
        visibility, channel, origin, origin_key, opened_at, first_answered_at, done_at, updated_at, last_side, messages,
        works, open_works)
      select id, kind, case when "doneAt" is null then 'open' else 'done' end, outcome, subject, priority, "serviceId", unit,
        customer, requester, case when kind = 'complaint' then 'people' else 'unit' end, 'import', ${origin}, key, "openedAt",
        "firstAnswerAt", "doneAt", coalesce("doneAt", "firstAnswerAt", "openedAt"),
        case when "doneAt" is null then 'customer' else 'supplier' end, (text <> '')::int, 1, ("doneAt" is null)::int
      from given order by "openedAt"
      on conflict (origin, origin_key) do nothing
      returning id
    ), worked as (
      insert into requests.work (id, request, unit, customer, assignee, state, priority, opened_at, first_answered_at, done_at,
        updated_at)
      select g.work, g.id, g.unit, g.customer, g.assignee, case when "doneAt" is null then 'open' else 'done' end, g.priority,
        g."openedAt", g."firstAnswerAt", g."doneAt", coalesce("doneAt", "openedAt")
      from given g join asked a on a.id = g.id
    ), joined as (
      insert into requests.member (request, person, role, added_at)
      select g.id, g.requester, 'requester', g."openedAt" from given g join asked a on a.id = g.id
      where g.requester is not null
    ), said as (
      insert into requests.message (id, request, author, side, channel, body, created_at)
      select uuidv7(g."openedAt" - now()), g.id, g.requester, 'customer', 'import', g.text, g."openedAt"
      from given g join asked a on a.id = g.id where g.text <> ''
    )
    select g.id, g.work, g.key from given g join asked a on a.id = g.id
  `.execute(db);
  return rows;
}

/** How many of these the house has. */
export async function countKnown(db: Database, origin: string, keys: readonly string[]): Promise<number> {
  const { rows } = await sql<{ known: number }>`
    select count(*)::int as known from requests.request where origin = ${origin} and origin_key = any(${[...keys]})
  `.execute(db);
  return rows[0]?.known ?? 0;
}

/** Makes them found by their words. */
export async function indexPast(db: Database, ids: readonly string[]): Promise<void> {
  await sql`select requests.index_requests(${[...ids]}::uuid[])`.execute(db);
}
