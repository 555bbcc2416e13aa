import { sql } from "kysely";
import { broughtUp, longestWords, signalColumns } from "../store.ts";
import type { Source } from "./source.ts";

const sourceOf = sql`p.party || '/' || md5(n ->> 'text')`;

/** What units and people say of themselves that they need; whose service it asks for they do not say. */
export const profileSource: Source = {
  name: "organisation.profile",
  async next({ db }, after, limit) {
    const { rows } = await sql<{ id: string }>`
      select party as id from organisation.profile where ${after === null ? sql`true` : sql`party > ${after}::uuid`}
      order by party limit ${limit}
    `.execute(db);
    return rows.map(({ id }) => id);
  },
  async take({ db }, ids) {
    await sql`
      insert into needs.signal (${signalColumns})
      select distinct on (p.party, n ->> 'text') 'organisation', 'stated_need', ${sourceOf}, 'party', p.party::text, null,
        coalesce(e.unit, p.party), null, '', e.party,
        coalesce(substring(n ->> 'since' from '^\d{4}-\d\d-\d\d')::date, p.updated_at::date),
        left(n ->> 'text', ${longestWords}), 'both', null, null
      from organisation.profile p left join organisation.person e on e.party = p.party
        cross join lateral jsonb_array_elements(p.needs) as n
      where p.party = any(${[...ids]}::uuid[]) and coalesce(n ->> 'text', '') <> ''
      ${broughtUp}
    `.execute(db);
    await sql`
      delete from needs.signal s where s.module = 'organisation' and s.kind = 'stated_need'
        and s.ref_id = any(${[...ids]}::text[]) and not exists (
          select 1 from organisation.profile p cross join lateral jsonb_array_elements(p.needs) as n
          where p.party = s.ref_id::uuid and ${sourceOf} = s.source)
    `.execute(db);
  },
};
