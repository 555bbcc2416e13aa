import { logGamma } from "./log-gamma.ts";

/**
 * ln P(X = n) of a negative binomial count with the given mean and shape: a Poisson count whose own mean
 * varies as a gamma variable. Variance = mean + mean^2 / shape. `n` may be fractional (weighted counts).
 * Source: Hilbe, Negative Binomial Regression (2011), the NB2 form.
 */
export function logNegativeBinomial(n: number, mean: number, shape: number): number {
  if (mean <= 0) return n === 0 ? 0 : Number.NEGATIVE_INFINITY;
  const zero = -shape * Math.log1p(mean / shape);
  if (n === 0) return zero;
  return risingOverFactorial(n, shape) + zero - n * Math.log1p(shape / mean);
}

/** ln(Gamma(n + shape) / (Gamma(shape) n!)); small whole n without the gamma function, for speed. */
function risingOverFactorial(n: number, shape: number): number {
  if (n > 12 || !Number.isInteger(n)) return logGamma(n + shape) - logGamma(shape) - logGamma(n + 1);
  let product = 1;
  for (let i = 0; i < n; i += 1) product *= (shape + i) / (i + 1);
  return Math.log(product);
}
