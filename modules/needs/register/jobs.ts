import type { JobDefinition } from "#platform/jobs";
import type { Reaction } from "#platform/reactions";
import { proposeFromSignals } from "./propose.ts";
import { recountNeeds } from "./recount.ts";

export const proposeJob = "needs.propose";
export const recountJob = "needs.recount";

export const registerJobs: readonly JobDefinition[] = [
  // Before the day begins; and whenever signals were analysed.
  { name: proposeJob, schedule: "20 5 * * *", work: (run) => run.transact(proposeFromSignals) },
  {
    name: recountJob,
    work: (run, { needs }: { needs?: readonly string[] }) =>
      run.transact((context) => recountNeeds(context, needs ?? null)),
  },
];

export const registerReactions: readonly Reaction[] = [
  {
    name: "needs.count-waiting",
    on: ["measures_counted"],
    async react(ctx) {
      await ctx.later(recountJob, {});
    },
  },
];
