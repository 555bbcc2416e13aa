import { logNegativeBinomial } from "#science/numbers";

/** What a count says for a higher and for a lower level, as log-likelihood ratios. */
export interface Scores {
  readonly up: number;
  readonly down: number;
}

/** The level that an alarm is for: twice the usual one, and at least two more in a usual week. */
const higher = (mean: number, oneMore: number): number => Math.max(2 * mean, mean + 2 * oneMore);
const lower = (mean: number): number => mean / 2;

/**
 * ln P(count | twice as many) - ln P(count | as usual), and the same for half as many, both negative binomial.
 * `oneMore`: what one event a usual week is in this week.
 */
export function scoresOf(
  count: number,
  { mean, shape }: { readonly mean: number; readonly shape: number },
  oneMore: number,
): Scores {
  const usual = logNegativeBinomial(count, mean, shape);
  return {
    up: logNegativeBinomial(count, higher(mean, oneMore), shape) - usual,
    down: logNegativeBinomial(count, lower(mean), shape) - usual,
  };
}
