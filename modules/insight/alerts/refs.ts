import type { RefKind } from "#platform/refs";
import { partiesSeen } from "../policy.ts";
import { alertsById } from "./store/read.ts";
import { titleOf } from "./telling.ts";

/** How others point at an alert: whose it is and of what; only those one may see. */
export const alertRefs: RefKind = {
  module: "insight",
  kind: "alert",
  async name({ db, actor }, ids) {
    const seen = partiesSeen(actor);
    const rows = await alertsById(db, ids);
    return rows
      .filter(
        ({ supplier, customer }) =>
          seen === null || [supplier, customer].some((side) => side !== null && seen.includes(side.id)),
      )
      .map((row) => ({
        ...{ module: "insight", kind: "alert", id: row.id },
        name: titleOf(row, actor.language),
        link: `/insight/alerts/${row.id}`,
      }));
  },
};
