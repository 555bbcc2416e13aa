import type { RefKind } from "#platform/refs";
import { viewFor } from "./actions/views.ts";
import { namedSolutions } from "./store/read.ts";

/** How others point at a solution: its title and its page, for those who may read it. */
export const solutionRefs: RefKind = {
  module: "solutions",
  kind: "solution",
  async name(context, ids) {
    const rows = await namedSolutions(context.db, viewFor(context), ids);
    return rows.map(({ id, title }) => ({
      module: "solutions",
      kind: "solution",
      id,
      name: title,
      link: `/solutions/${id}`,
    }));
  },
};
