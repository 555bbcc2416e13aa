import { sql } from "kysely";
import type { RefKind } from "#platform/refs";
import { seenBy } from "./store/seen.ts";

/** How others point at a request: by number and subject, for those who may see it. */
export const refs: readonly RefKind[] = [
  {
    module: "requests",
    kind: "request",
    async name({ db, actor }, ids) {
      const { rows } = await sql<{ id: string; number: number; subject: string }>`
        select r.id, r.number, r.subject from requests.request r
        where r.id = any(${[...ids]}::uuid[]) and ${seenBy(actor)}
      `.execute(db);
      return rows.map(({ id, number, subject }) => ({
        module: "requests",
        kind: "request",
        id,
        name: `#${number} ${subject}`,
        link: `/requests/${number}`,
      }));
    },
  },
];
