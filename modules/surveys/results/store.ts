// What stands around the released figures: the wave, the waves before it, names. The figures come from `release/`.

import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { ResultParty } from "../schema/results.ts";
import type { Bilingual, Direction, Item, Kind, Purpose } from "../schema/shapes.ts";

export interface WaveRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly purpose: Purpose;
  readonly state: string;
  readonly k: number;
  readonly closedAt: Date | null;
  readonly questionnaire: string;
  readonly items: readonly Item[];
  /** Whom the contract of an identified wave named. */
  readonly readers: readonly string[];
}

export async function waveOf(db: Database, id: string): Promise<WaveRow | undefined> {
  const { rows } = await sql<WaveRow>`
    select w.id, w.name, w.kind, w.direction, q.purpose, w.state, w.k, w.closed_at as "closedAt", w.questionnaire,
      coalesce(v.items, '[]') as items, w.readers
    from surveys.wave w
    join surveys.questionnaire q on q.id = w.questionnaire
    left join surveys.version v on v.id = w.version
    where w.id = ${id}
  `.execute(db);
  return rows[0];
}

export interface EarlierWave {
  readonly id: string;
  readonly name: Bilingual;
  readonly closedAt: Date;
}

/** Closed waves of the same questionnaire and direction up to this one, the oldest first. */
export async function wavesLike(db: Database, wave: WaveRow, most = 12): Promise<EarlierWave[]> {
  const { rows } = await sql<EarlierWave>`
    select id, name, closed_at as "closedAt" from surveys.wave
    where questionnaire = ${wave.questionnaire} and direction = ${wave.direction} and state = 'closed'
      and (closed_at, id) <= (select this.closed_at, this.id from surveys.wave this where this.id = ${wave.id})
    order by closed_at desc, id desc
    limit ${most}
  `.execute(db);
  return rows.reverse();
}

/** The newest closed wave with a figure of this scope. */
export async function lastWave(
  db: Database,
  scope: "supplier" | "customer" | "relationship",
  { supplier, customer }: { readonly supplier?: string | undefined; readonly customer?: string | undefined },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    with lately as materialized (
      select id, closed_at from surveys.wave
      where state = 'closed' and direction <> 'prediction'
      order by closed_at desc, id desc limit 40
    )
    select l.id from lately l
    where exists (
      select from surveys.figure f
      where f.wave = l.id and f.scope = ${scope} and f.measure = 'overall' and f.method = 'mean'
        ${supplier ? sql`and f.supplier = ${supplier}` : sql``}
        ${customer ? sql`and f.customer = ${customer}` : sql``}
    )
    order by l.closed_at desc, l.id desc
    limit 1
  `.execute(db);
  return rows[0]?.id;
}

export async function hasComments(db: Database, wave: string, supplier: string | null): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (
      select from surveys.comment
      where wave = ${wave} and ${supplier ? sql`supplier = ${supplier}` : sql`supplier is null`}
    ) as there
  `.execute(db);
  return rows[0]?.there ?? false;
}

export async function partiesOf(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ResultParty>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<ResultParty>`
    select id, name, kind from organisation.party where id = any(${[...new Set(ids)]}::uuid[])
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function relationshipOf(
  db: Database,
  supplier: string,
  customer: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from relationships.relationship where supplier = ${supplier} and customer = ${customer}
  `.execute(db);
  return rows[0]?.id ?? null;
}

/** How many were asked and how many of them answered about at least one party. */
export async function participationOf(
  db: Database,
  wave: string,
): Promise<{ readonly invited: number; readonly done: number }> {
  const { rows } = await sql<{ invited: number; done: number }>`
    select coalesce(sum(invited), 0)::int as invited, coalesce(sum(took), 0)::int as done
    from surveys.turnout where wave = ${wave}
  `.execute(db);
  return rows[0] ?? { invited: 0, done: 0 };
}

/** Whose sides a reader may look from; null: from all. */
export interface Sides {
  readonly suppliers: readonly string[] | null;
  readonly customers: readonly string[] | null;
}

/** The suppliers (or customers) of the relationships told of, those with the most answers first. */
export async function busiest(
  db: Database,
  wave: string,
  side: "supplier" | "customer",
  { suppliers, customers }: Sides,
  most: number,
): Promise<readonly string[]> {
  const own = [
    ...(suppliers === null ? [] : [sql`supplier = any(${suppliers}::uuid[])`]),
    ...(customers === null ? [] : [sql`customer = any(${customers}::uuid[])`]),
  ];
  const party = sql.ref(side);
  const { rows } = await sql<{ party: string }>`
    select ${party} as party from surveys.figure
    where wave = ${wave} and scope = 'relationship' and measure = 'overall' and method = 'mean'
      ${own.length === 0 ? sql`` : sql`and (${sql.join(own, sql` or `)})`}
    group by ${party}
    order by sum(coalesce(n, 0)) desc, ${party}
    limit ${most}
  `.execute(db);
  return rows.map((row) => row.party);
}
