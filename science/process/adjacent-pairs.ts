import type { EventLog } from "./event-log.ts";
import { grown, pairIndex } from "./pair-index.ts";
import { medianInPlace } from "./quantile.ts";

/** Pairs of values that follow each other, the most frequent first. */
export interface PairTable {
  readonly size: number;
  readonly froms: Int32Array;
  readonly tos: Int32Array;
  readonly counts: Int32Array;
  readonly meanSeconds: Float64Array;
  readonly medianSeconds: Float64Array;
}

/** Memory for one pass over the pairs of a log; counting one thing after another, it need be taken only once. */
export interface PairSpace {
  readonly numbers: Int32Array;
  readonly waits: Float64Array;
  readonly grouped: Float64Array;
}

export function pairSpace(events: number): PairSpace {
  return {
    numbers: new Int32Array(events),
    waits: new Float64Array(events),
    grouped: new Float64Array(events),
  };
}

/** The time between two instants (ms) in seconds; whole microseconds, so that the fractions of doubles do not show. */
export function secondsBetween(from: number, to: number): number {
  return Math.round((to - from) * 1000) / 1e6;
}

/**
 * Counts how often a value directly follows another within a case, and how long it took. With activities this is
 * the directly-follows relation (van der Aalst, Process Mining, 2016, 6.1); with units or resources it is the
 * hand-over of work (van der Aalst, Reijers, Song: Discovering Social Networks from Event Logs, 2005, direct
 * succession, counted every time), hand-overs to oneself included.
 *
 * Events without a value (-1) are left out before pairs are formed: the neighbours of the gap become adjacent.
 *
 * @param values one value an event of the ordered log, below `names`.
 * @returns counts, mean and median of the seconds between the two events; time and memory linear in the events.
 */
export function adjacentPairs(
  log: EventLog,
  values: Int32Array,
  names: number,
  space: PairSpace = pairSpace(log.events),
): PairTable {
  const { first, times } = log;
  const { numbers, waits } = space;
  const index = pairIndex(names);
  let counts: Int32Array = new Int32Array(256);
  let pairs = 0;
  for (let c = 0; c < log.cases; c++) {
    const end = first[c + 1]!;
    let before = -1;
    let timeBefore = 0;
    for (let e = first[c]!; e < end; e++) {
      const value = values[e]!;
      if (value < 0) continue;
      const time = times[e]!;
      if (before >= 0) {
        const number = index.number(before, value);
        if (number >= counts.length) counts = grown(counts);
        counts[number]!++;
        numbers[pairs] = number;
        waits[pairs++] = Math.round((time - timeBefore) * 1000);
      }
      before = value;
      timeBefore = time;
    }
  }
  return summarised(index.froms, index.tos, counts.subarray(0, index.size), pairs, space);
}

/** Groups the waits (whole microseconds) by pair (counting sort), then takes mean and median of each group. */
function summarised(
  froms: Int32Array,
  tos: Int32Array,
  counts: Int32Array,
  pairs: number,
  { numbers, waits, grouped }: PairSpace,
): PairTable {
  const size = counts.length;
  const start = new Int32Array(size + 1);
  for (let i = 0; i < size; i++) start[i + 1] = start[i]! + counts[i]!;
  const next = start.slice(0, size);
  for (let p = 0; p < pairs; p++) grouped[next[numbers[p]!]!++] = waits[p]!;

  const rank = Int32Array.from({ length: size }, (_, i) => i);
  rank.sort((a, b) => counts[b]! - counts[a]! || froms[a]! - froms[b]! || tos[a]! - tos[b]!);
  const table = {
    size,
    froms: new Int32Array(size),
    tos: new Int32Array(size),
    counts: new Int32Array(size),
    meanSeconds: new Float64Array(size),
    medianSeconds: new Float64Array(size),
  };
  for (let r = 0; r < size; r++) {
    const i = rank[r]!;
    const from = start[i]!;
    const to = start[i + 1]!;
    let sum = 0;
    for (let p = from; p < to; p++) sum += grouped[p]!;
    table.froms[r] = froms[i]!;
    table.tos[r] = tos[i]!;
    table.counts[r] = counts[i]!;
    table.meanSeconds[r] = sum / (to - from) / 1e6;
    table.medianSeconds[r] = medianInPlace(grouped, from, to) / 1e6;
  }
  return table;
}

/** Which activity directly follows which. */
export function directlyFollows(log: EventLog, space?: PairSpace): PairTable {
  return adjacentPairs(log, log.activities, log.activityCount, space);
}

export interface HandOvers {
  /** Events with a value, from which pairs were formed, and events without. */
  readonly eventsUsed: number;
  readonly eventsWithout: number;
  /** `from` hands over and is the supplier; `to` goes on with the work and is the customer. */
  readonly pairs: PairTable;
}

/** Hand-over of work between units or resources; pass `log.units` or `log.resources` with their number of names. */
export function handOvers(
  log: EventLog,
  values: Int32Array | undefined,
  names: number,
  space?: PairSpace,
): HandOvers {
  const column = values ?? new Int32Array(log.events).fill(-1);
  let used = 0;
  for (let e = 0; e < log.events; e++) if (column[e]! >= 0) used++;
  return {
    eventsUsed: used,
    eventsWithout: log.events - used,
    pairs: adjacentPairs(log, column, names, space),
  };
}
