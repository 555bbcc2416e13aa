import { sql } from "kysely";
import { houseZone } from "#modules/catalogue";
import { readComments } from "#modules/surveys";
import { open } from "#science/disclosure";
import { putSignals } from "../store.ts";
import type { Source } from "./source.ts";

const atATime = 500;

/**
 * What was released of an anonymous wave, and nothing else: nobody's, of no customer, of the day on which the wave was
 * closed for all. Counts of them are a supplier's at the finest, as the release itself is.
 */
export const commentSource: Source = {
  name: "surveys.comment",
  async next({ db }, after, limit) {
    const { rows } = await sql<{ id: string }>`
      select id from surveys.wave where state = 'closed' and kind = 'anonymous'
        and ${after === null ? sql`true` : sql`id > ${after}::uuid`}
      order by id limit ${Math.min(limit, 20)}
    `.execute(db);
    return rows.map(({ id }) => id);
  },
  async take({ db }, waves) {
    const zone = await houseZone(db);
    const { rows } = await sql<{ id: string; day: string }>`
      select id, (closed_at at time zone ${zone})::date::text as day from surveys.wave
      where id = any(${[...waves]}::uuid[]) and state = 'closed' and kind = 'anonymous' and closed_at is not null
    `.execute(db);
    for (const { id: wave, day } of rows) {
      let after: string | undefined;
      for (;;) {
        const page = open(await readComments(db, { wave, limit: atATime, ...(after ? { after } : {}) }));
        await putSignals(
          db,
          page.map(({ id, supplier, words }) => ({
            module: "surveys",
            kind: "comment" as const,
            source: id,
            ref: {
              kind: "page",
              id: `/surveys/${wave}/results/comments${supplier ? `?supplier=${supplier}` : ""}`,
            },
            supplier,
            customer: null,
            saidOn: day,
            words,
            openness: "both" as const,
          })),
        );
        if (page.length < atATime) break;
        after = page.at(-1)!.id;
      }
    }
  },
};
