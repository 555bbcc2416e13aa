import { cannotTell, type Estimate, type Warning } from "../estimate.ts";

export interface ChangeTerms {
  /** How often, in repeated surveys, the interval is to hold the truth. 0.95 unless said. */
  readonly level?: number;
  /** The largest change that would not matter, set before looking; in the figure's own units. */
  readonly margin?: number;
}

/**
 * What a change may be called. `same`: the interval lies within the margin, so that whatever the change is, it
 * does not matter. `higher`, `lower`: the interval leaves out no change. `cannotTell`: neither.
 */
export type Reading = "higher" | "lower" | "same" | "cannotTell";

export interface Side {
  readonly value: number | null;
  readonly n: number;
}

/** After less before. A population never narrows it: the question is about change, not about who is here. */
export interface Change extends Estimate {
  readonly before: Side;
  readonly after: Side;
  /** Two-sided, against no change; for `falseDiscovery` where many changes are looked at. */
  readonly p: number | null;
  readonly reading: Reading;
}

/**
 * The reading of an interval. An interval within the margin at 95 % is a stricter test of equivalence than
 * the usual two one-sided ones at 5 %. Throws RangeError on a margin that is negative.
 */
export function readingOf(low: number | null, high: number | null, { margin = 0 }: ChangeTerms): Reading {
  if (!(margin >= 0)) throw new RangeError("a margin is not negative");
  if (low === null || high === null) return "cannotTell";
  if (margin > 0 && low >= -margin && high <= margin) return "same";
  if (low > 0) return "higher";
  return high < 0 ? "lower" : "cannotTell";
}

/** A change that cannot be measured; both sides are still shown. */
export function noChange(before: Side, after: Side, value: number | null, ...warnings: Warning[]): Change {
  const n = before.n + after.n;
  return { ...cannotTell(n, ...warnings), value, before, after, p: null, reading: "cannotTell" };
}
