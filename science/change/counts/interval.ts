import { logNegativeBinomial, normalQuantile } from "#science/numbers";
import type { Interval } from "../result.ts";

const z = normalQuantile(0.975);

/**
 * The 95 % interval of the mean of a count, given that `count` came, whose variance is `dispersion` times
 * Poisson's. Byar's approximation (Breslow and Day, Statistical Methods in Cancer Research II (1987) 69), of the
 * count divided by the dispersion.
 */
export function countInterval(count: number, dispersion: number): Interval {
  const s = count / dispersion;
  const cube = (n: number, sign: number) => n * (1 - 1 / (9 * n) + (sign * z) / (3 * Math.sqrt(n))) ** 3;
  return { low: s > 0 ? Math.max(0, cube(s, -1)) * dispersion : 0, high: cube(s + 1, 1) * dispersion };
}

/** Between which counts a negative binomial one stays in at least 95 of 100 weeks. */
export function countBand(mean: number, shape: number): Interval {
  if (mean > 200) {
    const deviation = Math.sqrt(mean + (mean * mean) / shape);
    return { low: Math.max(0, Math.floor(mean - z * deviation)), high: Math.ceil(mean + z * deviation) };
  }
  let below = 0;
  let low = 0;
  for (let count = 0; count < 2000; count += 1) {
    below += Math.exp(logNegativeBinomial(count, mean, shape));
    if (below <= 0.025) low = count + 1;
    if (below >= 0.975) return { low, high: count };
  }
  return { low, high: 2000 };
}
