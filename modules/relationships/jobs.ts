import type { JobDefinition } from "#platform/jobs";
import { discoverRelationships } from "./actions/discover.ts";
import { runImport } from "./actions/imports.ts";

export const checkImportJob: JobDefinition = {
  name: "relationships.check-import",
  retries: 1,
  work: (run, { importId }: { importId: string }) => runImport(run, importId, false),
};

export const applyImportJob: JobDefinition = {
  name: "relationships.apply-import",
  retries: 1,
  work: (run, { importId }: { importId: string }) => runImport(run, importId, true),
};

/** Draws the map if something has changed since it was drawn; `always` draws it anyway. */
export const discoverJob: JobDefinition = {
  name: "relationships.discover",
  retries: 2,
  // What daily work adds is drawn once an hour; other changes queue a drawing of their own.
  schedule: "23 * * * *",
  work: (run, { always }: { always?: boolean }) => discoverRelationships(run, always ?? false),
};

export const jobs = [checkImportJob, applyImportJob, discoverJob];
