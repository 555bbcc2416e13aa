import { basename } from "node:path";
import { allNames, type ReadLog, readLog } from "#modules/processes";
import { inputPosition, orderEvents } from "#science/process";
import { countHandOvers } from "../count-hand-overs.ts";
import type { Directory } from "../directory.ts";
import type { MonthlyEvidence } from "../evidence.ts";
import { type EvidenceProblemCode, type EvidenceReport, ProblemLog } from "./problem.ts";

const placeholders = [
  "?",
  "-",
  "EMPTY",
  "UNDEFINED",
  "MISSING",
  "NULL",
  "null",
  "none",
  "None",
  "нет",
  "н/д",
];
const badRows: Record<string, EvidenceProblemCode> = {
  no_case: "case_missing",
  no_activity: "activity_missing",
  no_time: "time_missing",
  bad_time: "time_bad",
  column_count: "column_count",
};

/**
 * Reads an event log and counts hand-overs between the parties of the directory. An event belongs to the unit
 * it names; where it names none that is known, to the unit of its resource on that day.
 */
export async function readEvents(
  path: string,
  directory: Directory,
): Promise<{ evidence: MonthlyEvidence[]; report: EvidenceReport }> {
  const log = await readLog(path, { missing: placeholders, keepLines: true });
  const problems = new ProblemLog();
  for (const bad of log.badRows.listed) {
    const code = badRows[bad.reason] ?? "column_count";
    problems.add({ line: bad.line, column: bad.column || null, value: bad.value, code, severity: "refused" });
  }
  for (const [reason, count] of Object.entries(log.badRows.byReason)) {
    if (count > 0) problems.counts[badRows[reason] ?? "column_count"] = count;
  }
  const parties = partiesOf(log, directory, problems);
  const ordered = orderEvents(log.columns);
  const inOrder = Int32Array.from({ length: ordered.events }, (_, e) => parties[inputPosition(ordered, e)]!);
  const evidence = countHandOvers(ordered, inOrder, processName(path), directory);
  const counted = parties.reduce((n, party) => n + (party >= 0 ? 1 : 0), 0);
  return {
    evidence,
    report: {
      file: log.name,
      rows: log.rows,
      counted,
      aside: 0,
      problems: problems.kept.sort((a, b) => a.line - b.line),
      problemCounts: problems.counts,
      unknownColumns: [],
    },
  };
}

/** `purchase-to-pay.xes.gz` is the process `purchase-to-pay`. */
export function processName(path: string): string {
  return basename(path).replace(/(\.(csv|tsv|txt|xlsx|xes|json|jsonocel|xml|gz))+$/i, "");
}

function partiesOf(log: ReadLog, directory: Directory, problems: ProblemLog): Int32Array {
  const { size, times, units, resources } = log.columns;
  const unitNames = allNames(log.names.units);
  const resourceNames = allNames(log.names.resources);
  const complained = new Set<string>();
  const complain = (e: number, role: "unit" | "resource", value: string, why: "unknown" | "ambiguous") => {
    const code = why === "unknown" ? "party_unknown" : "party_ambiguous";
    const line = log.lines?.[e] ?? 0;
    // A name unknown once is unknown a thousand times: it is listed once and counted each time.
    if (complained.has(value)) problems.counts[code] = (problems.counts[code] ?? 0) + 1;
    else problems.add({ line, column: log.mapping[role] ?? null, value, code, severity: "refused" });
    complained.add(value);
  };
  const parties = new Int32Array(size);
  // Where nothing is known of people, a resource beside units is not a unit of its own.
  const ask = units === undefined || directory.hasPeople;
  for (let e = 0; e < size; e += 1) {
    const unit = units ? units[e]! : -1;
    const resource = resources ? resources[e]! : -1;
    let party = -1;
    if (unit >= 0) party = place(unitNames[unit]!, e, "unit");
    if (party < 0 && resource >= 0 && ask) party = place(resourceNames[resource]!, e, "resource", unit >= 0);
    parties[e] = party;
  }
  return parties;

  function place(name: string, e: number, role: "unit" | "resource", quiet = false): number {
    const found = directory.locate(name, times[e]!, role === "unit" ? "unit" : "person");
    if (typeof found !== "string") return found.party;
    if (!quiet) complain(e, role, name, found);
    return -1;
  }
}
