import { sql } from "kysely";
import type { Database } from "#platform/database";

export interface Counted {
  readonly id: string;
  readonly supplier: string | null;
  readonly customer: string | null;
  readonly topic: string | null;
  readonly serviceName: string;
  readonly target: { readonly measure: string; readonly value: number; readonly agreed: object } | null;
  readonly importance: number | null;
  readonly satisfaction: number | null;
  readonly signals: number;
  readonly people: number;
  readonly units: number;
  readonly unhappy: number;
  readonly felt: number;
  readonly lately: number;
  readonly before: number;
  /** What the signals themselves measured as lost, over the last thirteen weeks. */
  readonly hours: number;
  readonly observed: number;
  readonly kinds: Readonly<Record<string, number>>;
}

/** Kinds that nobody said: a process showed them. */
export const observedKinds = ["breach", "waiting", "return", "alert"] as const;
const observed = sql`s.kind = any(${[...observedKinds]}::text[])`;
const sad = sql`(s.sentiment = 'negative' or s.kind = any('{complaint,breach,waiting,return}'::text[]) or s.score <= 2)`;

/** One statement, however many needs; null: all that are proposed or open. */
export async function countNeeds(
  db: Database,
  ids: readonly string[] | null,
  today: Date,
): Promise<Counted[]> {
  const day = sql`${today}::timestamptz::date`;
  const { rows } = await sql<Counted>`
    select n.id, n.supplier, n.customer, n.topic, n.service_name as "serviceName", n.target, n.importance,
      n.satisfaction, c.*
    from needs.need n cross join lateral (
      select count(*)::int as signals,
        (count(distinct coalesce(s.person, s.id)) filter (where not ${observed}))::int as people,
        count(distinct s.customer)::int as units,
        (count(*) filter (where ${sad}))::int as unhappy,
        (count(*) filter (where ${sad} or s.sentiment in ('positive', 'neutral') or s.score is not null))::int as felt,
        (count(*) filter (where s.said_on > ${day} - 56 and s.said_on <= ${day}))::int as lately,
        (count(*) filter (where s.said_on > ${day} - 112 and s.said_on <= ${day} - 56))::int as before,
        coalesce(sum(s.hours) filter (where s.said_on > ${day} - 91), 0)::float8 as hours,
        (count(*) filter (where ${observed}))::int as observed,
        coalesce((select jsonb_object_agg(k.kind, k.n) from
          (select kind, count(*)::int as n from needs.signal where need = n.id group by kind) k), '{}'::jsonb) as kinds
      from needs.signal s where s.need = n.id
    ) c
    where ${ids === null ? sql`n.state in ('proposed', 'open')` : sql`n.id = any(${[...ids]}::uuid[])`}
  `.execute(db);
  return rows;
}

export interface Recounted {
  readonly id: string;
  readonly signals: number;
  readonly people: number;
  readonly units: number;
  readonly hours: number;
  readonly trend: object;
  readonly priority: number;
  readonly parts: readonly object[];
}

export async function keepCounts(db: Database, rows: readonly Recounted[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update needs.need n set signals = r.signals, people = r.people, units = r.units, hours_monthly = r.hours,
      trend = r.trend, priority = r.priority, priority_parts = r.parts, counted_at = ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (id uuid, signals int, people int, units int, hours float8, trend jsonb, priority float8, parts jsonb)
    where n.id = r.id
  `.execute(db);
}
