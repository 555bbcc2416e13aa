import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "#platform/database";

export interface CaseRowOfStore {
  readonly no: number;
  readonly id: string;
  readonly first_at: Date;
  readonly last_at: Date;
  readonly seconds: number;
  readonly waiting_seconds: number;
  readonly events: number;
  readonly variant: number | null;
  readonly returns: number;
  readonly repeated: number;
  /** What the order goes by, exactly as the database has it, for the next page. */
  readonly key: string;
}

/** Conditions on a case, names already turned into numbers. */
export interface CaseConditions {
  readonly search?: string | undefined;
  readonly variant?: number | undefined;
  readonly activity?: number | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly repeated?: number | "any" | undefined;
  readonly returned?: boolean | undefined;
  readonly handOver?:
    | { readonly supplier: number | undefined; readonly customer: number | undefined }
    | undefined;
  readonly atLeastSeconds?: number | undefined;
  readonly atMostSeconds?: number | undefined;
}

export type CaseSort = "longest" | "latest" | "waiting" | "events";

const sortColumns: Readonly<Record<CaseSort, { column: string; type: string }>> = {
  longest: { column: "seconds", type: "float8" },
  latest: { column: "first_at", type: "timestamptz" },
  waiting: { column: "waiting_seconds", type: "float8" },
  events: { column: "events", type: "int" },
};

export interface CasePage {
  readonly sort: CaseSort;
  readonly after: { readonly key: string; readonly no: number } | undefined;
  readonly limit: number;
}

const caseColumns = sql`c.no, c.id, c.first_at, c.last_at, c.seconds, c.waiting_seconds, c.events, c.variant,
  c.returns, c.repeated`;

export async function pageOfCases(
  db: Database,
  edition: number,
  conditions: CaseConditions,
  { sort, after, limit }: CasePage,
): Promise<CaseRowOfStore[]> {
  const { column, type } = sortColumns[sort];
  const by = sql.ref(`c.${column}`);
  const key = after && sql`${after.key}::${sql.raw(type)}`;
  const later = after ? sql<SqlBool>`(${by} < ${key} or (${by} = ${key} and c.no > ${after.no}))` : undefined;
  const bound = after ? sql<SqlBool>`${by} <= ${key}` : undefined;
  const { rows } = await sql<CaseRowOfStore>`
    select ${caseColumns}, ${by}::text as key from processes.case c
    where ${all(edition, conditions, bound, later)}
    order by ${by} desc, c.no limit ${limit}`.execute(db);
  return rows;
}

