import { sql } from "kysely";
import type { Database } from "#platform/database";

/** Two parties that had enough to do with each other to judge it. */
export interface ContactsBetween {
  readonly supplier: string;
  readonly customer: string;
  readonly contacts: number;
  /** A human has confirmed the relationship. */
  readonly confirmed: boolean;
}

/**
 * Pairs with at least so many counted contacts in the last months, this one included: requests, hand-overs,
 * nominations, and communication, which is kept once for both directions and counts for those that are a relationship.
 * What a human has rejected or ended is left out.
 */
export async function contactsBetween(
  db: Database,
  { months, atLeast, now }: { readonly months: number; readonly atLeast: number; readonly now: Date },
): Promise<ContactsBetween[]> {
  const before = (now.getUTCFullYear() - 1970) * 12 + now.getUTCMonth() - months;
  const { rows } = await sql<ContactsBetween>`
    with counted as (
      select supplier, customer, count, false as both_ways from relationships.evidence
      where source in ('requests', 'processes', 'nomination') and month > ${before} and supplier <> customer
      union all
      select supplier, customer, count, true from relationships.evidence
      where source = 'communication' and month > ${before} and supplier <> customer
      union all
      select customer, supplier, count, true from relationships.evidence
      where source = 'communication' and month > ${before} and supplier <> customer
    )
    select c.supplier, c.customer, sum(c.count) as contacts, coalesce(r.word = 'confirmed', false) as confirmed
    from counted c
    left join relationships.relationship r on r.supplier = c.supplier and r.customer = c.customer
    where (r.word is null or r.word = 'confirmed') and (r.id is not null or not c.both_ways)
    group by c.supplier, c.customer, r.word
    having sum(c.count) >= ${atLeast}
    order by c.supplier, c.customer
  `.execute(db);
  return rows;
}
