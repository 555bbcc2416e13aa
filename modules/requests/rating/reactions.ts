import type { JobDefinition } from "#platform/jobs";
import type { Reaction } from "#platform/reactions";
import { askForRatings, turnRatings } from "./actions.ts";
import { takeBack } from "./store.ts";

export const ratingReactions: readonly Reaction[] = [
  {
    name: "requests.ask-for-ratings",
    on: ["request_done", "request_reopened"],
    react: (context, event) =>
      event.kind === "request_done"
        ? askForRatings(context, event.subject.id)
        : takeBack(context.db, event.subject.id, event.at),
  },
];

export const ratingJobs: readonly JobDefinition[] = [
  {
    name: "requests.turn-ratings",
    schedule: "*/15 * * * *",
    work: (run) => run.transact((context) => turnRatings(context)),
  },
];
