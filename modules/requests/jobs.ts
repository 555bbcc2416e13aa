import type { JobDefinition } from "#platform/jobs";
import { foldAll } from "./actions/counts.ts";
import { wakeWorks } from "./actions/wait.ts";
import { indexMissingJob } from "./search/indexing.ts";

const everyMinute = "* * * * *";

/** Works that wait until a moment go on when it has come. */
export const wakeJob: JobDefinition = {
  name: "requests.wake",
  schedule: everyMinute,
  work: (run) => wakeWorks(run.transact),
};

/** What was counted since is folded into the counters. */
export const foldJob: JobDefinition = {
  name: "requests.fold-counters",
  schedule: everyMinute,
  work: (run) => foldAll(run.transact),
};

export const coreJobs = [wakeJob, foldJob, indexMissingJob];