export async function countCases(db: Database, edition: number, conditions: CaseConditions): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from processes.case c where ${all(edition, conditions)}`.execute(db);
  return rows[0]!.count;
}

function all(
  edition: number,
  { search, variant, activity, start, end, repeated, returned, handOver, ...rest }: CaseConditions,
  ...more: (RawBuilder<SqlBool> | undefined)[]
): RawBuilder<SqlBool> {
  const withEvent = (activityNo: number, occurrence: number) => sql<SqlBool>`c.no in (
    select case_no from processes.event
    where edition = ${edition} and activity = ${activityNo} and occurrence = ${occurrence})`;
  const conditions = [
    sql<SqlBool>`c.edition = ${edition}`,
    search ? sql<SqlBool>`position(lower(${search}) in lower(c.id)) > 0` : undefined,
    variant !== undefined ? sql<SqlBool>`c.variant = ${variant}` : undefined,
    activity !== undefined ? withEvent(activity, 1) : undefined,
    start !== undefined ? sql<SqlBool>`c.first_activity = ${start}` : undefined,
    end !== undefined ? sql<SqlBool>`c.last_activity = ${end}` : undefined,
    repeated === "any" ? sql<SqlBool>`c.repeated > 0` : undefined,
    typeof repeated === "number" ? withEvent(repeated, 2) : undefined,
    returned ? sql<SqlBool>`c.returns > 0` : undefined,
    handOver ? withHandOver(edition, handOver) : undefined,
    rest.atLeastSeconds !== undefined ? sql<SqlBool>`c.seconds >= ${rest.atLeastSeconds}` : undefined,
    rest.atMostSeconds !== undefined ? sql<SqlBool>`c.seconds <= ${rest.atMostSeconds}` : undefined,
    ...more,
  ].filter((condition) => condition !== undefined);
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

function withHandOver(
  edition: number,
  { supplier, customer }: NonNullable<CaseConditions["handOver"]>,
): RawBuilder<SqlBool> {
  return sql<SqlBool>`c.no in (
    select case_no from processes.passage where edition = ${edition} and kind = 'h'
      ${supplier === undefined ? sql`` : sql`and from_no = ${supplier}`}
      ${customer === undefined ? sql`` : sql`and to_no = ${customer}`}
      ${supplier === customer ? sql`` : sql`and from_no <> to_no`})`;
}

export type PassageKind = "follows" | "hand-over" | "return";
const letters: Readonly<Record<PassageKind, string>> = { follows: "f", "hand-over": "h", return: "r" };

export interface PassageRow {
  readonly rank: number;
  readonly case_id: string;
  readonly position: number;
  readonly at: Date;
  readonly activity: string;
  readonly party: string | null;
  readonly seconds: number;
}

export interface PassageQuery {
  readonly edition: number;
  readonly parties: string;
  readonly kind: PassageKind;
  readonly from: number;
  readonly to: number;
  readonly month: number | undefined;
}

/** Passages of one pair, the longest first: a range of the table's key. */
export async function pageOfPassages(
  db: Database,
  query: PassageQuery,
  after: number | undefined,
  limit: number,
): Promise<PassageRow[]> {
  const { rows } = await sql<PassageRow>`
    select passage.rank, c.id as case_id, passage.position, event.at, activity.name as activity, party.name as party,
      passage.seconds
    from (select * from processes.passage where ${ofPair(query)} and rank > ${after ?? -1}
      order by rank limit ${limit}) passage
    join processes.case c on c.edition = passage.edition and c.no = passage.case_no
    join processes.event on event.edition = passage.edition and event.case_no = passage.case_no
      and event.position = passage.position
    join processes.name activity on activity.edition = passage.edition and activity.kind = 'activity'
      and activity.no = event.activity
    left join processes.name party on party.edition = passage.edition and party.kind = ${query.parties}
      and party.no = case when ${query.parties} = 'unit' then event.unit else event.resource end
    order by passage.rank`.execute(db);
  return rows;
}

export async function countPassages(db: Database, query: PassageQuery): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from processes.passage where ${ofPair(query)}`.execute(db);
  return rows[0]!.count;
}

function ofPair({ edition, kind, from, to, month }: PassageQuery): RawBuilder<SqlBool> {
  const of = sql<SqlBool>`edition = ${edition} and kind = ${letters[kind]}::"char" and from_no = ${from}
    and to_no = ${to}`;
  return month === undefined ? of : sql<SqlBool>`${of} and month = ${month}`;
}

export async function findCase(
  db: Database,
  edition: number,
  id: string,
): Promise<CaseRowOfStore | undefined> {
  const { rows } = await sql<CaseRowOfStore>`
    select ${caseColumns}, '' as key from processes.case c
    where c.edition = ${edition} and c.id = ${id} order by c.no limit 1`.execute(db);
  return rows[0];
}

export interface EventRow {
  readonly position: number;
  /** Milliseconds since 1970, with microseconds as a fraction. */
  readonly at: number;
  readonly activity: string;
  readonly unit: string | null;
  readonly resource: string | null;
  readonly occurrence: number;
}

/** The events of one case, all before a position: what an event received depends on those before it. */
export async function eventsOfCase(
  db: Database,
  edition: number,
  caseNo: number,
  before: number,
): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select event.position, (extract(epoch from event.at) * 1000)::float8 as at, activity.name as activity,
      unit.name as unit, resource.name as resource, event.occurrence
    from processes.event
    join processes.name activity on activity.edition = event.edition and activity.kind = 'activity'
      and activity.no = event.activity
    left join processes.name unit on unit.edition = event.edition and unit.kind = 'unit' and unit.no = event.unit
    left join processes.name resource on resource.edition = event.edition and resource.kind = 'resource'
      and resource.no = event.resource
    where event.edition = ${edition} and event.case_no = ${caseNo} and event.position < ${before}
    order by event.position`.execute(db);
  return rows;
}
