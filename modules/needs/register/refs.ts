import { sql } from "kysely";
import type { RefKind } from "#platform/refs";
import { seenBy } from "./store/needs.ts";

/** How others point at a need: by number and title. */
export const registerRefs: readonly RefKind[] = [
  {
    module: "needs",
    kind: "need",
    async name({ db, actor }, ids) {
      const { rows } = await sql<{ id: string; number: number; title: string }>`
        select n.id, n.number::int as number, coalesce(n.titles ->> ${actor.language}, n.title) as title
        from needs.need n where n.id = any(${[...ids]}::uuid[]) and ${seenBy(actor)}
      `.execute(db);
      return rows.map(({ id, number, title }) => ({
        module: "needs",
        kind: "need",
        id,
        name: `№${number} ${title}`,
        link: `/needs/${number}`,
      }));
    },
  },
];
