// From wave to wave: never from counts of few, only from what was released of each.

import { meanChange, netPromoterChange, shareChange } from "#science/survey";
import type { Figure } from "../schema/release.ts";

export type Known = Pick<Figure, "method" | "value" | "low" | "high" | "n" | "more">;

export interface Change {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly reading: "higher" | "lower" | "cannot_tell";
}

/**
 * The later figure less the earlier one, with the interval that science has for its kind: Welch's for means, where
 * the release says how answers spread; the tallies' own for shares and net promoter. Otherwise it is made of the two
 * intervals. People are never linked between waves. Null where a side cannot be told.
 */
export function changeBetween(a: Known, b: Known): Change | null {
  if (a.value === null || b.value === null) return null;
  const change = byKind(a, b) ?? ofIntervals(a, b);
  const { low, high } = change;
  const reading = low !== null && low > 0 ? "higher" : high !== null && high < 0 ? "lower" : "cannot_tell";
  return { value: b.value - a.value, low, high, reading };
}

type Reach = Pick<Change, "low" | "high">;

function byKind(a: Known, b: Known): Reach | null {
  if (a.method !== b.method) return null;
  if (a.method === "satisfied_share") {
    const [before, after] = [tallyOf(a), tallyOf(b)];
    return before && after && shareChange.fromTally(before, after);
  }
  if (a.method === "net_promoter") {
    const [before, after] = [promotersOf(a), promotersOf(b)];
    return before && after && netPromoterChange.fromTally(before, after);
  }
  const [before, after] = [momentsOf(a), momentsOf(b)];
  const change = before && after && meanChange.fromMoments(before, after);
  return change && change.low !== null ? change : null;
}

function momentsOf({ value, n, more }: Known) {
  const deviation = more?.deviation;
  if (value === null || n === null || n < 2 || deviation === undefined) return null;
  return { n, sum: n * value, sumOfSquares: (n - 1) * deviation ** 2 + n * value ** 2 };
}

function tallyOf({ value, n }: Known) {
  return value === null || n === null ? null : { count: Math.round(value * n), n };
}

function promotersOf({ more }: Known) {
  const { promoters, passives, detractors } = more ?? {};
  if (promoters === undefined || passives === undefined || detractors === undefined) return null;
  return { promoters, passives, detractors };
}

/**
 * low = d - sqrt((b - b.low)^2 + (a.high - a)^2), high = d + sqrt((b.high - b)^2 + (a - a.low)^2).
 * Source: G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008) 1693-1702.
 */
function ofIntervals(a: Known, b: Known): Reach {
  if (a.low === null || a.high === null || b.low === null || b.high === null)
    return { low: null, high: null };
  const [from, to] = [a.value as number, b.value as number];
  return {
    low: to - from - Math.hypot(to - b.low, a.high - from),
    high: to - from + Math.hypot(b.high - to, from - a.low),
  };
}
