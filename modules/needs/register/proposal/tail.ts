import { logNegativeBinomial } from "#science/numbers";

/**
 * P(X >= n) of a count with this mean whose variance is `spread` times the mean; 1 makes it a Poisson count.
 * Summed from n upwards until nothing more is added.
 */
export function upperTail(n: number, mean: number, spread: number): number {
  if (n <= 0) return 1;
  if (mean <= 0) return 0;
  const shape = mean / Math.max(spread - 1, 1e-6);
  let sum = 0;
  for (let k = n; ; k += 1) {
    const term = Math.exp(logNegativeBinomial(k, mean, shape));
    sum += term;
    if (k > mean && term <= sum * 1e-12) return Math.min(1, sum);
  }
}

/** The largest p that still counts, so that at most `share` of what counts does so by accident; -1 where none does. */
export function acceptedUpTo(ps: readonly number[], tests: number, share: number): number {
  const sorted = [...ps].sort((a, b) => a - b);
  for (let rank = sorted.length; rank >= 1; rank -= 1)
    if (sorted[rank - 1]! <= (share * rank) / tests) return sorted[rank - 1]!;
  return -1;
}
