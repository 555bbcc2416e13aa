import { type SqlBool, sql } from "kysely";
import type { Database } from "#platform/database";
import { monthText } from "#science/time";
import type { AudienceKind } from "./logs.ts";

export interface LogName {
  readonly id: string;
  readonly name: string;
  readonly audience: AudienceKind;
  /** What suppliers and customers of this log are: units, or people where the log names no units. */
  readonly parties: "unit" | "resource" | "none";
  readonly cases: number;
  readonly events: number;
  readonly from: string;
  readonly to: string;
}

/** All logs there are, by name. */
export async function allLogs(db: Database): Promise<LogName[]> {
  const { rows } = await sql<Omit<LogName, "from" | "to"> & { from_at: Date; to_at: Date }>`
    select log.id, log.name, log.audience, edition.parties, edition.cases, edition.events, edition.from_at, edition.to_at
    from processes.log join processes.edition on edition.log = log.id order by log.name, log.id`.execute(db);
  return rows.map(({ from_at, to_at, ...log }) => ({
    ...log,
    from: from_at.toISOString(),
    to: to_at.toISOString(),
  }));
}

/** Hand-overs of one month from a supplier to a customer, by the names that the log has for them. */
export interface MonthlyHandOver {
  readonly log: string;
  readonly supplier: string;
  readonly customer: string;
  /** "2024-03", the month in which the customer went on with the work. */
  readonly month: string;
  readonly count: number;
  readonly waitSeconds: number;
  readonly medianSeconds: number;
}

/** Hand-overs a month of one log or of all, those within one party included. Months and pairs in order. */
export async function monthlyHandOvers(
  db: Database,
  only: { readonly logs?: readonly string[]; readonly supplier?: string; readonly customer?: string } = {},
): Promise<MonthlyHandOver[]> {
  const conditions = [
    only.logs ? sql<SqlBool>`edition.log = any(${[...only.logs]}::uuid[])` : undefined,
    only.supplier !== undefined ? sql<SqlBool>`supplier.name = ${only.supplier}` : undefined,
    only.customer !== undefined ? sql<SqlBool>`customer.name = ${only.customer}` : undefined,
  ].filter((condition) => condition !== undefined);
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
  const { rows } = await sql<{
    log: string;
    supplier: string;
    customer: string;
    month: number;
    count: number;
    wait_seconds: number;
    median_seconds: number;
  }>`
    select edition.log, supplier.name as supplier, customer.name as customer, hand_over.month, hand_over.count,
      hand_over.wait_seconds, hand_over.median_seconds
    from processes.edition
    join processes.hand_over on hand_over.edition = edition.id
    join processes.name supplier on supplier.edition = edition.id and supplier.kind = edition.parties
      and supplier.no = hand_over.supplier
    join processes.name customer on customer.edition = edition.id and customer.kind = edition.parties
      and customer.no = hand_over.customer
    ${where}
    order by edition.log, hand_over.supplier, hand_over.customer, hand_over.month`.execute(db);
  return rows.map(({ wait_seconds, median_seconds, month, ...row }) => ({
    ...row,
    month: monthText(month),
    waitSeconds: wait_seconds,
    medianSeconds: median_seconds,
  }));
}

/** A pair over the whole of its log: how often, and how long each time. */
export interface PairInLog {
  readonly log: string;
  readonly logName: string;
  readonly supplier: string;
  readonly customer: string;
  readonly count: number;
  readonly meanSeconds: number;
  readonly medianSeconds: number;
  /** Waiting in hours, a month of the log's length. */
  readonly hoursPerMonth: number;
  /** How often work came straight back between the two, either way. */
  readonly returns: number;
}

/** Waiting and ping-pong between pairs of different parties, most time lost first. */
export async function pairsInLogs(
  db: Database,
  only: {
    readonly logs?: readonly string[];
    readonly suppliers?: readonly string[];
    readonly customers?: readonly string[];
  } = {},
): Promise<PairInLog[]> {
  const conditions = [
    only.logs ? sql<SqlBool>`edition.log = any(${[...only.logs]}::uuid[])` : undefined,
    only.suppliers ? sql<SqlBool>`supplier.name = any(${[...only.suppliers]})` : undefined,
    only.customers ? sql<SqlBool>`customer.name = any(${[...only.customers]})` : undefined,
  ].filter((condition) => condition !== undefined);
  const more = conditions.length > 0 ? sql`and ${sql.join(conditions, sql` and `)}` : sql``;
  const { rows } = await sql<{
    log: string;
    log_name: string;
    supplier: string;
    customer: string;
    count: number;
    mean_seconds: number;
    median_seconds: number;
    months: number;
    returns: number;
  }>`
    select edition.log, log.name as log_name, supplier.name as supplier, customer.name as customer, flow.count,
      flow.mean_seconds, flow.median_seconds,
      greatest(1, extract(epoch from edition.to_at - edition.from_at) / (30.436875 * 86400))::float8 as months,
      coalesce(ping_pong.count, 0) as returns
    from processes.edition
    join processes.log on log.id = edition.log
    join processes.flow on flow.edition = edition.id and flow.kind = 'party' and flow.from_no <> flow.to_no
    join processes.name supplier on supplier.edition = edition.id and supplier.kind = edition.parties
      and supplier.no = flow.from_no
    join processes.name customer on customer.edition = edition.id and customer.kind = edition.parties
      and customer.no = flow.to_no
    left join processes.ping_pong on ping_pong.edition = edition.id and ping_pong.a = least(flow.from_no, flow.to_no)
      and ping_pong.b = greatest(flow.from_no, flow.to_no)
    where true ${more}
    order by flow.count * flow.mean_seconds desc, edition.log, flow.from_no, flow.to_no`.execute(db);
  return rows.map(({ log, log_name, months, mean_seconds, median_seconds, ...row }) => ({
    ...row,
    log,
    logName: log_name,
    meanSeconds: mean_seconds,
    medianSeconds: median_seconds,
    hoursPerMonth: (row.count * mean_seconds) / 3600 / months,
  }));
}
