import { BinaryRows } from "./binary-rows.ts";
import type { Loading } from "./load-log.ts";
import type { LargeTable } from "./loaded-log.ts";
import type { Passages } from "./passages.ts";

/** The columns of each large table, in the order in which the rows are written. */
export const targets: Readonly<Record<LargeTable, string>> = {
  case: `processes.case (first_at, last_at, seconds, waiting_seconds, edition, no, variant, events, first_activity,
    last_activity, returns, repeated, id)`,
  event: "processes.event (at, edition, case_no, position, activity, unit, resource, occurrence)",
  passage: "processes.passage (edition, kind, from_no, to_no, rank, case_no, position, month, seconds)",
};

/** The rows of a large table in COPY's binary format, piece by piece. */
export function rowsOf(table: LargeTable, loading: Loading, edition: number): Generator<Uint8Array> {
  if (table === "case") return caseRows(loading, edition);
  return table === "event" ? eventRows(loading, edition) : passageRows(loading, edition);
}

function* caseRows(loading: Loading, edition: number): Generator<Uint8Array> {
  const { log, durations, rankOfCase, occurrences, caseNames, handOvers, returns } = loading;
  const waiting = new Float64Array(log.cases);
  for (let i = 0; i < handOvers.size; i++) {
    if (handOvers.froms[i] !== handOvers.tos[i]) waiting[handOvers.cases[i]!]! += handOvers.seconds[i]!;
  }
  const returned = new Int32Array(log.cases);
  for (const c of returns.cases) returned[c]!++;
  const decoder = new TextDecoder(caseNames.encoding);
  const { bytes, offsets } = caseNames;
  const rows = new BinaryRows();
  for (let c = 0; c < log.cases; c++) {
    const first = log.first[c]!;
    const last = log.first[c + 1]! - 1;
    rows.row(13);
    rows.time(log.times[first]!);
    rows.time(log.times[last]!);
    rows.float(durations[c]!);
    rows.float(waiting[c]!);
    rows.int(edition);
    rows.int(c);
    rows.intOrNull(rankOfCase[c]!);
    rows.int(last - first + 1);
    rows.int(log.activities[first]!);
    rows.int(log.activities[last]!);
    rows.int(returned[c]!);
    rows.int(occurrences.repeated[c]!);
    rows.text(decoder.decode(bytes.subarray(offsets[c]!, offsets[c + 1]!)));
    const chunk = rows.full();
    if (chunk) yield chunk;
  }
  yield rows.end();
}

function* eventRows({ log, occurrences }: Loading, edition: number): Generator<Uint8Array> {
  const rows = new BinaryRows();
  for (let c = 0; c < log.cases; c++) {
    const first = log.first[c]!;
    for (let e = first; e < log.first[c + 1]!; e++) {
      rows.row(8);
      rows.time(log.times[e]!);
      rows.int(edition);
      rows.int(c);
      rows.int(e - first);
      rows.int(log.activities[e]!);
      rows.intOrNull(log.units?.[e] ?? -1);
      rows.intOrNull(log.resources?.[e] ?? -1);
      rows.int(occurrences.ofEvent[e]!);
      const chunk = rows.full();
      if (chunk) yield chunk;
    }
  }
  yield rows.end();
}

function* passageRows(loading: Loading, edition: number): Generator<Uint8Array> {
  const rows = new BinaryRows();
  const kinds: [string, Passages][] = [
    ["f", loading.follows],
    ["h", loading.handOvers],
    ["r", loading.returns],
  ];
  for (const [kind, passages] of kinds) {
    let rank = 0;
    for (let i = 0; i < passages.size; i++) {
      const same = passages.froms[i] === passages.froms[i - 1] && passages.tos[i] === passages.tos[i - 1];
      rank = i > 0 && same ? rank + 1 : 0;
      const c = passages.cases[i]!;
      rows.row(9);
      rows.int(edition);
      rows.letter(kind);
      rows.int(passages.froms[i]!);
      rows.int(passages.tos[i]!);
      rows.int(rank);
      rows.int(c);
      rows.int(passages.events[i]! - loading.log.first[c]!);
      rows.int(passages.months[i]!);
      rows.float(passages.seconds[i]!);
      const chunk = rows.full();
      if (chunk) yield chunk;
    }
  }
  yield rows.end();
}
