import type { RefKind } from "#platform/refs";
import { audiencesFor } from "./actions/logs.ts";
import { logsByIds } from "./store/logs.ts";

export const refs: readonly RefKind[] = [
  {
    module: "processes",
    kind: "log",
    async name(ctx, ids) {
      const logs = await logsByIds(ctx.db, ids, await audiencesFor(ctx));
      return logs.map(({ id, name }) => ({
        module: "processes",
        kind: "log",
        id,
        name,
        link: `/processes/${id}`,
      }));
    },
  },
];
