import { sql } from "kysely";
import { signalColumns } from "../store.ts";
import type { Source } from "./source.ts";

/** Many may look for the same; from here on more of them add nothing to the proof. */
const mostOfOne = 50;

/** What was looked for in the catalogue in vain: each time one signal, of nobody; only those already told to the house. */
export const searchSource: Source = {
  name: "catalogue.search",
  async next({ db }, after, limit) {
    const { rows } = await sql<{ query: string }>`
      select query from catalogue.search_missed where told > 0 and ${after === null ? sql`true` : sql`query > ${after}`}
      order by query limit ${limit}
    `.execute(db);
    return rows.map(({ query }) => query);
  },
  async take({ db }, queries) {
    await sql`
      insert into needs.signal (${signalColumns})
      select 'catalogue', 'search', m.query || '#' || i, 'page', '/catalogue', null, null, null, '', null,
        (case when i = 1 then m.first_at else m.last_at end)::date, m.typed, 'both', null, null
      from catalogue.search_missed m cross join lateral generate_series(1, least(m.told, ${mostOfOne}::int)) as i
      where m.query = any(${[...queries]}::text[])
      on conflict (module, kind, source) do nothing
    `.execute(db);
  },
};
