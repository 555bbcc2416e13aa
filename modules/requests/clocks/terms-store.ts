import { sql } from "kysely";
import type { Database } from "#platform/database";

/** An agreement that was found to hold, as it is kept. */
export interface HeldTerm {
  readonly agreement: string;
  readonly version: number;
}

/** Which of the four kinds of customer somebody is: a person who leads, another person, a unit, a partner. */
export async function categoryOfParty(db: Database, party: string): Promise<string | null> {
  const { rows } = await sql<{ category: string }>`
    select case when p.kind <> 'person' then p.kind
      when exists (select 1 from organisation.unit u where u.head = p.id)
        or exists (select 1 from organisation.person e where e.manager = p.id) then 'leader'
      else 'employee' end as category
    from organisation.party p where p.id = ${party}
  `.execute(db);
  return rows[0]?.category ?? null;
}

/** Keeps which agreements hold for a work from a moment on; those that held before and are not among them end then. */
export async function holdTerms(
  db: Database,
  { request, work, since }: { request: string; work: string; since: Date },
  held: readonly HeldTerm[],
): Promise<void> {
  await sql`
    with held as (
      select * from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as h (agreement uuid, version int)
    ), ended as (
      update requests.clock_term set until = ${since}
      where work = ${work} and until is null and since < ${since} and agreement not in (select agreement from held)
    )
    insert into requests.clock_term (request, work, agreement, version, since)
    select ${request}, ${work}, h.agreement, h.version, ${since} from held h
    where not exists (select 1 from requests.clock_term t
      where t.work = ${work} and t.agreement = h.agreement and t.until is null)
    on conflict do nothing
  `.execute(db);
}
