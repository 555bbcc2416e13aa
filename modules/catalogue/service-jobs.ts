import type { JobDefinition } from "#platform/jobs";
import { forgetOld, tellMissed } from "./actions/signals.ts";

export const serviceJobs: readonly JobDefinition[] = [
  { name: "catalogue.tell-missed", schedule: "17 * * * *", work: (run) => run.transact(tellMissed) },
  { name: "catalogue.forget", schedule: "5 3 * * *", work: (run) => run.transact(forgetOld) },
];
