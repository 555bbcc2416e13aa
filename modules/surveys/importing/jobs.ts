import type { JobDefinition } from "#platform/jobs";
import { applyJob, checkJob } from "./job-names.ts";
import { runImport } from "./run-import.ts";

export const importJobs: readonly JobDefinition[] = [
  {
    name: checkJob,
    retries: 1,
    work: (run, { importId }: { importId: string }) => runImport(run, importId, false),
  },
  {
    name: applyJob,
    retries: 1,
    work: (run, { importId }: { importId: string }) => runImport(run, importId, true),
  },
];
