import type { JobDefinition } from "#platform/jobs";
import { discardJob, runDiscard } from "./actions/discard.ts";
import { importJob, runImport } from "./actions/imports.ts";

export const jobs: readonly JobDefinition[] = [
  { name: importJob, work: runImport },
  { name: discardJob, work: runDiscard },
];
