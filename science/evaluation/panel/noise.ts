import { type Cells, cellsOf, isCommonStart } from "./panel.ts";
import { comparedTo } from "./weights.ts";
import { residuals, type Within } from "./within.ts";

/** How cells vary around unit and period effects. */
export interface Noise {
  /** Standard deviation of one cell. */
  readonly deviation: number;
  /** Of a unit's cells one period apart: 0 independent; held within 0 and 0.95. */
  readonly correlation: number;
}

/**
 * The noise that is left beside a design. The correlation of neighbours is biased towards -1 when the mean of a
 * short series is taken out; (1 + r) / T is added back (M. Kendall, Biometrika 41 (1954) 403, to first order).
 */
export function noiseOf(design: Within, outcomes: Float64Array): Noise {
  const { cells, isKept } = design;
  const left = residuals(design, outcomes);
  const units = cells.from.length - 1;
  let [squares, products, along] = [0, 0, 0];
  for (let c = 0; c < left.length; c += 1) {
    squares += left[c]! ** 2;
    const isNeighbour =
      c + 1 < left.length &&
      cells.unit[c] === cells.unit[c + 1] &&
      cells.period[c + 1] === cells.period[c]! + 1;
    if (!isNeighbour) continue;
    products += left[c]! * left[c + 1]!;
    along += (left[c]! ** 2 + left[c + 1]! ** 2) / 2;
  }
  const degrees = left.length - units - isKept.reduce((sum, kept) => sum + kept, 0);
  const raw = along > 0 ? products / along : 0;
  const length = left.length / Math.max(1, units);
  const correlation = Math.min(0.95, Math.max(0, raw + (1 + raw) / length));
  // The mean of a correlated series takes more of its variance along.
  const lost = meanVariance(correlation, Math.round(length)) - 1 / length;
  const variance = degrees > 0 ? squares / degrees / Math.max(0.05, 1 - lost) : 0;
  return { deviation: Math.sqrt(variance), correlation };
}

/** The variance of the mean of `n` neighbours of variance 1. */
export function meanVariance(correlation: number, n: number): number {
  let sum = n;
  for (let lag = 1; lag < n; lag += 1) sum += 2 * (n - lag) * correlation ** lag;
  return sum / n ** 2;
}

/**
 * The standard error an effect would have with this noise: all units measured in every period, starts as given
 * (Infinity: never). null when such a roll-out could not be compared with anything.
 */
export function plannedError(starts: ArrayLike<number>, periods: number, noise: Noise): number | null {
  const cells = cellsOf(starts, periods);
  const treated = cells.starts.filter((start) => start < periods);
  if (treated.length === 0) return null;
  if (!isCommonStart(cells)) {
    const weights = comparedTo(cells).weightsOf(() => true);
    return weights && weightedError(cells, weights, noise);
  }
  // Everywhere measured, the effect is a difference of the units' changes of mean.
  const [start, others] = [treated[0]!, cells.starts.length - treated.length];
  if (start === 0 || others === 0) return null;
  const change = Float64Array.from({ length: periods }, (_, t) =>
    t < start ? -1 / start : 1 / (periods - start),
  );
  const one = weightedError(cellsOf([start], periods), change, noise);
  return one * Math.sqrt(1 / treated.length + 1 / others);
}

/** The standard error of a sum with these weights under first-order autoregressive noise. */
export function weightedError(
  cells: Cells,
  weights: Float64Array,
  { deviation, correlation }: Noise,
): number {
  let variance = 0;
  for (let u = 0; u + 1 < cells.from.length; u += 1) {
    // Sum over pairs by a running, decaying sum of the weights before.
    let [carried, last] = [0, -1];
    for (let c = cells.from[u]!; c < cells.from[u + 1]!; c += 1) {
      const t = cells.period[c]!;
      if (last >= 0) carried *= correlation ** (t - last);
      variance += weights[c]! * (weights[c]! + 2 * carried);
      carried += weights[c]!;
      last = t;
    }
  }
  return deviation * Math.sqrt(variance);
}
