import { performance } from "node:perf_hooks";
import {
  activitiesOf,
  caseDurations,
  type EventLog,
  type Figures,
  frequencies,
  frequentVariants,
  mineEvents,
  orderEvents,
  type PairTable,
  whoWaitsOnWhom,
} from "#science/process";
import { allNames, type Names, type ReadLog, readLog, type Watch } from "../log-file/index.ts";
import { storable } from "./binary-rows.ts";
import type {
  FlowRow,
  LoadedLog,
  LoadRequest,
  NameKind,
  NameRow,
  PartyKind,
  VariantRow,
} from "./loaded-log.ts";
import { casesWith, type Occurrences, occurrencesOf } from "./occurrences.ts";
import { endOfPair, monthly, type Passages, passagesOf, returnsOf } from "./passages.ts";

/** Ways kept one by one; in logs with more, what comes after is taken by a case or two each. */
const keptVariants = 1_000;
/** Bad rows kept one by one; all are counted. */
const keptBadRows = 100_000;

/** A log in memory with all that is written of it. */
export interface Loading {
  readonly loaded: LoadedLog;
  readonly log: EventLog;
  readonly caseNames: Names;
  readonly durations: Float64Array;
  /** Rank of each case's variant among those kept, else -1. */
  readonly rankOfCase: Int32Array;
  readonly occurrences: Occurrences;
  readonly follows: Passages;
  readonly handOvers: Passages;
  readonly returns: Passages;
}

/** Reads a log, mines it, and lays ready the rows behind every figure. */
export async function loadLog({ path, options }: LoadRequest, watch: Watch): Promise<Loading> {
  const read = await readLog(path, { ...options, keepSteps: true, badRowLimit: keptBadRows }, watch);
  watch.onProgress?.({ phase: "ordering", done: 0, total: read.columns.size });
  const log = orderEvents(read.columns);
  watch.onProgress?.({ phase: "counting", done: 0, total: log.events });
  const figures = mineEvents(log);
  const { parties, values } = partiesOf(log);
  const zone = options.zone ?? 0;
  const durations = caseDurations(log);
  const occurrences = occurrencesOf(log);
  const handOvers = passagesOf(log, values, zone);
  const returns = returnsOf(log, values, zone);
  const rankOfCase = new Int32Array(log.cases).fill(-1);
  const topVariants = variantRows(log, figures, allNames(read.names.activities), durations, rankOfCase);
  const loaded: LoadedLog = {
    ...reportOf(read),
    parties,
    cases: log.cases,
    events: log.events,
    activities: log.activityCount,
    units: log.units ? log.unitCount : 0,
    resources: log.resources ? log.resourceCount : 0,
    variants: figures.variants.size,
    from: figures.from!,
    to: figures.to!,
    durations: figures.durations!,
    totalSeconds: durations.reduce((sum, seconds) => sum + seconds, 0),
    waitingSeconds: waitingBetween(handOvers),
    ...queueOf(log, values, zone),
    handedEvents: values.reduce((sum, value) => sum + (value < 0 ? 0 : 1), 0),
    unhandedEvents: values.reduce((sum, value) => sum + (value < 0 ? 1 : 0), 0),
    reworkCases: occurrences.repeated.reduce((sum, times) => sum + (times > 0 ? 1 : 0), 0),
    pingPongCases: new Set(returns.cases).size,
    names: nameRows(read, log, figures, occurrences),
    flows: [
      ...flowRows("activity", figures.directlyFollows),
      ...flowRows("party", partyPairs(figures, parties)),
    ],
    handOvers: monthly(handOvers),
    pingPong: returnPairs(returns),
    topVariants,
  };
  const follows = passagesOf(log, log.activities, zone);
  const caseNames = read.names.cases;
  return { loaded, log, caseNames, durations, rankOfCase, occurrences, follows, handOvers, returns };
}

/** Work is handed over between units; in a log that names none, between people. */
export function partiesOf(log: EventLog): { parties: PartyKind; values: Int32Array } {
  if (log.units?.some((unit) => unit >= 0)) return { parties: "unit", values: log.units };
  if (log.resources?.some((resource) => resource >= 0)) return { parties: "resource", values: log.resources };
  return { parties: "none", values: new Int32Array(log.events).fill(-1) };
}

function reportOf(read: ReadLog) {
  return {
    format: read.format,
    mapping: read.mapping,
    dayFirst: read.form.order === "day-first",
    rows: read.rows,
    filteredOut: read.filteredOut,
    bad: read.badRows,
    notices: read.notices,
  };
}

