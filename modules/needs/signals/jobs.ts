import type { JobDefinition } from "#platform/jobs";
import { gather } from "./gather.ts";
import { gatherJob } from "./job-names.ts";

export const signalJobs: readonly JobDefinition[] = [
  // What announces nothing (a note of a meeting) is heard at night, and whatever was missed.
  {
    name: gatherJob,
    schedule: "40 2 * * *",
    work: (run, payload: { sources?: readonly string[] } | undefined) => gather(run, payload?.sources),
  },
];
