import { sql } from "kysely";
import type { Database } from "#platform/database";

/**
 * The team that hears complaints about a party: that of the nearest unit which has one, else the house's. A team that
 * stands with those complained about, or is led by them, is passed over.
 */
export async function teamFor(db: Database, about: string | null): Promise<string | undefined> {
  const { rows } = await sql<{ team: string }>`
    with accused as (
      select p.id, e.unit as home, u.head from organisation.party p
      left join organisation.person e on e.party = p.id left join organisation.unit u on u.party = p.id
      where p.id = ${about}::uuid
    ), teams as (
      select t.team, coalesce(a.distance, 0) as distance from requests.feedback_team t, accused
      left join organisation.unit_above a on a.unit = coalesce(accused.home, accused.id)
      where t.unit = a.above or (a.unit is null and t.unit = accused.id)
      union all select (value #>> '{}')::uuid, 1000000 from platform.setting
        where name = 'requests.feedback_team' and jsonb_typeof(value) = 'string'
    )
    select teams.team from teams
    join organisation.party tp on tp.id = teams.team and tp.ended_on is null
    join organisation.unit tu on tu.party = teams.team
    where not exists (select 1 from accused where
        teams.team = accused.id or teams.team = accused.home or tu.head = accused.id or tu.head = accused.head
        or exists (select 1 from organisation.unit_above where unit = teams.team and above = accused.id)
        or exists (select 1 from organisation.unit_above where unit = accused.home and above = teams.team)
        or exists (select 1 from organisation.unit_above where unit = accused.id and above = teams.team))
    order by teams.distance limit 1
  `.execute(db);
  return rows[0]?.team;
}

export interface NamedTeam {
  readonly unit: string | null;
  readonly team: string;
}

export async function readTeams(db: Database): Promise<NamedTeam[]> {
  const { rows } = await sql<NamedTeam>`
    select null::uuid as unit, (value #>> '{}')::uuid as team from platform.setting
    where name = 'requests.feedback_team' and jsonb_typeof(value) = 'string'
    union all (select unit, team from requests.feedback_team order by set_at limit 500)
  `.execute(db);
  return rows;
}

export async function writeTeam(
  db: Database,
  { unit, team, by, now }: { unit: string | null; team: string | null; by: string | null; now: Date },
): Promise<void> {
  if (unit === null) {
    await sql`
      insert into platform.setting (name, value, changed_by, changed_at)
      values ('requests.feedback_team', ${JSON.stringify(team)}::jsonb, ${by}, ${now})
      on conflict (name) do update set value = excluded.value, changed_by = excluded.changed_by,
        changed_at = excluded.changed_at
    `.execute(db);
  } else if (team === null) {
    await sql`delete from requests.feedback_team where unit = ${unit}`.execute(db);
  } else {
    await sql`
      insert into requests.feedback_team (unit, team, set_by, set_at) values (${unit}, ${team}, ${by}, ${now})
      on conflict (unit) do update set team = excluded.team, set_by = excluded.set_by, set_at = excluded.set_at
    `.execute(db);
  }
}

export async function defaultCalendar(db: Database): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from catalogue.calendar where is_default
  `.execute(db);
  return rows[0]?.id ?? null;
}

/** Whether a unit has said how fast it answers everybody. */
export async function hasStandard(db: Database, unit: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from catalogue.agreement
    where supplier = ${unit} and customer is null and service is null and current is not null
      and (ended_at is null or ended_at > now())
    limit 1
  `.execute(db);
  return rows.length > 0;
}
