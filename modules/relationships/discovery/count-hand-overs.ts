import type { EventLog } from "#science/process";
import type { Directory } from "./directory.ts";
import { type MonthlyEvidence, Tally } from "./evidence.ts";

/**
 * Counts hand-overs of a log put in order: where in a case an event of one party is followed by an event of
 * another, the first supplies the second, for the next operation is the customer. `parties` tells the
 * party of each event in the log's order, -1 for none; such events are left out before pairs are formed. The
 * time is that of the receiving event: only then has the customer been served.
 */
export function countHandOvers(
  log: EventLog,
  parties: Int32Array,
  process: string,
  directory: Directory,
): MonthlyEvidence[] {
  const tally = new Tally("processes");
  for (let c = 0; c < log.cases; c += 1) {
    let before = -1;
    for (let e = log.first[c]!; e < log.first[c + 1]!; e += 1) {
      const party = parties[e]!;
      if (party < 0) continue;
      if (before >= 0) tally.add(before, party, process, log.times[e]!);
      before = party;
    }
  }
  return tally.rows(directory.parties);
}
