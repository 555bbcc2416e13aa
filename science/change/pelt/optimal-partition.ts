import type { StretchCost } from "./costs.ts";

/** Where the series is cut, and what that costs: each stretch's cost, and the penalty for each cut. */
export interface Partition {
  /** First index of every stretch but the first, ascending. */
  readonly changes: readonly number[];
  readonly cost: number;
}

/**
 * The cheapest cutting of n values into stretches of at least `minimumLength`, by trying every last cut before
 * every end: exact, O(n^2) time. Among equals the earliest last cut is taken.
 * Source: Jackson and others, IEEE Signal Processing Letters 12 (2005) 105-108.
 */
export function optimalPartition(
  n: number,
  cost: StretchCost,
  penalty: number,
  minimumLength: number,
): Partition {
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const last = new Int32Array(n + 1);
  best[0] = -penalty;
  for (let end = minimumLength; end <= n; end += 1)
    for (let cut = 0; cut <= end - minimumLength; cut += 1) {
      const value = best[cut]! + cost(cut, end) + penalty;
      if (value < best[end]!) {
        best[end] = value;
        last[end] = cut;
      }
    }
  return partitionOf(best, last, n);
}

/** Reads the cuts back from the end. Shorter than one stretch: everything is one. */
export function partitionOf(best: Float64Array, last: Int32Array, n: number): Partition {
  if (!Number.isFinite(best[n]!)) return { changes: [], cost: Number.NaN };
  const changes: number[] = [];
  for (let cut = last[n]!; cut > 0; cut = last[cut]!) changes.unshift(cut);
  return { changes, cost: best[n]! };
}
