import { sql } from "kysely";
import type { Context } from "#platform/context";
import { copyRows, type Database } from "#platform/database";
import type { EvidenceProblem } from "../discovery/reading/problem.ts";
import type { ImportKind } from "../importing/kinds.ts";
import type { ReadCounts } from "../importing/outcome.ts";
import type { ImportPlan } from "../importing/plan.ts";

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

export interface ImportReport extends ReadCounts {
  /** Rows the house did not have, and rows it had already, which were brought up to date. */
  readonly fresh: number;
  readonly known: number;
  readonly parties: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly problems: Readonly<Record<EvidenceProblem["severity"], number>>;
  readonly unknownColumns: readonly string[];
  /** Relationships on the map afterwards; null until it is applied. */
  readonly found: number | null;
}

export interface ImportRow {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: "new" | "checked" | "applied";
  readonly file: UploadedFile;
  readonly plan: ImportPlan;
  readonly report: ImportReport | null;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
}

const columns = sql`
  i.id, i.kind, i.state, i.plan, i.report, i.created_at as "createdAt", i.applied_at as "appliedAt",
  jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) as file
`;

export async function findUpload(
  db: Database,
  id: string,
  owner: string | null,
): Promise<UploadedFile | undefined> {
  const { rows } = await sql<UploadedFile>`
    select id, name, size from platform.file where id = ${id} and owner is not distinct from ${owner}
  `.execute(db);
  return rows[0];
}

export async function insertImport(
  db: Database,
  row: { kind: ImportKind; file: string; plan: ImportPlan; createdBy: string | null },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into relationships.import (kind, file, plan, created_by)
    values (${row.kind}, ${row.file}, ${JSON.stringify(row.plan)}::jsonb, ${row.createdBy}) returning id
  `.execute(db);
  return rows[0]!.id;
}

export async function findImport(db: Database, id: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from relationships.import i join platform.file f on f.id = i.file where i.id = ${id}
  `.execute(db);
  return rows[0];
}

export async function latestImports(db: Database): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from relationships.import i join platform.file f on f.id = i.file order by i.id desc limit 50
  `.execute(db);
  return rows;
}

/** A changed plan makes the last report untrue. */
export async function updatePlan(
  db: Database,
  id: string,
  kind: ImportKind,
  plan: ImportPlan,
): Promise<void> {
  await sql`
    update relationships.import
    set plan = ${JSON.stringify(plan)}::jsonb, kind = ${kind}, state = 'new', report = null where id = ${id}
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
    update relationships.import set state = ${state}, report = ${JSON.stringify(report)}::jsonb,
      applied_at = ${state === "applied" ? now : null}
    where id = ${id}
  `.execute(db);
}

export async function keepProblems(
  { db, client }: Pick<Context, "db" | "client">,
  id: string,
  problems: readonly EvidenceProblem[],
): Promise<void> {
  await sql`delete from relationships.import_problem where import = ${id}`.execute(db);
  await copyRows(
    client,
    "relationships.import_problem (import, number, line, column_name, value, code, severity)",
    problems.map((p, i) => [id, i + 1, p.line, p.column, p.value, p.code, p.severity] as const),
  );
}

export interface ProblemRow {
  readonly number: number;
  readonly line: number;
  readonly column: string | null;
  readonly value: string;
  readonly code: string;
  readonly severity: EvidenceProblem["severity"];
}

export async function problemsOf(
  db: Database,
  id: string,
  page: { severity?: EvidenceProblem["severity"] | undefined; after: number; limit: number },
): Promise<ProblemRow[]> {
  const { severity = null, after, limit } = page;
  const { rows } = await sql<ProblemRow>`
    select number, line, column_name as column, value, code, severity from relationships.import_problem
    where import = ${id} and number > ${after} and (${severity}::text is null or severity = ${severity})
    order by number limit ${limit}
  `.execute(db);
  return rows;
}
