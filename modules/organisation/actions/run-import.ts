import { sql } from "kysely";
import type { Context } from "#platform/context";
import { errors } from "../errors.ts";
import { partyEvent } from "../events.ts";
import { readInThread } from "../reading/in-thread.ts";
import type { FileCounts, FileToRead, ReadRequest, ReadResult, Taking } from "../reading/request.ts";
import {
  postponeSearchIndex,
  refreshCategories,
  refreshCounts,
  refreshSearch,
  refreshStatistics,
  refreshTree,
  settleSearchIndex,
} from "../store/derived.ts";
import { applyPeople } from "../store/import/apply-people.ts";
import { applyHeads, applyUnits } from "../store/import/apply-units.ts";
import {
  announceOutcomes,
  countOutcomes,
  keepDifferences,
  keepProblems,
  type OutcomeCounts,
} from "../store/import/outcome.ts";
import { makePlan } from "../store/import/plan.ts";
import { stage } from "../store/import/stage.ts";

export interface ImportOrder {
  readonly units?: FileToRead;
  readonly people?: FileToRead;
  readonly taking: Taking;
  readonly takeNewUnits: boolean;
  /** Whether units and people who are not in the file have ended. */
  readonly complete: { readonly units: boolean; readonly people: boolean };
  /** The day from which the files are true. */
  readonly on: string;
}

export interface ImportReport {
  readonly units: (FileCounts & OutcomeCounts) | null;
  readonly people: (FileCounts & OutcomeCounts) | null;
  readonly problems: { readonly refused: number; readonly mended: number; readonly notice: number };
}

export type ImportPhase = "reading_units" | "reading_people" | "comparing" | "writing" | "finishing";

export interface ImportWishes {
  readonly signal?: AbortSignal;
  readonly tell?: (phase: ImportPhase) => void;
}

/** Reads the files in a thread of their own, against who exists. */
export async function readOrder(
  known: { readonly units: Buffer; readonly people: Buffer },
  order: ImportOrder,
  wishes: ImportWishes,
): Promise<ReadResult> {
  const request: ReadRequest = {
    ...(order.units ? { units: order.units } : {}),
    ...(order.people ? { people: order.people } : {}),
    knownUnits: known.units,
    knownPeople: known.people,
    taking: order.taking,
    takeNewUnits: order.takeNewUnits,
    today: order.on,
  };
  return readInThread(request, wishes);
}

/**
 * Compares what was read with what there is, keeps problems and differences under the import's id, and, when it
 * is to be applied, makes the organisation what the files say. One at a time: two would see each other half done.
 */
export async function settleImport(
  context: Context,
  importId: string,
  order: ImportOrder,
  read: ReadResult,
  apply: boolean,
  wishes: ImportWishes,
): Promise<ImportReport> {
  const { db } = context;
  await sql`select pg_advisory_xact_lock(hashtext('organisation.import'))`.execute(db);
  wishes.tell?.("comparing");
  await stage(context, read.copy);
  await makePlan(db, { spoken: spokenOf(read), complete: order.complete, on: order.on });
  const outcomes = await countOutcomes(db);
  const report: ImportReport = {
    units: read.units ? { ...countsOf(read.units), ...outcomes.units } : null,
    people: read.people ? { ...countsOf(read.people), ...outcomes.people } : null,
    problems: severities(read),
  };
  if (apply && order.taking === "nothing" && report.problems.refused + report.problems.mended > 0) {
    throw errors.refuse("import_faulty", { count: report.problems.refused + report.problems.mended });
  }
  await keepProblems(context, importId, read.problems);
  await keepDifferences(db, importId);
  if (!apply) return report;
  wishes.tell?.("writing");
  await postponeSearchIndex(db);
  await applyUnits(db, order.on);
  await applyPeople(db, order.on);
  await applyHeads(db);
  wishes.tell?.("finishing");
  await refreshTree(db);
  await refreshCategories(db);
  await refreshSearch(db);
  await refreshCounts(db);
  await settleSearchIndex(db);
  await refreshStatistics(db);
  await announceOutcomes(db, importId, context.actor.userId);
  await context.announce({
    ...partyEvent("organisation_imported", importId, report),
    subject: { kind: "import", id: importId },
  });
  return report;
}

function spokenOf(read: ReadResult) {
  return {
    units: new Set(Object.keys(read.units?.mapping ?? {})),
    people: new Set(Object.keys(read.people?.mapping ?? {})),
  };
}

function countsOf({ rows, taken, faulty }: FileCounts): FileCounts {
  return { rows, taken, faulty };
}

function severities(read: ReadResult): ImportReport["problems"] {
  const counts = { refused: 0, mended: 0, notice: 0 };
  for (const { severity } of read.problems) counts[severity] += 1;
  return counts;
}
