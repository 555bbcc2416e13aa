import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { LogRow, PairRow } from "./logs.ts";

export interface ActivityRow {
  readonly no: number;
  readonly name: string;
  readonly events: number;
  readonly cases: number;
  readonly starts: number;
  readonly ends: number;
  readonly rework: number;
}

export async function activitiesOf(db: Database, edition: number): Promise<ActivityRow[]> {
  return db
    .selectFrom("processes.name")
    .select(["no", "name", "events", "cases", "starts", "ends", "rework"])
    .where("edition", "=", edition)
    .where("kind", "=", "activity")
    .orderBy("events", "desc")
    .orderBy("no")
    .execute();
}

export interface FlowRow {
  readonly from_no: number;
  readonly to_no: number;
  readonly count: number;
  readonly mean_seconds: number;
  readonly median_seconds: number;
}

export async function activityFlows(db: Database, edition: number, limit: number): Promise<FlowRow[]> {
  return db
    .selectFrom("processes.flow")
    .select(["from_no", "to_no", "count", "mean_seconds", "median_seconds"])
    .where("edition", "=", edition)
    .where("kind", "=", "activity")
    .orderBy("count", "desc")
    .orderBy("from_no")
    .orderBy("to_no")
    .limit(limit)
    .execute();
}

export interface FlowTotals {
  readonly pairs: number;
  readonly between_pairs: number;
  readonly steps: number;
  readonly between: number;
}

export async function flowTotals(
  db: Database,
  edition: number,
  kind: "activity" | "party",
): Promise<FlowTotals> {
  const { rows } = await sql<FlowTotals>`
    select count(*) as pairs, count(*) filter (where from_no <> to_no) as between_pairs,
      coalesce(sum(count), 0) as steps, coalesce(sum(count) filter (where from_no <> to_no), 0) as between
    from processes.flow where edition = ${edition} and kind = ${kind}`.execute(db);
  return rows[0]!;
}

/** Pairs of parties, most time first: of different ones, or of each with itself. */
export async function partyPairs(
  db: Database,
  log: Pick<LogRow, "edition" | "parties">,
  which: "between" | "within",
  limit: number,
): Promise<PairRow[]> {
  const { rows } = await sql<PairRow>`
    select supplier.name as supplier, customer.name as customer, flow.count, flow.mean_seconds, flow.median_seconds
    from processes.flow
    join processes.name supplier on supplier.edition = flow.edition and supplier.kind = ${log.parties}
      and supplier.no = flow.from_no
    join processes.name customer on customer.edition = flow.edition and customer.kind = ${log.parties}
      and customer.no = flow.to_no
    where flow.edition = ${log.edition} and flow.kind = 'party'
      and (flow.from_no <> flow.to_no) = ${which === "between"}
    order by flow.count * flow.mean_seconds desc, flow.count desc, flow.from_no, flow.to_no limit ${limit}`.execute(
    db,
  );
  return rows;
}

export interface MonthRow {
  readonly month: number;
  readonly count: number;
  readonly wait_seconds: number;
  readonly median_seconds: number;
}

export async function monthsOfPair(
  db: Database,
  edition: number,
  supplier: number,
  customer: number,
): Promise<MonthRow[]> {
  return db
    .selectFrom("processes.hand_over")
    .select(["month", "count", "wait_seconds", "median_seconds"])
    .where("edition", "=", edition)
    .where("supplier", "=", supplier)
    .where("customer", "=", customer)
    .orderBy("month")
    .execute();
}

/** Waiting between different parties, month by month. */
export async function monthsOfLog(
  db: Database,
  edition: number,
): Promise<{ month: number; count: number; wait_seconds: number }[]> {
  const { rows } = await sql<{ month: number; count: number; wait_seconds: number }>`
    select month, sum(count) as count, sum(wait_seconds) as wait_seconds from processes.hand_over
    where edition = ${edition} and supplier <> customer group by month order by month`.execute(db);
  return rows;
}

export interface PingPongRow {
  readonly a: string;
  readonly b: string;
  readonly count: number;
  readonly cases: number;
  readonly pairs: number;
}

export async function pingPongPairs(
  db: Database,
  log: Pick<LogRow, "edition" | "parties">,
  limit: number,
): Promise<PingPongRow[]> {
  const { rows } = await sql<PingPongRow>`
    select first.name as a, second.name as b, pair.count, pair.cases, count(*) over () as pairs
    from processes.ping_pong pair
    join processes.name first on first.edition = pair.edition and first.kind = ${log.parties} and first.no = pair.a
    join processes.name second on second.edition = pair.edition and second.kind = ${log.parties} and second.no = pair.b
    where pair.edition = ${log.edition} order by pair.count desc, pair.a, pair.b limit ${limit}`.execute(db);
  return rows;
}

export interface VariantRow {
  readonly rank: number;
  readonly cases: number;
  readonly covered: number;
  readonly median_seconds: number;
  readonly activities: string[];
}

export async function pageOfVariants(
  db: Database,
  edition: number,
  after: number,
  limit: number,
): Promise<VariantRow[]> {
  const { rows } = await sql<VariantRow>`
    select variant.rank, variant.cases, variant.covered, variant.median_seconds,
      (select array_agg(name.name order by step.place)
        from unnest(variant.activities) with ordinality step(no, place)
        join processes.name on name.edition = variant.edition and name.kind = 'activity' and name.no = step.no
      ) as activities
    from processes.variant where variant.edition = ${edition} and variant.rank >= ${after}
    order by variant.rank limit ${limit}`.execute(db);
  return rows;
}

export async function keptVariants(db: Database, edition: number): Promise<number> {
  const { kept } = await db
    .selectFrom("processes.variant")
    .select(({ fn }) => fn.countAll<number>().as("kept"))
    .where("edition", "=", edition)
    .executeTakeFirstOrThrow();
  return kept;
}

/** The numbers that stand for names, asked together; a name that the log lacks is absent. */
export async function numbersOf(
  db: Database,
  edition: number,
  kind: string,
  names: readonly string[],
): Promise<Map<string, number>> {
  if (names.length === 0) return new Map();
  const rows = await db
    .selectFrom("processes.name")
    .select(["name", "no"])
    .where("edition", "=", edition)
    .where("kind", "=", kind)
    .where("name", "in", [...names])
    .orderBy("no", "desc")
    .execute();
  return new Map(rows.map(({ name, no }) => [name, no]));
}

export async function namesOf(
  db: Database,
  edition: number,
  kind: string,
): Promise<{ name: string; cases: number }[]> {
  return db
    .selectFrom("processes.name")
    .select(["name", "cases"])
    .where("edition", "=", edition)
    .where("kind", "=", kind)
    .orderBy("cases", "desc")
    .orderBy("no")
    .limit(1_000)
    .execute();
}

export interface BadRowRow {
  readonly line: number;
  readonly reason: "no_case" | "no_activity" | "no_time" | "bad_time" | "column_count";
  readonly column_name: string;
  readonly value: string;
}

export async function badRowsOf(
  db: Database,
  edition: number,
  limit: number,
  after = -1,
): Promise<BadRowRow[]> {
  const rows = await db
    .selectFrom("processes.bad_row")
    .select(["line", "reason", "column_name", "value"])
    .where("edition", "=", edition)
    .where("no", ">", after)
    .orderBy("no")
    .limit(limit)
    .execute();
  return rows as BadRowRow[];
}
