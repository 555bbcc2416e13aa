import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Audience } from "../../schema/index.ts";
import type { Candidate } from "../audience.ts";

const day = 24 * 3_600_000;

/**
 * Everybody of the chosen units and categories who is there today. The length of service is counted from the first
 * membership that has a beginning.
 */
export async function candidates(
  db: Database,
  { units, categories, restDays }: Audience,
  { wave, now }: { readonly wave: string; readonly now: Date },
): Promise<Candidate[]> {
  const rested = new Date(now.getTime() - restDays * day);
  const { rows } = await sql<Candidate>`
    select p.id as person, e.unit, p.category,
      case when m.since is null then 'unknown'
        when m.since > ${now}::date - interval '1 year' then 'under_1'
        when m.since > ${now}::date - interval '3 years' then '1_to_3'
        when m.since > ${now}::date - interval '10 years' then '3_to_10'
        else 'over_10' end as tenure,
      ${
        restDays > 0
          ? sql`exists (select 1 from surveys.invited i join surveys.wave w on w.id = i.wave
              where i.person = p.id and w.id <> ${wave} and w.source = 'asked' and w.launched_at > ${rested})`
          : sql`false`
      } as resting
    from organisation.person e
    join organisation.party p on p.id = e.party and p.ended_on is null
    join organisation.party u on u.id = e.unit and u.ended_on is null
    left join lateral (
      select min(s.from_on) as since from organisation.membership s where s.person = e.party
    ) m on true
    where ${
      units.length > 0
        ? sql`e.unit in (select a.unit from organisation.unit_above a where a.above = any(${[...units]}::uuid[]))`
        : sql`true`
    } and ${categories.length > 0 ? sql`p.category = any(${[...categories]}::text[])` : sql`true`}
    order by p.id
  `.execute(db);
  return rows;
}

/** Which units each of these lies in, itself included. */
export async function unitsAbove(
  db: Database,
  units: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { rows } = await sql<{ unit: string; above: string[] }>`
    select unit, array_agg(above) as above from organisation.unit_above
    where unit = any(${[...units]}::uuid[]) group by unit
  `.execute(db);
  return new Map(rows.map(({ unit, above }) => [unit, new Set(above)]));
}

/** Units and partners that are there today, of these and those below them; of all, where none are named. */
export async function subjectsThere(db: Database, chosen: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select p.id from organisation.party p
    join organisation.unit u on u.party = p.id and u.merged_into is null
    where p.ended_on is null and ${
      chosen.length > 0
        ? sql`p.id in (select a.unit from organisation.unit_above a where a.above = any(${[...chosen]}::uuid[]))`
        : sql`true`
    }
  `.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Whom a wave asks about: those alone can be predicted. */
export async function subjectsOfWave(db: Database, wave: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ subject: string }>`
    select distinct subject from surveys.participation where wave = ${wave}
  `.execute(db);
  return new Set(rows.map(({ subject }) => subject));
}
