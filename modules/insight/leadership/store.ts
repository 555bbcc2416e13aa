import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "#platform/database";
import { type Deed, deedEvents } from "./deeds.ts";

const decided = deedEvents.filter((kind) => /^(approval|agreement|need|solution|relationship)_/.test(kind));

/**
 * Keeps the deeds among events of people who lead a unit today. A deed is known by its event, so that it may be kept
 * twice; what a leader does in their own name counts, not what the house does for them.
 */
async function keepDeeds(db: Database, which: RawBuilder<SqlBool>): Promise<void> {
  await sql`
    insert into insight.leader_deed (person, deed, source, day)
    select d.person, d.deed, 'event:' || d.id, (d.at at time zone 'UTC')::date
    from (
      select e.id, e.at,
        case when e.kind = 'request_answered' then 'answered'
          when e.kind = 'interaction_noted' and e.particulars ->> 'kind' = 'meeting' or e.kind = 'interview_concluded'
            then 'attended'
          when e.kind = 'request_opened' and e.particulars ->> 'kind' = 'thanks' then 'thanked'
          when e.kind = any(${[...decided]}::text[]) then 'decided' end as deed,
        coalesce(
          case when e.kind = 'request_answered' then (e.particulars ->> 'author')::uuid
            when e.kind = 'request_opened' then (e.particulars ->> 'requester')::uuid end,
          (select p.party from auth."user" u join organisation.person p
             on p.account = u.id or (p.account is null and p.email = lower(u.email) and u."emailVerified")
           where u.id::text = e.actor order by p.account nulls last limit 1)) as person
      from platform.event e where e.kind = any(${[...deedEvents]}::text[]) and ${which}
    ) d
    where d.deed is not null and exists (
      select from organisation.unit u join organisation.party p on p.id = u.party and p.ended_on is null
      where u.head = d.person)
    on conflict do nothing
  `.execute(db);
}

export const keepDeed = (db: Database, event: number): Promise<void> =>
  keepDeeds(db, sql<SqlBool>`e.id = ${event}`);

/** All there are of two years: after somebody became a leader, or where deeds were never kept. */
export async function keepAll(db: Database, now: Date): Promise<void> {
  await keepDeeds(db, sql<SqlBool>`e.at > ${now}::timestamptz - interval '2 years'`);
  await sql`delete from insight.leader_deed where day < (${now}::timestamptz - interval '2 years')::date`.execute(
    db,
  );
}

export interface LeaderRow {
  readonly person: string;
  readonly name: string;
  readonly units: { readonly id: string; readonly name: string }[];
  readonly now: Partial<Record<Deed, number>>;
  readonly before: Partial<Record<Deed, number>>;
}

/** Everybody who leads a unit, by name, with their deeds of a span and of the one as long before it. */
export async function readLeaders(db: Database, from: string, days: number): Promise<LeaderRow[]> {
  const { rows } = await sql<LeaderRow>`
    with leader as (
      select u.head as person, jsonb_agg(jsonb_build_object('id', u.party, 'name', p.name) order by p.name) as units
      from organisation.unit u join organisation.party p on p.id = u.party and p.ended_on is null
      where u.head is not null and u.merged_into is null group by u.head),
    counted as (
      select person, deed, count(*) filter (where day >= ${from}::date)::int as now,
        count(*) filter (where day < ${from}::date)::int as before
      from insight.leader_deed where day >= ${from}::date - ${days}::int group by person, deed)
    select l.person, p.name, l.units,
      coalesce((select jsonb_object_agg(deed, now) from counted c where c.person = l.person), '{}') as now,
      coalesce((select jsonb_object_agg(deed, before) from counted c where c.person = l.person), '{}') as before
    from leader l join organisation.party p on p.id = l.person and p.ended_on is null
    order by p.name, l.person limit 5000
  `.execute(db);
  return rows;
}
