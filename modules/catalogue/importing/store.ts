import { sql } from "kysely";
import type { Context } from "#platform/context";
import { copyRows, type Database } from "#platform/database";
import type { Problem, Severity } from "./problem.ts";
import type { ImportPlan } from "./read-file.ts";
import type { ProblemCode } from "./words.ts";

export interface ImportReport {
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  readonly problems: { readonly refused: number; readonly mended: number; readonly notice: number };
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
    select 1 from platform.file where id = ${id} and owner is not distinct from ${owner}
  `.execute(db);
  return rows.length > 0;
}

export async function insertImport(
  db: Database,
  file: string,
  plan: ImportPlan,
  by: string | null,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into catalogue.import (file, plan, created_by) values (${file}, ${JSON.stringify(plan)}::jsonb, ${by})
    returning id
  `.execute(db);
  return (rows[0] as { id: string }).id;
}

export async function findImport(db: Database, id: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from catalogue.import i join platform.file f on f.id = i.file where i.id = ${id}
  `.execute(db);
  return rows[0];
}

export async function latestImports(db: Database): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from catalogue.import i join platform.file f on f.id = i.file order by i.id desc limit 50
  `.execute(db);
  return rows;
}

/** Another choice of columns makes the last report untrue; what is taken at a fault does not. */
export async function updatePlan(db: Database, id: string, plan: ImportPlan, stale: boolean): Promise<void> {
  await sql`
    update catalogue.import set plan = ${JSON.stringify(plan)}::jsonb,
      state = case when ${stale} then 'new' else state end, report = case when ${stale} then null else report end
    where id = ${id}
  `.execute(db);
}

export async function updateReport(
  db: Database,
  id: string,
  state: "checked" | "applied",
  report: ImportReport,
  now: Date,
): Promise<void> {
  await sql`
    update catalogue.import set state = ${state}, report = ${JSON.stringify(report)}::jsonb,
      applied_at = ${state === "applied" ? now : null}
    where id = ${id}
  `.execute(db);
}

export async function keepProblems(
  { db, client }: Context,
  id: string,
  problems: readonly Problem[],
): Promise<void> {
  await sql`delete from catalogue.import_problem where import = ${id}`.execute(db);
  const rows = problems.map((problem, i) => [
    id,
    i + 1,
    problem.line,
    problem.column,
    problem.value,
    problem.code,
    problem.severity,
    JSON.stringify(problem.params),
  ]);
  await copyRows(
    client,
    "catalogue.import_problem (import, number, line, column_name, value, code, severity, params)",
    rows,
  );
}

export interface ProblemRow extends Problem {
  readonly number: number;
  readonly code: ProblemCode;
}

export async function problemsOf(
  db: Database,
  id: string,
  { severity, after, limit }: { severity?: Severity | undefined; after: number; limit: number },
): Promise<ProblemRow[]> {
  const { rows } = await sql<ProblemRow>`
    select number, line, column_name as "column", value, code, severity, params from catalogue.import_problem
    where import = ${id} and number > ${after} and (${severity ?? null}::text is null or severity = ${severity ?? null})
    order by number limit ${limit}
  `.execute(db);
  return rows;
}
