import type { JobDefinition } from "#platform/jobs";
import { discardJob, runDiscard } from "./actions/discard.ts";
import { importJob, runImport } from "./actions/imports.ts";
import { ownLogJob, takeOwnLog } from "./own-log/take-own-log.ts";

export const jobs: readonly JobDefinition[] = [
  { name: importJob, work: runImport },
  { name: discardJob, work: runDiscard },
  // Before the working day begins, so that yesterday's hand-overs are on the map in the morning.
  { name: ownLogJob, work: takeOwnLog, schedule: "11 2 * * *" },
];
