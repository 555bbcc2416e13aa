import { type SqlBool, sql } from "kysely";
import type { Database } from "#platform/database";
import type { PartyKind } from "../loading/loaded-log.ts";

export type AudienceKind = "everyone" | "leads";

/** A log with its one edition. */
export interface LogRow {
  readonly id: string;
  readonly name: string;
  readonly audience: AudienceKind;
  readonly edition: number;
  readonly file: string | null;
  readonly file_name: string;
  readonly format: "csv" | "xlsx" | "xes" | "ocel";
  readonly mapping: Record<string, string>;
  readonly missing: string[];
  readonly stage: string | null;
  readonly zone: string;
  readonly imported_by: string | null;
  readonly imported_at: Date;
  readonly rows_read: number;
  readonly rows_bad: number;
  readonly rows_filtered: number;
  readonly bad_by_reason: Record<string, number>;
  readonly notices: { code: string; count: number; line?: number }[];
  readonly parties: PartyKind;
  readonly cases: number;
  readonly events: number;
  readonly activities: number;
  readonly units: number;
  readonly resources: number;
  readonly variants: number;
  readonly from_at: Date;
  readonly to_at: Date;
  readonly mean_seconds: number;
  readonly median_seconds: number;
  readonly p95_seconds: number;
  readonly total_seconds: number;
  readonly waiting_seconds: number;
  readonly started_seconds: number;
  readonly queue_seconds: number;
  readonly handed_events: number;
  readonly unhanded_events: number;
  readonly rework_cases: number;
  readonly ping_pong_cases: number;
}

export interface PairRow {
  readonly supplier: string;
  readonly customer: string;
  readonly count: number;
  readonly mean_seconds: number;
  readonly median_seconds: number;
}

export interface LogWithWorst extends LogRow {
  readonly worst: PairRow | null;
}

const logColumns = sql`log.id, log.name, log.audience, edition.id as edition, edition.file, edition.file_name,
  edition.format, edition.mapping, edition.missing, edition.stage, edition.zone, edition.imported_by,
  edition.imported_at, edition.rows_read, edition.rows_bad, edition.rows_filtered, edition.bad_by_reason,
  edition.notices, edition.parties, edition.cases, edition.events, edition.activities, edition.units,
  edition.resources, edition.variants, edition.from_at, edition.to_at, edition.mean_seconds, edition.median_seconds,
  edition.p95_seconds, edition.total_seconds, edition.waiting_seconds, edition.started_seconds,
  edition.queue_seconds, edition.handed_events, edition.unhanded_events, edition.rework_cases,
  edition.ping_pong_cases`;

/** The pair of different parties between which most time passed, as JSON beside its log. */
const worstPair = sql`(
  select json_build_object('supplier', supplier.name, 'customer', customer.name, 'count', flow.count,
    'mean_seconds', flow.mean_seconds, 'median_seconds', flow.median_seconds)
  from processes.flow
  join processes.name supplier on supplier.edition = flow.edition and supplier.kind = edition.parties
    and supplier.no = flow.from_no
  join processes.name customer on customer.edition = flow.edition and customer.kind = edition.parties
    and customer.no = flow.to_no
  where flow.edition = edition.id and flow.kind = 'party' and flow.from_no <> flow.to_no and flow.mean_seconds > 0
  order by flow.count * flow.mean_seconds desc, flow.from_no, flow.to_no limit 1) as worst`;

export async function findLog(db: Database, id: string): Promise<LogWithWorst | undefined> {
  const { rows } = await sql<LogWithWorst>`
    select ${logColumns}, ${worstPair} from processes.log join processes.edition on edition.log = log.id
    where log.id = ${id}`.execute(db);
  return rows[0];
}

export interface LogPage {
  readonly after: { readonly name: string; readonly id: string } | undefined;
  readonly limit: number;
  readonly audiences: readonly AudienceKind[];
}

export async function pageOfLogs(
  db: Database,
  { after, limit, audiences }: LogPage,
): Promise<LogWithWorst[]> {
  const later = after
    ? sql<SqlBool>`(log.name, log.id) > (${after.name} collate "ru-x-icu", ${after.id}::uuid)`
    : sql`true`;
  const { rows } = await sql<LogWithWorst>`
    select ${logColumns}, ${worstPair} from processes.log join processes.edition on edition.log = log.id
    where log.audience = any(${[...audiences]}) and ${later}
    order by log.name, log.id limit ${limit}`.execute(db);
  return rows;
}

export async function findByName(
  db: Database,
  name: string,
): Promise<{ id: string; name: string; imported_at: Date } | undefined> {
  const { rows } = await sql<{ id: string; name: string; imported_at: Date }>`
    select log.id, log.name, edition.imported_at
    from processes.log join processes.edition on edition.log = log.id
    where lower(log.name) = lower(${name})`.execute(db);
  return rows[0];
}

export async function updateLog(
  db: Database,
  id: string,
  change: { name: string; audience: AudienceKind },
): Promise<void> {
  await db.updateTable("processes.log").set(change).where("id", "=", id).execute();
}

/** Takes away a log with all that hangs on it; the large tables hang on it by edition only. */
export async function removeLog(db: Database, id: string, edition: number): Promise<void> {
  await emptyEdition(db, edition);
  await db.deleteFrom("processes.log").where("id", "=", id).execute();
}

export async function emptyEdition(db: Database, edition: number): Promise<void> {
  await db.deleteFrom("processes.event").where("edition", "=", edition).execute();
  await db.deleteFrom("processes.passage").where("edition", "=", edition).execute();
  await db.deleteFrom("processes.case").where("edition", "=", edition).execute();
  await db.deleteFrom("processes.edition").where("id", "=", edition).execute();
}

export interface UploadRow {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
}

export async function findUpload(db: Database, id: string): Promise<UploadRow | undefined> {
  return db
    .selectFrom("platform.file")
    .select(["id", "name", "owner"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Forgets an upload that no log refers to any more; whether it was there to be forgotten. */
export async function forgetUpload(db: Database, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    delete from platform.file where id = ${id}
      and not exists (select 1 from processes.edition where file = ${id}) returning id`.execute(db);
  return rows.length > 0;
}

export async function logsByIds(
  db: Database,
  ids: readonly string[],
  audiences: readonly AudienceKind[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("processes.log")
    .select(["id", "name"])
    .where("id", "in", [...ids])
    .where("audience", "in", [...audiences])
    .execute();
}
