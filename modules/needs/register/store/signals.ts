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

/** One by a person's hand; false where it is no longer where it was. Who has done so is kept, and no proposal moves it. */
export async function placeByHand(
  db: Database,
  id: string,
  { from, to, by }: { readonly from: string | null; readonly to: string | null; readonly by: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    update needs.signal set need = ${to}::uuid, placed_by = coalesce(${by}::uuid, placed_by)
    where id = ${id} and need is not distinct from ${from}::uuid returning id
  `.execute(db);
  return rows.length > 0;
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

export interface Proof {
  readonly customers: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: "person" | "unit" | "partner";
    readonly count: number;
  }[];
  readonly topics: readonly { readonly topic: string; readonly count: number }[];
  /** The last half year, week by week. */
  readonly weeks: readonly { readonly week: string; readonly count: number }[];
}

/** Whose signals they are, what about, and when they were said. */
export async function proofOf(db: Database, need: string, today: Date): Promise<Proof> {
  const { rows } = await sql<Proof>`
    select
      (select coalesce(jsonb_agg(c order by c.count desc, c.name), '[]') from (
        select p.id, p.name, p.kind, count(*)::int as count
        from needs.signal s join organisation.party p on p.id = s.customer
        where s.need = ${need} group by p.id order by count(*) desc, p.name limit 30) c) as customers,
      (select coalesce(jsonb_agg(t order by t.count desc, t.topic), '[]') from (
        select t.topic, count(*)::int as count from needs.signal s cross join unnest(s.topics) as t (topic)
        where s.need = ${need} group by t.topic order by count(*) desc, t.topic limit 8) t) as topics,
      (select jsonb_agg(w order by w.week) from (
        select to_char(w.week, 'YYYY-MM-DD') as week, count(s.id)::int as count
        from generate_series(date_trunc('week', ${today}::timestamptz) - interval '25 weeks',
          date_trunc('week', ${today}::timestamptz), interval '1 week') as w (week)
        left join needs.signal s on s.need = ${need} and s.said_on >= w.week::date and s.said_on < w.week::date + 7
        group by w.week) w) as weeks
  `.execute(db);
  return rows[0] as Proof;
}
