import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Picture } from "../picture.ts";
import type { AlertMeasure } from "../watched.ts";

export interface Party {
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "unit" | "partner";
}

export interface AlertRow {
  readonly id: string;
  readonly series: string;
  readonly measure: AlertMeasure;
  readonly supplier: Party | null;
  readonly customer: Party | null;
  readonly topic: string | null;
  readonly relationship: string | null;
  readonly raisedOn: string;
  readonly since: string;
  readonly direction: "up" | "down";
  readonly before: number;
  readonly after: number;
  readonly state: "open" | "acknowledged" | "snoozed" | "need" | "over";
  readonly until: string | null;
  readonly need: { readonly id: string; readonly number: number; readonly title: string } | null;
  readonly note: string;
  readonly saidBy: string | null;
  readonly saidAt: Date | null;
  readonly overOn: string | null;
  /** How much it matters: how many things a week it touches, times by how much they are another. */
  readonly weight: number;
}

const party = (of: "s" | "c") =>
  sql.raw(
    `case when ${of}.id is not null then jsonb_build_object('id', ${of}.id, 'name', ${of}.name, 'kind', ${of}.kind) end`,
  );

/** Counts: how many more or fewer a week. Waiting and marks: cases of the last four weeks shown, times doublings or marks. */
const weight = sql<number>`(case
  when a.measure in ('demand', 'complaints', 'topic') then abs(a.after - a.before)
  else (select coalesce(avg((p ->> 'n')::float8), 1) from jsonb_path_query(a.picture, '$.points[last - 3 to last]') p)
    * (case when a.measure = 'waiting' then abs(ln(((a.after + 0.01) / (a.before + 0.01))::numeric)::float8) / ln(2.0)
       else abs(a.after - a.before) end)
  end)::float8`;

const columns = sql`
  a.id, a.series, a.measure, ${party("s")} as supplier, ${party("c")} as customer, a.topic, r.id as relationship,
  a.raised_on::text as "raisedOn", a.since::text as since, a.direction, a.before, a.after, a.state, a.until::text as until,
  case when n.id is not null then jsonb_build_object('id', n.id, 'number', n.number, 'title', n.title) end as need,
  a.note, w.name as "saidBy", a.said_at as "saidAt", a.over_on::text as "overOn",
  ${weight} as weight`;

const from = sql`
  insight.alert a left join organisation.party s on s.id = a.supplier left join organisation.party c on c.id = a.customer
  left join relationships.relationship r on r.supplier = a.supplier and r.customer = a.customer
  left join needs.need n on n.id = a.need left join organisation.party w on w.id = a.said_by`;

export const shows = ["waiting", "answered", "over", "all"] as const;
export type Show = (typeof shows)[number];

export interface AlertFilter {
  readonly show: Show;
  /** Of either side. */
  readonly party?: string | undefined;
  readonly supplier?: string | undefined;
  readonly customer?: string | undefined;
  readonly measure?: AlertMeasure | undefined;
  readonly after?: { readonly at: string | number; readonly id: string } | undefined;
  readonly limit: number;
}

const states: Readonly<Record<Show, readonly string[]>> = {
  waiting: ["open"],
  answered: ["acknowledged", "snoozed", "need"],
  over: ["over"],
  all: ["open", "acknowledged", "snoozed", "need", "over"],
};

/** What waits for a word: what matters most first; all others: the newest first. `seen` null: everybody's. */
export async function listAlerts(
  db: Database,
  seen: readonly string[] | null,
  { show, party: either, supplier, customer, measure, after, limit }: AlertFilter,
): Promise<AlertRow[]> {
  const own = seen === null ? [] : [...seen];
  const by = show === "waiting" ? weight : sql`a.raised_on`;
  const kind = show === "waiting" ? sql`float8` : sql`date`;
  const { rows } = await sql<AlertRow>`
    select ${columns} from ${from}
    where a.state = any(${[...states[show]]}::text[])
      and (${seen === null} or a.supplier = any(${own}::uuid[]) or a.customer = any(${own}::uuid[]))
      ${either ? sql`and (a.supplier = ${either} or a.customer = ${either})` : sql``}
      ${supplier ? sql`and a.supplier = ${supplier}` : sql``}
      ${customer ? sql`and a.customer = ${customer}` : sql``}
      ${measure ? sql`and a.measure = ${measure}` : sql``}
      ${after ? sql`and (${by}, a.id) < (${after.at}::${kind}, ${after.id}::uuid)` : sql``}
    order by ${by} desc, a.id desc limit ${limit}
  `.execute(db);
  return rows;
}

export async function alertOf(
  db: Database,
  id: string,
): Promise<(AlertRow & { picture: Picture }) | undefined> {
  const { rows } = await sql<AlertRow & { picture: Picture }>`
    select ${columns}, a.picture from ${from} where a.id = ${id}
  `.execute(db);
  return rows[0];
}

/** Those among some alerts, whoever asks: for refs and for what is told. */
export async function alertsById(db: Database, ids: readonly string[]): Promise<AlertRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<AlertRow>`
    select ${columns} from ${from} where a.id = any(${[...ids]}::uuid[]) order by a.raised_on desc, a.id desc
  `.execute(db);
  return rows;
}
