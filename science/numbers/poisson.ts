import { logFactorial } from "./log-gamma.ts";

/** ln P(X = n) of a Poisson count with the given mean. */
export function logPoisson(n: number, mean: number): number {
  if (mean <= 0) return n === 0 ? 0 : Number.NEGATIVE_INFINITY;
  return n * Math.log(mean) - mean - logFactorial(n);
}

/**
 * P(X >= n) of a Poisson count: how surprising `n` contacts are when `mean` were expected by chance.
 * Summed from the smaller side, so that far tails keep their digits. O(n + sqrt(mean)).
 */
export function poissonUpperTail(n: number, mean: number): number {
  const from = Math.ceil(n);
  if (from <= 0) return 1;
  if (mean <= 0) return 0;
  if (from <= mean) {
    let below = 0;
    for (let k = 0; k < from; k += 1) below += Math.exp(logPoisson(k, mean));
    return Math.max(0, 1 - below);
  }
  let term = Math.exp(logPoisson(from, mean));
  let sum = 0;
  for (let k = from; term > sum * 1e-17 && term > 0; k += 1) {
    sum += term;
    term *= mean / (k + 1);
  }
  return sum;
}
