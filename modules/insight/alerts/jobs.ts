import type { JobDefinition } from "#platform/jobs";
import type { Reaction } from "#platform/reactions";
import { moveAlerts } from "./store/raise.ts";
import { forgetWatched } from "./store/watched.ts";
import { watchWave } from "./survey.ts";
import { isDue, watch } from "./watch.ts";

const watchJob = "insight.watch";
const watchWaveJob = "insight.watch-wave";

export const alertJobs: readonly JobDefinition[] = [
  // By night once more: days of snoozing run out, and a week ends also where nothing new was counted.
  {
    name: watchJob,
    schedule: "50 5 * * *",
    work: (run, payload: { from?: string } | null) => watch(run, payload?.from),
  },
  {
    name: watchWaveJob,
    work: (run, { wave }: { wave: string }) => run.transact((ctx) => watchWave(ctx, wave)),
  },
];

export const alertReactions: readonly Reaction[] = [
  {
    name: "insight.watch-figures",
    on: ["measures_counted"],
    async react(ctx, event) {
      const from = event.particulars.from as string | undefined;
      if (await isDue(ctx, from)) await ctx.later(watchJob, from === undefined ? {} : { from });
    },
  },
  {
    name: "insight.watch-waves",
    on: ["wave_closed"],
    async react(ctx, event) {
      await ctx.later(watchWaveJob, { wave: event.subject.id });
    },
  },
  {
    name: "insight.alerts-follow-merges",
    on: ["unit_merged"],
    async react(ctx, event) {
      const into = event.particulars.into as string | undefined;
      await forgetWatched(ctx.db, event.subject.id);
      if (into) await moveAlerts(ctx.db, event.subject.id, into);
    },
  },
];
