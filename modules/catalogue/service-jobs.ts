import type { JobDefinition } from "#platform/jobs";
import { forgetOld, tellMissed } from "./actions/signals.ts";
import { runImport } from "./importing/actions.ts";

export const checkImportJob: JobDefinition = {
  name: "catalogue.check-import",
  retries: 1,
  work: (run, { importId }: { importId: string }) => runImport(run, importId, false),
};

export const applyImportJob: JobDefinition = {
  name: "catalogue.apply-import",
  retries: 1,
  work: (run, { importId }: { importId: string }) => runImport(run, importId, true),
};

export const serviceJobs: readonly JobDefinition[] = [
  { name: "catalogue.tell-missed", schedule: "17 * * * *", work: (run) => run.transact(tellMissed) },
  { name: "catalogue.forget", schedule: "5 3 * * *", work: (run) => run.transact(forgetOld) },
  checkImportJob,
  applyImportJob,
];
