import type { JobDefinition } from "#platform/jobs";
import { closeJob } from "../waves/job-names.ts";
import { closeWave } from "./close.ts";

export const releaseJobs: readonly JobDefinition[] = [
  {
    name: closeJob,
    concurrency: 1,
    expires: 1_800,
    work: (run, { wave }: { wave: string }) => closeWave(run, wave),
  },
];
