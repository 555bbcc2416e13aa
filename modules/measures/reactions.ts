import type { Context } from "#platform/context";
import type { EventRow } from "#platform/events";
import type { Reaction } from "#platform/reactions";
import { countJob } from "./jobs.ts";

/** Rows are marked where they are written; what comes in by whole files, or moves with a unit, is counted without waiting. */
export const reactions: readonly Reaction[] = [
  {
    name: "measures.count-soon",
    on: ["evidence_imported", "requests_imported", "map_drawn", "unit_merged", "sample_removed"],
    async react(context: Context, event: EventRow) {
      // Each room tells that the sample is gone.
      if (event.kind === "sample_removed" && event.module !== "measures") return;
      await context.later(countJob.name, {});
    },
  },
];
