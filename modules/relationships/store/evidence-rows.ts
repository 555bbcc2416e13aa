import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "#platform/database";
import type { EvidenceRow } from "../schema/index.ts";

export interface RowsAsked {
  readonly supplier: string;
  readonly customer: string;
  readonly month?: number | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
  /** Whether people's names may be shown; the parties' names stand in otherwise. */
  readonly people: boolean;
  /** Logs for leads only are left out for others. */
  readonly leads: boolean;
}
type Row = Omit<EvidenceRow, "at" | "closedAt"> & {
  readonly at: Date | null;
  readonly closedAt: Date | null;
};
export type RowSource = "requests" | "processes" | "nomination" | "communication";

const inMonth = (column: string, month: number | undefined): RawBuilder<SqlBool> => {
  if (month === undefined) return sql<SqlBool>`true`;
  const at = sql.ref(column);
  const start = (m: number) => new Date(Date.UTC(1970, m, 1));
  return sql<SqlBool>`(${at} >= ${start(month)} and ${at} < ${start(month + 1)})`;
};
const beyond = (after: number | undefined) =>
  after === undefined ? sql<SqlBool>`true` : sql<SqlBool>`t.id < ${after}`;
const name = (person: string, text: RawBuilder<unknown>) =>
  sql`coalesce((select p.name from organisation.party p where p.id = ${sql.ref(person)}), ${text})`;
const partyName = (id: string) => sql`(select p.name from organisation.party p where p.id = ${sql.ref(id)})`;

/** Where a unit's code stands for whoever asked, its name reads better. */
const asking = sql`coalesce((select p.name from organisation.party p where p.id = t.customer and p.external_id = t.requester), t.requester)`;

/** The rows behind a source's counts, the latest stored first. */
export async function evidenceRows(db: Database, source: RowSource, asked: RowsAsked): Promise<Row[]> {
  const { rows } = await queries[source](asked).execute(db);
  return rows;
}

const queries: Record<RowSource, (asked: RowsAsked) => RawBuilder<Row>> = {
  requests: ({ supplier, customer, month, after, limit }) => sql<Row>`
    select t.id, t.at, ${name("t.asked_by", asking)} as "from", ${name("t.served_by", partyName("t.supplier"))} as "to",
      t.service as what, t.kind, t.closed_at as "closedAt", null::float8 as seconds, 1 as weight, null as log
    from relationships.request t
    where t.counts and t.supplier = ${supplier} and t.customer = ${customer} and ${inMonth("t.at", month)} and ${beyond(after)}
    order by t.id desc limit ${limit}`,
  processes: ({ supplier, customer, month, after, limit, leads }) => sql<Row>`
    select t.id, t.at, ${partyName("t.supplier")} as "from", ${partyName("t.customer")} as "to", t.activity as what,
      t.case_id as kind, null::timestamptz as "closedAt", t.seconds, 1 as weight, l.name as log
    from relationships.hand_over t join processes.log l on l.id = t.log
    where t.supplier = ${supplier} and t.customer = ${customer} and ${inMonth("t.at", month)} and ${beyond(after)}
      and (l.audience = 'everyone' or ${leads})
    order by t.id desc limit ${limit}`,
  nomination: ({ supplier, customer, after, limit, people }) => sql<Row>`
    select t.id, t.at, case when ${people} then ${name("t.said_by", sql`t.respondent`)} else ${partyName("t.customer")} end as "from",
      ${partyName("t.supplier")} as "to", coalesce(t.frequency, '') as what, t.criticality::text as kind,
      null::timestamptz as "closedAt", null::float8 as seconds, 1 as weight, null as log
    from (
      select distinct on (coalesce(said_by, customer), supplier) * from relationships.nomination
      where counts and supplier = ${supplier} and customer = ${customer}
      order by coalesce(said_by, customer), supplier, import desc, line
    ) t where ${beyond(after)} order by t.id desc limit ${limit}`,
  communication: ({ supplier, customer, month, after, limit, people }) => sql<Row>`
    select t.id, t.at, case when ${people} then ${partyName("t.one")} else ${partyName("t.supplier")} end as "from",
      case when ${people} then ${partyName("t.other")} else ${partyName("t.customer")} end as "to", '' as what, null as kind,
      null::timestamptz as "closedAt", null::float8 as seconds, t.weight::float8 as weight, null as log
    from relationships.contact t
    where t.counts and t.supplier = least(${supplier}::uuid, ${customer}::uuid)
      and t.customer = greatest(${supplier}::uuid, ${customer}::uuid) and ${inMonth("t.at", month)} and ${beyond(after)}
    order by t.id desc limit ${limit}`,
};
