import { sql } from "kysely";
import type { Database } from "#platform/database";

/** Puts signals into a need; those somebody has placed by hand only if `by` names who does so now. */
export async function placeSignals(
  db: Database,
  need: string | null,
  ids: readonly string[],
  by: string | null,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    update needs.signal set need = ${need}::uuid, placed_by = coalesce(${by}::uuid, placed_by)
    where id = any(${[...ids]}::uuid[]) and need is distinct from ${need}::uuid
      and (${by}::uuid is not null or (placed_by is null and need is null))
    returning id
  `.execute(db);
  return rows.map(({ id }) => id);
}

export async function signalsOf(db: Database, need: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from needs.signal where need = ${need} order by id
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** From one need to another, all or some of them; who placed them by hand stays said. */
export async function moveSignals(
  db: Database,
  from: string,
  to: string | null,
  ids?: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update needs.signal set need = ${to}::uuid
    where need = ${from} and ${ids ? sql`id = any(${[...ids]}::uuid[])` : sql`true`} returning id
  `.execute(db);
  return rows.map(({ id }) => id);
}

export interface SourceCount {
  readonly kind: string;
  readonly count: number;
  readonly voices: number;
}

/** What the proof consists of: how many of each kind. */
export async function countByKind(db: Database, need: string): Promise<SourceCount[]> {
  const { rows } = await sql<SourceCount>`
    select kind, count(*)::int as count, count(distinct coalesce(person, id))::int as voices
    from needs.signal where need = ${need} group by kind order by count(*) desc, kind
  `.execute(db);
  return rows;
}

export interface CustomerCount {
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "unit" | "partner";
  readonly count: number;
}

export async function countByCustomer(db: Database, need: string): Promise<CustomerCount[]> {
  const { rows } = await sql<CustomerCount>`
    select p.id, p.name, p.kind, count(*)::int as count
    from needs.signal s join organisation.party p on p.id = s.customer
    where s.need = ${need} group by p.id order by count(*) desc, p.name limit 30
  `.execute(db);
  return rows;
}

export interface TopicCount {
  readonly topic: string;
  readonly count: number;
}

export async function countByTopic(db: Database, need: string): Promise<TopicCount[]> {
  const { rows } = await sql<TopicCount>`
    select t.topic, count(*)::int as count from needs.signal s cross join unnest(s.topics) as t (topic)
    where s.need = ${need} group by t.topic order by count(*) desc, t.topic limit 8
  `.execute(db);
  return rows;
}

/** Signals by week, for the picture: the last half year. */
export async function countByWeek(
  db: Database,
  need: string,
  today: Date,
): Promise<{ week: string; count: number }[]> {
  const { rows } = await sql<{ week: string; count: number }>`
    select to_char(w.week, 'YYYY-MM-DD') as week, count(s.id)::int as count
    from generate_series(date_trunc('week', ${today}::timestamptz) - interval '25 weeks',
      date_trunc('week', ${today}::timestamptz), interval '1 week') as w (week)
    left join needs.signal s on s.need = ${need} and s.said_on >= w.week::date and s.said_on < w.week::date + 7
    group by w.week order by w.week
  `.execute(db);
  return rows;
}
