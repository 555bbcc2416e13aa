import type { Context } from "#platform/context";
import type { EventRow } from "#platform/events";
import type { Reaction } from "#platform/reactions";
import { moveRelationships } from "./actions/move.ts";
import { discoverJob } from "./jobs.ts";
import { markStale, takeQueueing } from "./store/discovery.ts";
import { heirOf } from "./store/relationships.ts";

async function drawLater(context: Context): Promise<void> {
  const due = await takeQueueing(context.db);
  if (due) await context.later(discoverJob.name, {}, { after: due });
}

const singleChanges = [
  ...["unit_created", "unit_changed", "unit_moved", "unit_ended", "unit_reopened"],
  ...["person_joined", "person_changed", "person_moved", "person_left", "person_returned"],
];

export const reactions: readonly Reaction[] = [
  {
    name: "relationships.follow-logs",
    on: ["log_imported", "log_changed", "log_deleted"],
    async react(context: Context, event: EventRow) {
      await markStale(context.db, "processes", event.subject.id);
      await drawLater(context);
    },
  },
  {
    // One event tells that an import is over; those of its single people and units would draw the map a thousand times.
    name: "relationships.follow-organisation",
    on: ["organisation_imported", ...singleChanges],
    async react(context: Context, event: EventRow) {
      if (event.caseId !== undefined && event.kind !== "organisation_imported") return;
      await markStale(context.db, "organisation");
      await drawLater(context);
    },
  },
  {
    name: "relationships.follow-merges",
    on: ["unit_merged"],
    async react(context: Context, event: EventRow) {
      const into = await heirOf(context.db, event.subject.id);
      if (into) await moveRelationships(context, event.subject.id, into);
      await markStale(context.db, "organisation");
      await drawLater(context);
    },
  },
];
