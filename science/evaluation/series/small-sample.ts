import { bartlett } from "./newey-west.ts";
import { columns, type Segments } from "./segments.ts";

/** By how much a variance estimate is off on average, and the degrees of freedom of its spread. */
export interface SmallSample {
  /** True variance over the estimate's mean. */
  readonly factor: number;
  readonly degrees: number;
}

/** Noise with correlation r^|s - t|, and what fitting the lines leaves of it: (I - H) R (I - H), row-major. */
export interface SeriesNoise {
  readonly whole: Float64Array;
  readonly left: Float64Array;
}

export function seriesNoise(segments: Segments, times: readonly number[], correlation: number): SeriesNoise {
  const n = times.length;
  const whole = square(n, (s, t) => correlation ** Math.abs(times[s]! - times[t]!));
  const maker = square(n, (s, t) => (s === t ? 1 : 0) - hat(segments, s, t));
  return { whole, left: multiply(multiply(maker, whole, n), maker, n) };
}

/**
 * What Newey and West's variance of a figure is worth with few points. The estimate is a quadratic form e'Qe of
 * residuals e = (I - H) y; under noise with correlation r^|s - t| its mean and variance are known, which gives the
 * factor that makes it unbiased and, by Satterthwaite, the degrees of freedom.
 * Source: the reasoning of R. Bell & D. McCaffrey, Survey Methodology 28 (2002) 169, here for Bartlett's weights.
 * Cost: points^2 x lag.
 */
export function smallSample({ whole, left }: SeriesNoise, weights: Float64Array, last: number): SmallSample {
  const n = weights.length;
  const product = new Float64Array(n * n);
  let [mean, variance, truth] = [0, 0, 0];
  for (let s = 0; s < n; s += 1) {
    for (let r = Math.max(0, s - last); r <= Math.min(n - 1, s + last); r += 1) {
      const form = (weights[s]! * weights[r]! * bartlett(Math.abs(s - r), last) * n) / (n - columns);
      for (let t = 0; t < n; t += 1) product[s * n + t]! += form * left[r * n + t]!;
    }
    mean += product[s * n + s]!;
    for (let t = 0; t < n; t += 1) truth += weights[s]! * whole[s * n + t]! * weights[t]!;
  }
  for (let s = 0; s < n; s += 1)
    for (let t = 0; t < n; t += 1) variance += 2 * product[s * n + t]! * product[t * n + s]!;
  return { factor: truth / mean, degrees: Math.min(n - columns, (2 * mean ** 2) / variance) };
}

/**
 * The correlation of neighbouring residuals, with what fitting `columns` coefficients takes from it given back
 * to first order under independence; held within 0 and 0.8.
 */
export function neighbours(
  segments: Segments,
  times: readonly number[],
  residuals: readonly number[],
): number {
  let [products, squares, expected, kept] = [0, 0, 0, 0];
  residuals.forEach((e, t) => {
    squares += e * e;
    kept += 1 - hat(segments, t, t);
    if (t === 0 || times[t]! - times[t - 1]! !== 1) return;
    products += e * residuals[t - 1]!;
    expected -= hat(segments, t, t - 1);
  });
  if (!(squares > 0)) return 0;
  const off = expected / kept;
  return Math.min(0.8, Math.max(0, (products / squares - off) / (1 + 2 * off)));
}

function hat({ rows, inverse }: Segments, s: number, t: number): number {
  let sum = 0;
  for (let i = 0; i < columns; i += 1)
    for (let j = 0; j < columns; j += 1) sum += rows[s]![i]! * inverse[i * columns + j]! * rows[t]![j]!;
  return sum;
}

function square(n: number, entry: (row: number, column: number) => number): Float64Array {
  const out = new Float64Array(n * n);
  for (let s = 0; s < n; s += 1) for (let t = 0; t < n; t += 1) out[s * n + t] = entry(s, t);
  return out;
}

function multiply(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let k = 0; k < n; k += 1) {
      const value = a[i * n + k]!;
      if (value !== 0) for (let j = 0; j < n; j += 1) out[i * n + j]! += value * b[k * n + j]!;
    }
  return out;
}
