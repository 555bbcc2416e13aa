import type { RefKind } from "#platform/refs";
import { namesOf } from "./store/directory.ts";

/** How others point at a party: its name and its page. */
export const partyRefs: RefKind = {
  module: "organisation",
  kind: "party",
  async name({ db }, ids) {
    const names = await namesOf(db, ids);
    return [...names.values()].map(({ id, name }) => ({
      module: "organisation",
      kind: "party",
      id,
      name,
      link: `/parties/${id}`,
    }));
  },
};
