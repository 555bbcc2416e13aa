import { sql } from "kysely";
import type { Database } from "#platform/database";
import { emptyProfile, type Profile } from "../profile.ts";

export async function findProfile(
  db: Database,
  party: string,
): Promise<Profile & { updatedAt: Date | null }> {
  const { rows } = await sql<Profile & { updatedAt: Date }>`
    select duties, tasks, requirements, channel, to_char(hours_from, 'HH24:MI') as "hoursFrom",
      to_char(hours_to, 'HH24:MI') as "hoursTo", language, needs, updated_at as "updatedAt"
    from organisation.profile where party = ${party}
  `.execute(db);
  return rows[0] ?? { ...emptyProfile, updatedAt: null };
}

export async function saveProfile(
  db: Database,
  party: string,
  profile: Profile,
  by: string | null,
  now: Date,
): Promise<void> {
  const { duties, tasks, requirements, channel, hoursFrom, hoursTo, language, needs } = profile;
  await sql`
    insert into organisation.profile as p
      (party, duties, tasks, requirements, channel, hours_from, hours_to, language, needs, updated_at, updated_by)
    values (${party}, ${duties}, ${tasks}, ${requirements}, ${channel}, ${hoursFrom}, ${hoursTo}, ${language},
      ${JSON.stringify(needs)}::jsonb, ${now}, ${by})
    on conflict (party) do update set (duties, tasks, requirements, channel, hours_from, hours_to, language, needs,
      updated_at, updated_by) = (excluded.duties, excluded.tasks, excluded.requirements, excluded.channel,
      excluded.hours_from, excluded.hours_to, excluded.language, excluded.needs, excluded.updated_at, excluded.updated_by)
  `.execute(db);
}
