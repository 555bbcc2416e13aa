import type { JobDefinition } from "#platform/jobs";
import { countMeasures } from "./counting.ts";
import { checkSample } from "./verifying.ts";

/** What was marked since is counted: every few minutes, and at once after much came in. */
export const countJob: JobDefinition = {
  name: "measures.count",
  schedule: "*/5 * * * *",
  retries: 2,
  expires: 1_800,
  work: (run) => run.transact((context) => countMeasures(context)),
};

export const checkJob: JobDefinition = {
  name: "measures.check",
  schedule: "35 3 * * *",
  retries: 0,
  work: checkSample,
};

export const jobs = [countJob, checkJob];
