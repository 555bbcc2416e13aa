import type { EventLog } from "./event-log.ts";

export interface Variants {
  readonly size: number;
  /** How many cases go this way, and one of them, by variant in order of first appearance. */
  readonly counts: Int32Array;
  readonly examples: Int32Array;
  /** The variant of each case. */
  readonly ofCase: Int32Array;
}

/**
 * Groups cases whose activities are the same in the same order. Sequences are hashed and, where hashes meet,
 * compared, so that two ways are never taken for one. Linear in the events.
 */
export function variants(log: EventLog): Variants {
  const { first, activities } = log;
  const ofCase = new Int32Array(log.cases);
  const counts = new Int32Array(log.cases);
  const examples = new Int32Array(log.cases);
  const hashes = new Int32Array(log.cases);
  let slots = new Int32Array(1 << 12);
  let size = 0;
  for (let c = 0; c < log.cases; c++) {
    const from = first[c]!;
    const to = first[c + 1]!;
    let hash = to - from;
    for (let e = from; e < to; e++) hash = Math.imul(hash ^ (activities[e]! + 1), 0x01000193) ^ (hash >>> 15);
    hash ^= hash >>> 16;
    const mask = slots.length - 1;
    let at = hash & mask;
    let found = -1;
    for (let known = slots[at]!; known > 0; known = slots[at]!) {
      if (hashes[known - 1] === hash && sameWay(log, examples[known - 1]!, c)) {
        found = known - 1;
        break;
      }
      at = (at + 1) & mask;
    }
    if (found < 0) {
      found = size++;
      hashes[found] = hash;
      examples[found] = c;
      slots[at] = found + 1;
      if (size * 2 > slots.length) slots = rehashed(hashes, size, slots.length * 2);
    }
    counts[found]!++;
    ofCase[c] = found;
  }
  return { size, counts: counts.slice(0, size), examples: examples.slice(0, size), ofCase };
}

function sameWay(log: EventLog, a: number, b: number): boolean {
  const { first, activities } = log;
  const length = first[a + 1]! - first[a]!;
  if (first[b + 1]! - first[b]! !== length) return false;
  for (let i = 0, x = first[a]!, y = first[b]!; i < length; i++) {
    if (activities[x + i] !== activities[y + i]) return false;
  }
  return true;
}

function rehashed(hashes: Int32Array, size: number, length: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(length);
  for (let i = 0; i < size; i++) {
    let at = hashes[i]! & (length - 1);
    while (slots[at] !== 0) at = (at + 1) & (length - 1);
    slots[at] = i + 1;
  }
  return slots;
}

/** The activities of a variant, in order. */
export function activitiesOf(log: EventLog, found: Variants, variant: number): Int32Array {
  const example = found.examples[variant]!;
  return log.activities.subarray(log.first[example]!, log.first[example + 1]!);
}

/**
 * The most frequent variants, at most `limit`. Equal counts are ordered by the names of their activities (first
 * difference decides, the shorter before the longer), as PM4Py does, so that the cut is the same on every run.
 */
export function frequentVariants(
  log: EventLog,
  found: Variants,
  names: readonly string[],
  limit: number,
): { variant: number; cases: number }[] {
  if (found.size === 0) return [];
  // Only those that can be among the first are compared by name: the rest may be a million ways taken once.
  const least = found.counts.slice().sort()[Math.max(0, found.size - limit)]!;
  const candidates: number[] = [];
  for (let i = 0; i < found.size; i++) if (found.counts[i]! >= least) candidates.push(i);
  const rank = ranks(names);
  candidates.sort((a, b) => found.counts[b]! - found.counts[a]! || byNames(log, found, rank, a, b));
  return candidates.slice(0, limit).map((variant) => ({ variant, cases: found.counts[variant]! }));
}

function ranks(names: readonly string[]): Int32Array {
  const order = names
    .map((_, i) => i)
    .sort((a, b) => (names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : 0));
  const rank = new Int32Array(names.length);
  order.forEach((name, at) => {
    rank[name] = at;
  });
  return rank;
}

function byNames(log: EventLog, found: Variants, rank: Int32Array, a: number, b: number): number {
  const x = activitiesOf(log, found, a);
  const y = activitiesOf(log, found, b);
  const length = Math.min(x.length, y.length);
  for (let i = 0; i < length; i++) {
    const difference = rank[x[i]!]! - rank[y[i]!]!;
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}
