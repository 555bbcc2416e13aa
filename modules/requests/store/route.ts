import { sql } from "kysely";
import type { Database } from "#platform/database";

export interface Judge {
  readonly unit: string;
  readonly head: string | null;
}

/**
 * The nearest unit above the complained-about one that has a head from outside it. Whom a complaint is about, and
 * whoever belongs to that unit or under it, never judges it.
 */
export async function nearestOutside(db: Database, about: string): Promise<Judge | undefined> {
  const { rows } = await sql<Judge>`
    with accused as (
      select coalesce(e.unit, p.id) as unit from organisation.party p
      left join organisation.person e on e.party = p.id where p.id = ${about}
    )
    select u.party as unit, u.head
    from accused
    join organisation.unit_above a on a.unit = accused.unit and a.distance > 0
    join organisation.unit u on u.party = a.above
    join organisation.party up on up.id = u.party and up.ended_on is null
    join organisation.party h on h.id = u.head and h.ended_on is null
    join organisation.person hp on hp.party = u.head
    where u.head <> ${about} and not exists (
      select 1 from organisation.unit_above b where b.unit = hp.unit and b.above = accused.unit)
      and not exists (select 1 from organisation.unit own where own.party = accused.unit and own.head = u.head)
    order by a.distance limit 1
  `.execute(db);
  return rows[0];
}

/** The nearest unit of whoever complains that has a head, for complaints about those outside the tree. */
export async function nearestHead(db: Database, unit: string, about: string): Promise<Judge | undefined> {
  const { rows } = await sql<Judge>`
    select u.party as unit, u.head
    from organisation.unit_above a
    join organisation.unit u on u.party = a.above
    join organisation.party h on h.id = u.head and h.ended_on is null
    where a.unit = ${unit} and u.head <> ${about} and not exists (
      select 1 from organisation.unit_above b where b.unit = u.party and b.above = ${about})
    order by a.distance limit 1
  `.execute(db);
  return rows[0];
}
