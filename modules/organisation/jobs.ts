import type { JobDefinition } from "#platform/jobs";
import { runImport } from "./actions/imports.ts";
import { endDuePeople } from "./actions/people.ts";

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

const endDuePeopleJob: JobDefinition = {
  name: "organisation.end-due-people",
  schedule: "20 0 * * *",
  work: (run) => run.transact((context) => endDuePeople(context)),
};

export const jobs = [checkImportJob, applyImportJob, endDuePeopleJob];
