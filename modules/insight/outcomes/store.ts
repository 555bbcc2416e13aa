import { sql } from "kysely";
import type { Context } from "#platform/context";
import { copyRows, type Database } from "#platform/database";
import type { ImportPlan, Problem, ValueRow } from "./read-file.ts";
import type { ProblemCode } from "./words.ts";

export interface OutcomeRow {
  readonly key: string;
  readonly name: { readonly en?: string; readonly ru?: string };
  readonly unit: string;
  readonly good: "higher" | "lower";
  readonly isOwn: boolean;
}

export async function readOutcomes(db: Database): Promise<OutcomeRow[]> {
  const { rows } = await sql<OutcomeRow>`
    select key, name, unit, good, is_own as "isOwn" from insight.outcome order by is_own, created_at, key limit 100
  `.execute(db);
  return rows;
}

export async function insertOutcome(
  db: Database,
  { name, unit, good }: Omit<OutcomeRow, "key" | "isOwn">,
  by: string | null,
): Promise<string> {
  const { rows } = await sql<{ key: string }>`
    insert into insight.outcome (key, name, unit, good, created_by)
    values ('own_' || replace(uuidv7()::text, '-', ''), ${JSON.stringify(name)}::jsonb, ${unit}, ${good}, ${by}) returning key
  `.execute(db);
  return (rows[0] as { key: string }).key;
}

export interface KeptValue {
  readonly outcome: string;
  readonly month: string;
  readonly value: number;
}

/** One party's, or with null the whole company's. */
export async function valuesOf(db: Database, party: string | null): Promise<KeptValue[]> {
  const { rows } = await sql<KeptValue>`
    select outcome, to_char(month, 'YYYY-MM') as month, value from insight.outcome_value
    where party is not distinct from ${party} order by outcome, month desc limit 20000
  `.execute(db);
  return rows;
}

/** Parties that have values of their own, of those asked for; all with null. */
export async function partiesWithValues(
  db: Database,
  among: readonly string[] | null,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from organisation.party p
    where exists (select from insight.outcome_value v where v.party = p.id)
      and (${among === null} or p.id = any(${among === null ? [] : [...among]}::uuid[]))
    order by p.name, p.id limit 500
  `.execute(db);
  return rows;
}

export async function isUnit(db: Database, id: string): Promise<boolean> {
  const { rows } = await sql`select from organisation.unit where party = ${id}`.execute(db);
  return rows.length > 0;
}

export async function eraseValue(db: Database, { outcome, party, month }: Omit<ValueRow, "value">) {
  await sql`
    delete from insight.outcome_value
    where outcome = ${outcome} and party is not distinct from ${party} and month = ${`${month}-01`}::date
  `.execute(db);
}

/** What was not there, what became another value, what stayed. */
export interface Written {
  readonly created: number;
  readonly changed: number;
  readonly same: number;
}

async function compare(db: Database): Promise<Written> {
  const { rows } = await sql<Written>`
    select count(*) filter (where v.month is null)::int as created,
      count(*) filter (where v.value <> b.value)::int as changed,
      count(*) filter (where v.value = b.value)::int as same
    from brought b left join insight.outcome_value v
      on v.outcome = b.outcome and v.party is not distinct from b.party and v.month = b.month
  `.execute(db);
  return rows[0] as Written;
}

/** Writes many at once, or only says what writing them would do. */
export async function bringIn(
  { db, client, actor, now }: Context,
  values: readonly ValueRow[],
  from: string | null,
  write: boolean,
): Promise<Written> {
  await sql`drop table if exists brought`.execute(db);
  await sql`
    create temporary table brought (outcome text, party uuid, month date, value double precision) on commit drop
  `.execute(db);
  await copyRows(
    client,
    "brought (outcome, party, month, value)",
    values.map(({ outcome, party, month, value }) => [outcome, party, `${month}-01`, value]),
  );
  const written = await compare(db);
  if (write)
    await sql`
      insert into insight.outcome_value as v (outcome, party, month, value, import, entered_by, entered_at)
      select outcome, party, month, value, ${from}::uuid, ${actor.self ?? null}::uuid, ${now}::timestamptz from brought
      on conflict (outcome, party, month) do update
        set value = excluded.value, import = excluded.import, entered_by = excluded.entered_by,
          entered_at = excluded.entered_at
        where v.value <> excluded.value
    `.execute(db);
  return written;
}

export interface ImportReport extends Written {
  readonly rows: number;
  readonly refused: number;
  readonly unknownColumns: readonly string[];
}

export interface ImportRow {
  readonly id: string;
  readonly state: "new" | "checked" | "applied";
  readonly file: { readonly id: string; readonly name: string; readonly size: number };
  readonly plan: ImportPlan;
  readonly report: ImportReport | null;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
}

const columns = sql`
  i.id, i.state, jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) as file, i.plan, i.report,
  i.created_at as "createdAt", i.applied_at as "appliedAt"
`;

/** An uploaded file of whoever acts; nobody imports what another has uploaded. */
export async function ownUpload(db: Database, id: string, owner: string | null): Promise<boolean> {
  const { rows } = await sql`
    select from platform.file where id = ${id} and owner is not distinct from ${owner}
  `.execute(db);
  return rows.length > 0;
}

export async function insertImport(db: Database, file: string, plan: ImportPlan, by: string | null) {
  const { rows } = await sql<{ id: string }>`
    insert into insight.outcome_import (file, plan, created_by) values (${file}, ${JSON.stringify(plan)}::jsonb, ${by})
    returning id
  `.execute(db);
  return (rows[0] as { id: string }).id;
}

export async function findImport(db: Database, id: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from insight.outcome_import i join platform.file f on f.id = i.file where i.id = ${id}
  `.execute(db);
  return rows[0];
}

export async function latestImports(db: Database): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from insight.outcome_import i join platform.file f on f.id = i.file order by i.id desc limit 20
  `.execute(db);
  return rows;
}

/** Another choice of columns makes the last report untrue; what is taken at a fault does not. */
export async function updatePlan(db: Database, id: string, plan: ImportPlan, isStale: boolean) {
  await sql`
    update insight.outcome_import set plan = ${JSON.stringify(plan)}::jsonb,
      state = case when ${isStale} then 'new' else state end, report = case when ${isStale} then null else report end
    where id = ${id}
  `.execute(db);
}

export async function updateReport(
  db: Database,
  id: string,
  state: "checked" | "applied",
  report: ImportReport,
  now: Date,
) {
  await sql`
    update insight.outcome_import set state = ${state}, report = ${JSON.stringify(report)}::jsonb,
      applied_at = ${state === "applied" ? now : null}
    where id = ${id}
  `.execute(db);
}

export async function keepProblems({ db, client }: Context, id: string, problems: readonly Problem[]) {
  await sql`delete from insight.outcome_problem where import = ${id}`.execute(db);
  await copyRows(
    client,
    "insight.outcome_problem (import, number, line, column_name, value, code, params)",
    problems.map((p, i) => [id, i + 1, p.line, p.column, p.value, p.code, JSON.stringify(p.params)]),
  );
}

export interface ProblemRow extends Problem {
  readonly number: number;
  readonly code: ProblemCode;
}

export async function problemsOf(db: Database, id: string, after: number, limit: number) {
  const { rows } = await sql<ProblemRow>`
    select number, line, column_name as "column", value, code, params from insight.outcome_problem
    where import = ${id} and number > ${after} order by number limit ${limit}
  `.execute(db);
  return rows;
}
