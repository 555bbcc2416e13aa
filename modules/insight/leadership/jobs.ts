import type { JobDefinition } from "#platform/jobs";
import type { Reaction } from "#platform/reactions";
import { deedEvents } from "./deeds.ts";
import { keepAll, keepDeed } from "./store.ts";

export const leadershipReaction: Reaction = {
  name: "insight.keep-deeds",
  on: deedEvents,
  react: (context, event) => keepDeed(context.db, event.id),
};

/** Somebody became a leader, or the house learnt of its events by an import: nightly the two years are gone through. */
export const leadershipJob: JobDefinition = {
  name: "insight.keep-all-deeds",
  schedule: "37 2 * * *",
  work: (run) => run.transact(({ db, now }) => keepAll(db, now)),
};
