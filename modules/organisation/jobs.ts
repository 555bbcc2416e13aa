import type { JobDefinition } from "#platform/jobs";
import { runImport } from "./actions/imports.ts";

export const checkImportJob: JobDefinition = {
  name: "organisation.check-import",
  retries: 1,
  work: (run, { importId }: { importId: string }) => runImport(run, importId, false),
};

export const applyImportJob: JobDefinition = {
  name: "organisation.apply-import",
  retries: 1,
  work: (run, { importId }: { importId: string }) => runImport(run, importId, true),
};

export const jobs = [checkImportJob, applyImportJob];
