import { sql } from "kysely";
import type { Relations } from "#platform/context";
import type { Database } from "#platform/database";

/**
 * Which parties an account is, belongs to (the nearest first) and leads. A person is an account's by being tied
 * to it, else by having its confirmed e-mail address.
 */
export async function readRelations(db: Database, userId: string): Promise<Relations> {
  const { rows } = await sql<{ self: string; memberOf: string[]; leads: string[] }>`
    with self as (
      select e.party, e.unit
      from auth."user" u
      join organisation.person e
        on e.account = u.id or (e.account is null and e.email = lower(u.email) and u."emailVerified")
      join organisation.party p on p.id = e.party and p.ended_on is null
      where u.id = ${userId}::uuid
      order by e.account nulls last
      limit 1
    )
    select self.party as self,
      coalesce((select array_agg(a.above order by a.distance)
                from organisation.unit_above a where a.unit = self.unit), '{}') as "memberOf",
      coalesce((select array_agg(distinct a.unit)
                from organisation.unit l
                join organisation.party lp on lp.id = l.party and lp.ended_on is null
                join organisation.unit_above a on a.above = l.party
                where l.head = self.party), '{}') as leads
    from self
  `.execute(db);
  const row = rows[0];
  return row
    ? { self: row.self, memberOf: row.memberOf, leads: row.leads }
    : { self: undefined, memberOf: [], leads: [] };
}

/** Whether a person belongs to a partner: somebody from outside, who works with the house but is not of it. */
export async function isOutsider(db: Database, person: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from organisation.person e
    join organisation.unit_above a on a.unit = e.unit
    join organisation.party p on p.id = a.above and p.kind = 'partner'
    where e.party = ${person} limit 1
  `.execute(db);
  return rows.length > 0;
}
