import { type RawBuilder, sql } from "kysely";
import type { Actor } from "#platform/context";
import type { Database } from "#platform/database";
import { type NeedRow, needColumns, seenBy } from "./needs.ts";

export const orders = ["priority", "signals", "hours", "newest"] as const;
export type Order = (typeof orders)[number];

export interface Filter {
  readonly state?: "live" | "proposed" | "open" | "over" | "rejected" | undefined;
  readonly stage?: string | undefined;
  readonly supplier?: string | undefined;
  readonly customer?: string | undefined;
  /** On either side. */
  readonly party?: string | undefined;
  readonly topic?: string | undefined;
  readonly q?: string | undefined;
  /** Of my sides, or that I said, own or follow. */
  readonly mine?: boolean | undefined;
}

export const isCustomer = (party: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`
  (n.customer = ${party} or exists (select 1 from needs.signal s where s.need = n.id and s.customer = ${party}))`;

function fits(actor: Actor, filter: Filter): RawBuilder<boolean> {
  const all: RawBuilder<boolean>[] = [seenBy(actor)];
  const { state = "live" } = filter;
  if (state === "live") all.push(sql<boolean>`n.state = 'open'`);
  else if (state === "over") all.push(sql<boolean>`n.state in ('met', 'given_up')`);
  else all.push(sql<boolean>`n.state = ${state}`);
  if (filter.stage) all.push(sql<boolean>`n.stage = ${filter.stage}`);
  if (filter.supplier) all.push(sql<boolean>`n.supplier = ${filter.supplier}`);
  if (filter.customer) all.push(isCustomer(sql`${filter.customer}::uuid`));
  if (filter.party)
    all.push(sql<boolean>`(n.supplier = ${filter.party} or ${isCustomer(sql`${filter.party}::uuid`)})`);
  if (filter.topic) all.push(sql<boolean>`n.topic = ${filter.topic}`);
  if (filter.q) {
    const like = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
    all.push(
      sql<boolean>`(n.title ilike ${like} or n.titles::text ilike ${like} or n.number::text = ${filter.q})`,
    );
  }
  if (filter.mine) all.push(ofMine(actor));
  return sql.join(all, sql` and `) as RawBuilder<boolean>;
}

/** Needs of the sides somebody leads or belongs to, and those that they said, own or follow. */
function ofMine(actor: Actor): RawBuilder<boolean> {
  const parties = sql`${[...(actor.self ? [actor.self] : []), ...actor.memberOf.slice(0, 1), ...actor.leads]}::uuid[]`;
  const self = sql`${actor.self ?? null}::uuid`;
  return sql<boolean>`(n.supplier = any(${parties}) or n.customer = any(${parties}) or n.owner = ${self}
    or exists (select 1 from needs.signal s where s.need = n.id and (s.customer = any(${parties}) or s.person = ${self}))
    or exists (select 1 from needs.concerned c where c.need = n.id and c.party = ${self}))`;
}

const keyOf: Readonly<Record<Order, RawBuilder<unknown>>> = {
  priority: sql`n.priority`,
  signals: sql`n.signals::float8`,
  hours: sql`n.hours_monthly`,
  newest: sql`extract(epoch from n.created_at)::float8`,
};

export interface ListedRow extends NeedRow {
  readonly key: number;
}

export async function listNeeds(
  db: Database,
  actor: Actor,
  ask: Filter & {
    readonly order: Order;
    readonly after?: readonly [number, string] | undefined;
    readonly limit: number;
  },
): Promise<ListedRow[]> {
  const key = keyOf[ask.order];
  const { rows } = await sql<ListedRow>`
    select ${needColumns}, ${key} as key from needs.need n
    where ${fits(actor, ask)}
      and ${ask.after ? sql`(${key}, n.id) < (${ask.after[0]}::float8, ${ask.after[1]}::uuid)` : sql`true`}
    order by ${key} desc, n.id desc limit ${ask.limit}
  `.execute(db);
  return rows;
}

/** The board: of each stage those that matter most. */
export async function boardNeeds(
  db: Database,
  actor: Actor,
  filter: Filter,
  each: number,
): Promise<{ needs: NeedRow[]; counts: Record<string, number> }> {
  const { rows } = await sql<NeedRow & { total: number }>`
    select ${needColumns}, f.total from (
      select n.id, count(*) over (partition by n.stage)::int as total,
        row_number() over (partition by n.stage order by n.priority desc, n.id desc) as place
      from needs.need n where ${fits(actor, { ...filter, state: "live" })}
    ) f join needs.need n on n.id = f.id
    where f.place <= ${each} order by n.priority desc, n.id desc
  `.execute(db);
  return { needs: rows, counts: Object.fromEntries(rows.map(({ stage, total }) => [stage, total])) };
}

export interface MapCell {
  readonly supplier: string;
  readonly supplierName: string;
  readonly customer: string;
  readonly customerName: string;
  readonly needs: number;
  readonly priority: number;
  readonly top: {
    readonly number: number;
    readonly title: string;
    readonly titles: { en: string; ru: string } | null;
  };
}

/** Where it hurts: open needs by who serves and who is served; one of several customers stands with each of them. */
export async function mapNeeds(
  db: Database,
  actor: Actor,
  filter: Filter,
  limit: number,
): Promise<MapCell[]> {
  const { rows } = await sql<MapCell>`
    with sided as (
      select n.id, n.number, n.title, n.titles, n.priority, n.supplier, c.customer
      from needs.need n cross join lateral (
        select n.customer where n.customer is not null
        union select s.customer from needs.signal s
          where s.need = n.id and n.customer is null and s.customer is not null
      ) c (customer)
      where n.supplier is not null and ${fits(actor, { ...filter, state: "live" })}
    )
    select s.supplier, a.name as "supplierName", s.customer, b.name as "customerName", count(*)::int as needs,
      max(s.priority) as priority,
      (array_agg(jsonb_build_object('number', s.number, 'title', s.title, 'titles', s.titles)
        order by s.priority desc, s.id))[1] as top
    from sided s join organisation.party a on a.id = s.supplier join organisation.party b on b.id = s.customer
    group by s.supplier, a.name, s.customer, b.name
    order by max(s.priority) desc, s.supplier, s.customer limit ${limit}
  `.execute(db);
  return rows;
}

/** How many there are to decide on, counted no further than 100. */
export async function countProposed(db: Database, actor: Actor): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select 1 from needs.need n where n.state = 'proposed' and ${seenBy(actor)} limit 100) s
  `.execute(db);
  return rows[0]?.n ?? 0;
}

/** Complaints, comments and so on of several needs at once: for a sentence about each. */
export async function kindsOf(
  db: Database,
  needs: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  if (needs.length === 0) return new Map();
  const { rows } = await sql<{ need: string; kinds: Record<string, number> }>`
    select need, jsonb_object_agg(kind, n) as kinds from (
      select need, kind, count(*)::int as n from needs.signal where need = any(${[...needs]}::uuid[]) group by 1, 2) k
    group by need
  `.execute(db);
  return new Map(rows.map(({ need, kinds }) => [need, kinds]));
}
