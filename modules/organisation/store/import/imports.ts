import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { ImportReport } from "../../actions/run-import.ts";
import type { ImportPlan } from "../../import-plan.ts";
import type { Severity } from "../../reading/problem.ts";
import type { FileKind } from "../../reading/request.ts";

export interface ImportRow {
  readonly id: string;
  readonly state: "new" | "checked" | "applied";
  readonly units: UploadedFile | null;
  readonly people: UploadedFile | null;
  readonly plan: ImportPlan;
  readonly report: ImportReport | null;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
}

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

const columns = sql`
  i.id, i.state, i.plan, i.report, i.created_at as "createdAt", i.applied_at as "appliedAt",
  (select jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) from platform.file f where f.id = i.units_file) as units,
  (select jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) from platform.file f where f.id = i.people_file) as people
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
  files: { units: string | null; people: string | null },
  plan: ImportPlan,
  createdBy: string | null,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into organisation.import (units_file, people_file, plan, created_by)
    values (${files.units}, ${files.people}, ${JSON.stringify(plan)}::jsonb, ${createdBy}) returning id
  `.execute(db);
  return rows[0]!.id;
}

export async function findImport(db: Database, id: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from organisation.import i where i.id = ${id}
  `.execute(db);
  return rows[0];
}

export async function latestImports(db: Database): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from organisation.import i order by i.id desc limit 50
  `.execute(db);
  return rows;
}

/** A changed plan makes the last report untrue. */
export async function updatePlan(db: Database, id: string, plan: ImportPlan): Promise<void> {
  await sql`
    update organisation.import set plan = ${JSON.stringify(plan)}::jsonb, state = 'new', report = null where id = ${id}
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
    update organisation.import set state = ${state}, report = ${JSON.stringify(report)}::jsonb,
      applied_at = ${state === "applied" ? now : null}
    where id = ${id}
  `.execute(db);
}

export interface ProblemRow {
  readonly number: number;
  readonly file: FileKind;
  readonly line: number;
  readonly column: string | null;
  readonly value: string;
  readonly code: string;
  readonly severity: Severity;
  readonly params: Record<string, string | number>;
}

export async function problemsOf(
  db: Database,
  id: string,
  { severity, after, limit }: { severity?: Severity | undefined; after: number; limit: number },
): Promise<ProblemRow[]> {
  const { rows } = await sql<ProblemRow>`
    select number, file, line, column_name as column, value, code, severity, params
    from organisation.import_problem
    where import = ${id} and number > ${after} and (${severity ?? null}::text is null or severity = ${severity ?? null})
    order by number limit ${limit}
  `.execute(db);
  return rows;
}

export interface DifferenceRow {
  readonly number: number;
  readonly partyKind: "person" | "unit" | "partner";
  readonly kind: "join" | "move" | "change" | "leave";
  readonly externalId: string;
  readonly name: string;
  readonly before: Record<string, string>;
  readonly after: Record<string, string>;
}

export async function differencesOf(
  db: Database,
  id: string,
  { kind, after, limit }: { kind?: DifferenceRow["kind"] | undefined; after: number; limit: number },
): Promise<DifferenceRow[]> {
  const { rows } = await sql<DifferenceRow>`
    select number, party_kind as "partyKind", kind, external_id as "externalId", name, before, after
    from organisation.import_difference
    where import = ${id} and number > ${after} and (${kind ?? null}::text is null or kind = ${kind ?? null})
    order by number limit ${limit}
  `.execute(db);
  return rows;
}
