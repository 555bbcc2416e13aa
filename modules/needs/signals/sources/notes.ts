import { sql } from "kysely";
import { houseZone } from "#modules/catalogue";
import { broughtUp, longestWords, signalColumns } from "../store.ts";
import type { Source } from "./source.ts";

/** What was noted of calls, meetings and conversations, where both sides read the note: theirs speak of our service. */
export const noteSource: Source = {
  name: "relationships.interaction",
  async next({ db }, after, limit) {
    const { rows } = await sql<{ id: string }>`
      select id from (
        select id from relationships.interaction
        union select source::uuid from needs.signal where module = 'relationships' and kind = 'note'
      ) all_of_them where ${after === null ? sql`true` : sql`id > ${after}::uuid`} order by id limit ${limit}
    `.execute(db);
    return rows.map(({ id }) => id);
  },
  async take({ db }, ids) {
    const zone = await houseZone(db);
    // Whose service it is: the side that serves the other, if the map knows only that one; else whoever noted it.
    const serves = (one: string, other: string) =>
      sql`exists (select 1 from relationships.relationship x
        where x.supplier = ${sql.ref(one)} and x.customer = ${sql.ref(other)})`;
    await sql`
      insert into needs.signal (${signalColumns})
      select 'relationships', 'note', i.id::text, 'party', (case when t.turned then i.ours else i.theirs end)::text,
        case when t.turned then i.theirs else i.ours end, case when t.turned then i.ours else i.theirs end,
        null, '', null, (i.at at time zone ${zone})::date, left(i.words, ${longestWords}), 'both', null, null
      from relationships.interaction i cross join lateral (
        select ${serves("i.theirs", "i.ours")} and not ${serves("i.ours", "i.theirs")} as turned
      ) t
      where i.id = any(${[...ids]}::uuid[]) and i.audience = 'both'
      ${broughtUp}
    `.execute(db);
    await sql`
      delete from needs.signal s where s.module = 'relationships' and s.kind = 'note'
        and s.source = any(${[...ids]}::text[]) and not exists (
          select 1 from relationships.interaction i where i.id = s.source::uuid and i.audience = 'both')
    `.execute(db);
  },
};
