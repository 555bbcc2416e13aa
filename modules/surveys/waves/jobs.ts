import type { JobDefinition } from "#platform/jobs";
import type { Reaction } from "#platform/reactions";
import { inviteJob, tellReleasedJob } from "./job-names.ts";
import { closeBatches, inviteEverybody, tellReleasedTo, tendWaves } from "./tend.ts";

export const waveJobs: readonly JobDefinition[] = [
  { name: inviteJob, work: (run, { wave }: { wave: string }) => inviteEverybody(run, wave) },
  { name: tellReleasedJob, work: (run, { wave }: { wave: string }) => tellReleasedTo(run, wave) },
  { name: "surveys.tend", schedule: "*/5 * * * *", work: tendWaves },
  // Once a night, so that the moment of a batch tells nothing of the moment of an answer.
  { name: "surveys.close-batches", schedule: "40 1 * * *", work: closeBatches },
];

export const waveReactions: readonly Reaction[] = [
  {
    name: "surveys.tell-released",
    on: ["wave_closed"],
    async react(ctx, event) {
      const wave = event.subject.id;
      await ctx.later(tellReleasedJob, { wave });
    },
  },
];
