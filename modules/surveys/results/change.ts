// From wave to wave: never from counts, only from what was released of each.

export interface Known {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Change {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly reading: "higher" | "lower" | "cannot_tell";
}

/**
 * The later figure less the earlier one, with an interval made of the two intervals by the method of variance
 * estimates recovery: low = d - sqrt((b - b.low)^2 + (a.high - a)^2), high = d + sqrt((b.high - b)^2 + (a - a.low)^2).
 * Assumes that the waves are independent: people are not linked between anonymous waves, and where the same people
 * answer alike the interval is too wide rather than too narrow.
 * Source: G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008) 1693-1702. Null where a side cannot be told.
 */
export function changeBetween(a: Known, b: Known): Change | null {
  if (a.value === null || b.value === null) return null;
  const value = b.value - a.value;
  if (a.low === null || a.high === null || b.low === null || b.high === null)
    return { value, low: null, high: null, reading: "cannot_tell" };
  const low = value - Math.hypot(b.value - b.low, a.high - a.value);
  const high = value + Math.hypot(b.high - b.value, a.value - a.low);
  return { value, low, high, reading: low > 0 ? "higher" : high < 0 ? "lower" : "cannot_tell" };
}
