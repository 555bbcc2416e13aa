import { sql } from "kysely";
import type { Database } from "#platform/database";
import { searchText } from "../derived.ts";

/** Makes the people what `person_plan` says they become. */
export async function applyPeople(db: Database, on: string): Promise<void> {
  // What is new is written once, with everything: changing a hundred thousand fresh rows would cost as much again.
  await sql`
    insert into organisation.party (kind, external_id, name, category, ended_on, search)
    select 'person', id, name, 'employee', case when gone then to_on end,
      ${searchText(sql`name`, sql`email`, sql`position`, sql`id`)}
    from person_plan where party is null
  `.execute(db);
  await sql`
    update person_plan n set party = p.id from organisation.party p
    where n.party is null and p.space = 'person' and p.external_id = n.id
  `.execute(db);
  await sql`
    update organisation.party p
    set name = n.name, updated_at = now(),
      ended_on = case when n.outcome = 'leave' then coalesce(n.to_on, ${on}::date - 1)
                      when n.gone then coalesce(p.ended_on, n.to_on) end
    from person_plan n
    where p.id = n.party and n.old_name is not null and n.outcome <> 'same'
  `.execute(db);
  // Addresses may go from one person to another within one file: all that change are freed first.
  await sql`
    update organisation.person e set email = null from person_plan n
    where e.party = n.party and n.line > 0 and e.email is distinct from n.email and e.email is not null
  `.execute(db);
  await sql`
    insert into organisation.person (party, email, position, unit, manager)
    select n.party, n.email, n.position, u.id, m.id
    from person_plan n
    left join organisation.party u on u.space = 'unit' and u.external_id = n.unit
    left join organisation.party m on m.space = 'person' and m.external_id = n.manager
    where n.old_name is null
  `.execute(db);
  await sql`
    update organisation.person e
    set email = n.email, position = n.position, unit = u.id, manager = m.id
    from person_plan n
    left join organisation.party u on u.space = 'unit' and u.external_id = n.unit
    left join organisation.party m on m.space = 'person' and m.external_id = n.manager
    where e.party = n.party and n.line > 0 and n.old_name is not null
      and (e.email, e.position, e.unit, e.manager) is distinct from (n.email, n.position, u.id, m.id)
  `.execute(db);
  await applyStays(db, on);
}

async function applyStays(db: Database, on: string): Promise<void> {
  // A file with somebody's history is the authority on it.
  await sql`
    delete from organisation.membership s using person_plan n
    where s.person = n.party and n.id in (select person from staged_stay)
  `.execute(db);
  await sql`
    insert into organisation.membership (person, unit, from_on, to_on)
    select n.party, u.id, t.from_on, t.to_on
    from staged_stay t
    join person_plan n on n.id = t.person
    join organisation.party u on u.space = 'unit' and u.external_id = t.unit
  `.execute(db);
  await closeStays(db, on);
  await sql`
    insert into organisation.membership (person, unit, from_on, to_on)
    select e.party, e.unit,
      case
        when n.outcome = 'join' and n.was_ended is null then n.from_on
        when n.from_on > l.from_on or (n.from_on is not null and l.from_on is null and l.to_on < n.from_on) then n.from_on
        else ${on}::date
      end,
      n.to_on
    from person_plan n
    join organisation.person e on e.party = n.party and e.unit is not null
    left join lateral (
      select from_on, to_on from organisation.membership s where s.person = n.party
      order by from_on desc nulls last limit 1
    ) l on true
    where n.outcome in ('join', 'move') and n.id not in (select person from staged_stay)
      and (n.to_on is null or n.to_on >= case when n.outcome = 'join' then coalesce(n.from_on, n.to_on) else ${on}::date end)
    on conflict do nothing
  `.execute(db);
}

async function closeStays(db: Database, on: string): Promise<void> {
  await sql`
    delete from organisation.membership s using person_plan n
    where s.person = n.party and s.to_on is null and n.outcome = 'move' and s.from_on >= coalesce(
      case when n.from_on > s.from_on then n.from_on end, ${on}::date)
      and n.id not in (select person from staged_stay)
  `.execute(db);
  await sql`
    update organisation.membership s
    set to_on = greatest(s.from_on, case
      when n.outcome = 'leave' then coalesce(n.to_on, ${on}::date - 1)
      else coalesce(case when n.from_on > s.from_on then n.from_on end, ${on}::date) - 1 end)
    from person_plan n
    where s.person = n.party and s.to_on is null and n.outcome in ('move', 'leave')
      and n.id not in (select person from staged_stay)
  `.execute(db);
  // Somebody who stays has told a new last day.
  await sql`
    update organisation.membership s set to_on = n.to_on
    from person_plan n
    where s.person = n.party and s.to_on is null and n.outcome in ('same', 'change')
      and n.to_on is not null and n.to_on >= coalesce(s.from_on, n.to_on) and n.id not in (select person from staged_stay)
  `.execute(db);
}
