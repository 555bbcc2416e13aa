import { type SqlBool, sql } from "kysely";
import type { Database } from "#platform/database";

export interface SaidRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly stage: string;
  readonly reason: string | null;
  readonly topic: string | null;
  readonly supplier: { readonly id: string; readonly name: string } | null;
  readonly customer: { readonly id: string; readonly name: string } | null;
  readonly people: number;
  readonly updatedAt: Date;
  readonly place: string;
}

export interface SaidAsked {
  readonly box: "mine" | "unit" | "company";
  readonly self: string | null;
  readonly units: readonly string[];
  readonly before: readonly [at: string, id: string] | undefined;
  readonly limit: number;
}

/** Needs that somebody's own words are in, also when they were joined with others later. Only of those who said it by name. */
const own = (self: string | null) => sql`
  select coalesce(n.merged_into, n.id) as id from needs.signal s join needs.need n on n.id = s.need
  where s.person = ${self}::uuid
  union select coalesce(n.merged_into, n.id) from needs.concerned c join needs.need n on n.id = c.need
  where c.party = ${self}::uuid and c.why in ('said', 'follows')
`;

/** Needs between one's own units and others. */
const ofUnits = (units: readonly string[]) => sql`
  select id from needs.need where supplier = any(${[...units]}::uuid[]) or customer = any(${[...units]}::uuid[])
  union select need from needs.concerned where party = any(${[...units]}::uuid[])
`;

const party = (column: string) => sql`
  (select jsonb_build_object('id', p.id, 'name', p.name) from organisation.party p where p.id = ${sql.ref(column)})
`;

/**
 * The latest first. What nobody has taken up yet is shown to those whose words are in it, and what was rejected to those
 * between whom it lies, as the register has it.
 */
export async function readSaid(db: Database, asked: SaidAsked): Promise<SaidRow[]> {
  const { box, self, units, before, limit } = asked;
  const where =
    box === "mine"
      ? sql<SqlBool>`n.id in (${own(self)}) and n.state <> 'merged'`
      : box === "unit"
        ? sql<SqlBool>`n.id in (${ofUnits(units)}) and n.id not in (${own(self)}) and n.state not in ('merged', 'proposed')`
        : sql<SqlBool>`n.id not in (${ofUnits(units)}) and n.id not in (${own(self)})
            and n.state not in ('merged', 'proposed', 'rejected')`;
  const place = before
    ? sql<SqlBool>`(n.updated_at, n.id) < (${before[0]}::timestamptz, ${before[1]}::uuid)`
    : sql<SqlBool>`true`;
  const { rows } = await sql<SaidRow>`
    select n.id, n.number::int as number, n.title, n.state, n.stage, n.reason, n.topic, n.people,
      ${party("n.supplier")} as supplier, ${party("n.customer")} as customer, n.updated_at as "updatedAt",
      n.updated_at::text as place
    from needs.need n where ${where} and ${place}
    order by n.updated_at desc, n.id desc limit ${limit}
  `.execute(db);
  return rows;
}

export interface OwnWords {
  readonly need: string | null;
  readonly kind: string;
  readonly words: string | null;
  readonly saidOn: string;
  readonly refKind: string | null;
  readonly refId: string | null;
}

/** One's own words in these needs; with null those that are in none yet. */
export async function ownWords(
  db: Database,
  self: string,
  needs: readonly string[] | null,
  limit: number,
): Promise<OwnWords[]> {
  const { rows } = await sql<OwnWords>`
    select coalesce(n.merged_into, s.need) as need, s.kind, left(s.words, 400) as words, s.said_on::text as "saidOn",
      s.ref_kind as "refKind", s.ref_id as "refId"
    from needs.signal s left join needs.need n on n.id = s.need
    where s.person = ${self}::uuid and s.kind <> 'thanks'
      and ${needs === null ? sql<SqlBool>`s.need is null` : sql<SqlBool>`coalesce(n.merged_into, s.need) = any(${[...needs]}::uuid[])`}
    order by s.said_on desc, s.id desc limit ${limit}
  `.execute(db);
  return rows;
}