function waitingBetween(handOvers: Passages): number {
  let sum = 0;
  for (let i = 0; i < handOvers.size; i++) {
    if (handOvers.froms[i] !== handOvers.tos[i]) sum += handOvers.seconds[i]!;
  }
  return sum;
}

/** How much of the waiting is queue can be known only where the log says when work was started. */
function queueOf(log: EventLog, values: Int32Array, zone: string | number) {
  let startedSeconds = 0;
  let queueSeconds = 0;
  if (log.steps) {
    for (const waiting of whoWaitsOnWhom(log, values, zone)) {
      startedSeconds += waiting.secondsWithStart;
      queueSeconds += waiting.queueSeconds;
    }
  }
  return { startedSeconds, queueSeconds };
}

function partyPairs(figures: Figures, parties: PartyKind): PairTable | undefined {
  if (parties === "unit") return figures.unitHandOvers.pairs;
  return parties === "resource" ? figures.resourceHandOvers?.pairs : undefined;
}

function flowRows(kind: FlowRow["kind"], pairs: PairTable | undefined): FlowRow[] {
  return Array.from({ length: pairs?.size ?? 0 }, (_, i) => ({
    kind,
    from: pairs!.froms[i]!,
    to: pairs!.tos[i]!,
    count: pairs!.counts[i]!,
    mean: pairs!.meanSeconds[i]!,
    median: pairs!.medianSeconds[i]!,
  }));
}

function nameRows(read: ReadLog, log: EventLog, figures: Figures, occurrences: Occurrences): NameRow[] {
  const events = frequencies(log.activities, log.activityCount);
  const activities = allNames(read.names.activities).map((name, no) => ({
    kind: "activity" as const,
    no,
    name: storable(name),
    events: events[no]!,
    cases: occurrences.cases[no]!,
    starts: figures.starts[no]!,
    ends: figures.ends[no]!,
    rework: figures.rework[no]!,
  }));
  return [
    ...activities,
    ...performers("unit", read.names.units, log, log.units, log.unitCount),
    ...performers("resource", read.names.resources, log, log.resources, log.resourceCount),
  ];
}

function performers(
  kind: NameKind,
  names: Names,
  log: EventLog,
  values: Int32Array | undefined,
  count: number,
): NameRow[] {
  if (!values) return [];
  const events = frequencies(values, count);
  const cases = casesWith(log, values, count);
  return allNames(names).map((name, no) => {
    return {
      kind,
      no,
      name: storable(name),
      events: events[no]!,
      cases: cases[no]!,
      starts: 0,
      ends: 0,
      rework: 0,
    };
  });
}

function returnPairs(returns: Passages): LoadedLog["pingPong"] {
  const pairs: LoadedLog["pingPong"][number][] = [];
  for (let start = 0; start < returns.size; ) {
    const end = endOfPair(returns, start);
    const cases = new Set(returns.cases.subarray(start, end)).size;
    pairs.push({ a: returns.froms[start]!, b: returns.tos[start]!, count: end - start, cases });
    start = end;
  }
  return pairs;
}

function variantRows(
  log: EventLog,
  { variants }: Figures,
  names: readonly string[],
  durations: Float64Array,
  rankOfCase: Int32Array,
): VariantRow[] {
  const kept = frequentVariants(log, variants, names, keptVariants);
  const rankOf = new Map(kept.map(({ variant }, rank) => [variant, rank]));
  const seconds: number[][] = kept.map(() => []);
  for (let c = 0; c < log.cases; c++) {
    const rank = rankOf.get(variants.ofCase[c]!);
    if (rank === undefined) continue;
    rankOfCase[c] = rank;
    seconds[rank]!.push(durations[c]!);
  }
  let covered = 0;
  return kept.map(({ variant, cases }, rank) => {
    covered += cases;
    const sorted = Float64Array.from(seconds[rank]!).sort();
    const median = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
    return { cases, covered, median, activities: [...activitiesOf(log, variants, variant)] };
  });
}

/** Tells of progress a few times a second at most. */
export function calm(tell: (progress: Parameters<NonNullable<Watch["onProgress"]>>[0]) => void): Watch {
  let last = 0;
  let phase = "";
  return {
    onProgress(progress) {
      const now = performance.now();
      if (progress.phase === phase && now - last < 200) return;
      last = now;
      phase = progress.phase;
      tell(progress);
    },
  };
}
