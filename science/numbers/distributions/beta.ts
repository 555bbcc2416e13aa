import { logGamma } from "../log-gamma.ts";
import { logistic } from "../log-odds.ts";

/** ln n! less Stirling's formula; small, so that quotients of large factorials lose no digits. */
function stirlingError(n: number): number {
  if (n < 15) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI);
  const s = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / s) / s) / s) / s) / n;
}

/** x ln(x / mean) + mean - x, without cancellation where the two are near. */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) > 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const v = difference / (x + mean);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let k = 3; k < 200; k += 2) {
    term *= v * v;
    const next = sum + term / k;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/**
 * x^a y^b / B(a, b) with y = 1 - x: how fast the distribution function grows on the scale of log-odds of x.
 * Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
 */
function power(x: number, y: number, a: number, b: number): number {
  if (x <= 0 || y <= 0) return 0;
  const n = a + b;
  const error = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(error - deviance(a, n * x) - deviance(b, n * y));
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method. */
function fraction(x: number, y: number, a: number, b: number): number {
  const tiny = 1e-300;
  const off = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  // 1 - (a + b) x / (a + 1), without the cancellation near x = 1.
  let d = 1 / off((1 - b + (a + b) * y) / (a + 1));
  let f = d;
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / off(1 + even * d);
    c = off(1 + even / c);
    f *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / off(1 + odd * d);
    c = off(1 + odd / c);
    f *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return f;
}

/**
 * The regularised incomplete beta function I_x(a, b), with y = 1 - x handed over by whoever knows it exactly:
 * near either end the difference would lose all digits.
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (!(a > 0 && b > 0) || Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - (power(x, y, a, b) * fraction(y, x, b, a)) / b;
  return (power(x, y, a, b) * fraction(x, y, a, b)) / a;
}

/**
 * The log-odds of the x with I_x(a, b) = p, where q = 1 - p. The quantiles of F and t follow from it without
 * loss of digits. Newton's method on ln I, which is concave in the log-odds, halving where it would leave the
 * interval known to hold the root; the smaller of the two tails is solved for.
 */
export function betaLogOdds(p: number, q: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && p >= 0 && q >= 0)) return Number.NaN;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (q === 0) return Number.POSITIVE_INFINITY;
  if (p > q) return -betaLogOdds(q, p, b, a);
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let w = Math.log(a / b);
  for (let round = 0; round < 200; round += 1) {
    const [x, y] = [logistic(w), logistic(-w)];
    const reached = incompleteBeta(x, y, a, b);
    if (reached < p) low = w;
    else high = w;
    const step = (Math.log(p / reached) * reached) / power(x, y, a, b);
    // From the flat side a tangent leaps too far, perhaps to where I is too small for a number.
    const next = w + Math.max(-50, Math.min(50, step));
    if (Math.abs(step) < 4e-15 * Math.max(1, Math.abs(w))) return next;
    w = next > low && next < high ? next : (low + high) / 2;
    if (w === low || w === high) break;
  }
  return w;
}

/** P(X <= x) of a beta variable with shapes a, b > 0; NaN for other shapes. */
export const betaCdf = (x: number, a: number, b: number): number => incompleteBeta(x, 1 - x, a, b);

/** The x with P(X <= x) = p of a beta variable with shapes a, b > 0; NaN for p outside [0, 1]. */
export const betaQuantile = (p: number, a: number, b: number): number =>
  logistic(betaLogOdds(p, 1 - p, a, b));
