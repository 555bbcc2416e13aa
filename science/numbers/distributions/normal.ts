const density = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

/**
 * P(Z > x) of a standard normal Z, exact to about 13 digits in both tails.
 * Below 3 the series 1/2 - phi(x) (x + x^3/3 + x^5/15 + ...) (Marsaglia, Journal of Statistical Software 11
 * (2004) 4), from 3 on Laplace's continued fraction of Mills' ratio.
 */
export function normalTail(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x < 0) return 1 - normalTail(-x);
  if (x > 40) return 0;
  if (x < 3) {
    let term = x;
    let sum = x;
    for (let k = 3; term > sum * 1e-17; k += 2) {
      term *= (x * x) / k;
      sum += term;
    }
    return 0.5 - density(x) * sum;
  }
  let below = x;
  for (let k = 200; k >= 1; k -= 1) below = x + k / below;
  return density(x) / below;
}

/** P(Z <= x) of a standard normal Z. */
export const normalCdf = (x: number): number => normalTail(-x);

/**
 * The x with P(Z <= x) = p; -Infinity at 0, Infinity at 1, NaN outside [0, 1].
 * Newton's method on the logarithm of the tail, from Hastings' approximation (Abramowitz and Stegun 26.2.22).
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p > 0.5) return -lowerHalf(1 - p);
  return lowerHalf(p);
}

/** Intervals of one level ask for the same one again and again. */
let last = { p: Number.NaN, x: Number.NaN };

function lowerHalf(p: number): number {
  if (p !== last.p) last = { p, x: computedLowerHalf(p) };
  return last.x;
}

function computedLowerHalf(p: number): number {
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(p));
  let x = t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t));
  for (let round = 0; round < 20; round += 1) {
    const tail = normalTail(x);
    const step = (Math.log(tail / p) * tail) / density(x);
    x += step;
    if (Math.abs(step) < 1e-15 * Math.max(1, x)) break;
  }
  return -x;
}
