import { sql } from "kysely";
import type { Database } from "#platform/database";

export interface Known {
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "unit" | "partner";
  /** Of the asker's parties those it serves or is served by. */
  readonly others: readonly string[];
  /** Agreements in force where it is a side, as far as the asker sees them. */
  readonly agreements: number;
}

/** The party with what ties it to some parties; null: the asker sees everything anyway. One statement. */
export async function partyOf(
  db: Database,
  id: string,
  seen: readonly string[] | null,
): Promise<Known | undefined> {
  const own = seen === null ? [] : [...seen];
  const isSeen = (side: string) => sql`(${seen === null} or a.${sql.raw(side)} = any(${own}::uuid[]))`;
  const { rows } = await sql<Known>`
    select p.id, p.name, p.kind,
      coalesce((select array_agg(distinct case when r.supplier = p.id then r.customer else r.supplier end)
        from relationships.relationship r
        where (r.supplier = p.id and r.customer = any(${own}::uuid[]))
          or (r.customer = p.id and r.supplier = any(${own}::uuid[]))), '{}') as others,
      (select count(distinct a.id)::int from catalogue.agreement a
        join catalogue.agreement_version v on v.agreement = a.id and v.in_force_at is not null
          and (v.ended_at is null or v.ended_at > now())
        where (a.supplier = p.id or a.customer = p.id) and (${isSeen("supplier")} or ${isSeen("customer")})) as agreements
    from organisation.party p where p.id = ${id}
  `.execute(db);
  return rows[0];
}
