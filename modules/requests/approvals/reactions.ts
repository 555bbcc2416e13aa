import type { JobDefinition } from "#platform/jobs";
import type { Reaction } from "#platform/reactions";
import { replaceAbsent } from "./decide.ts";
import { dropRest } from "./store.ts";

export const approvalReactions: readonly Reaction[] = [
  {
    // A request that is over asks nobody any more: it may have been withdrawn, or merged into another.
    name: "requests.drop-approvals",
    on: ["request_done", "request_merged"],
    react: ({ db }, event) => dropRest(db, event.subject.id, null),
  },
];

export const approvalJobs: readonly JobDefinition[] = [
  // Early in the day, before people begin to decide.
  { name: "requests.replace-absent", work: replaceAbsent, schedule: "7 4 * * *" },
];
