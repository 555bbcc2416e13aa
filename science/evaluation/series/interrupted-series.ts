import type { Interval, Measured, Warning } from "../result.ts";
import { checkTerms, intervalOf, pOf, smallestDetectable } from "../student.ts";
import { type Later, type Verdict, type VerdictTerms, verdictOf } from "../verdict.ts";
import { neweyWestLag, neweyWestVariance } from "./newey-west.ts";
import { coefficient, columns, combine, rowOf, type Segments, segmentsOf, weightsOf } from "./segments.ts";
import { neighbours, seriesNoise, smallSample } from "./small-sample.ts";

export interface SeriesTerms extends VerdictTerms {
  /** Periods after the start at which the effect is taken; the last measured one unless said. */
  readonly horizon?: number;
}

export interface Coefficient {
  readonly value: number;
  /** By ordinary least squares or Newey and West, as `variance` says. */
  readonly standardError: number;
}

export interface SeriesPoint {
  readonly period: number;
  readonly fitted: number;
  /** What the line before would have given; from the start on. */
  readonly without: (Interval & { readonly value: number }) | null;
}

export interface InterruptedSeries {
  readonly variance: "leastSquares" | "neweyWest" | null;
  readonly lag: number | null;
  /** Level at period 0, slope, change of level at the start, change of slope; null: cannot tell. */
  readonly coefficients: Readonly<
    Record<"level" | "slope" | "levelChange" | "slopeChange", Coefficient>
  > | null;
  /** At the horizon: the line after less the line before, drawn on. */
  readonly effect: (Measured & Interval & { readonly p: number }) | null;
  readonly horizon: number | null;
  /** Correlation of neighbouring points around the lines, as it entered the interval. */
  readonly correlation: number | null;
  readonly smallestDetectable: number | null;
  readonly points: readonly SeriesPoint[];
  readonly verdict: Verdict;
  readonly before: number;
  readonly after: number;
  /** Measured points behind it. */
  readonly n: number;
  readonly warnings: readonly Warning[];
}

const fewest = 4;
const enough = 8;
/** From so many points on neighbours' correlation is allowed for. */
const enoughForLags = 12;

/**
 * What a solution did where there is nothing to compare with but its own past: a line before the start, a line
 * after it, Y = b0 + b1 t + b2 D + b3 (t - T) D, and the distance between them at the horizon, b2 + b3 h.
 *
 * `outcomes`: one a period, null where nothing was measured; `start`: the first period (from 0) with the solution.
 * Under 12 points ordinary least squares, from 12 on Newey and West's variance with lag floor(4 (T/100)^(2/9)).
 * That variance is too small with few points: for the interval it is brought to its right size and given its
 * degrees of freedom (see `smallSample`); `coefficients` keep it as it is.
 *
 * Assumes that the line before would have gone on and that nothing else happened at the start. Refused under four
 * points on a side, warned under eight. Throws RangeError on impossible input. Cost: the cube of the points.
 */
export function interruptedSeries(
  outcomes: readonly (number | null)[],
  start: number,
  { level = 0.95, power = 0.8, ...terms }: SeriesTerms,
): InterruptedSeries {
  checkTerms({ level, power });
  if (!Number.isInteger(start)) throw new RangeError("a start is a period");
  if (outcomes.some((outcome) => outcome !== null && !Number.isFinite(outcome)))
    throw new RangeError("an outcome is a number or null");
  const times = outcomes.flatMap((outcome, t) => (outcome === null ? [] : [t]));
  const values = times.map((t) => outcomes[t]!);
  const before = times.filter((t) => t < start).length;
  const n = times.length;
  const counts = { before, after: n - before, n };
  const gaps = outcomes.length - n;
  const warnings: Warning[] = gaps > 0 ? [{ code: "missingCells", count: gaps }] : [];
  const cannot = (warning: Warning): InterruptedSeries => ({
    ...counts,
    variance: null,
    lag: null,
    coefficients: null,
    effect: null,
    horizon: null,
    correlation: null,
    smallestDetectable: null,
    points: [],
    verdict: verdictOf(null, { ...terms, level, power }),
    warnings: [warning, ...warnings],
  });
  if (Math.min(before, n - before) < fewest) return cannot({ code: "tooFewPoints", needed: fewest });
  const segments = segmentsOf(times, start);
  if (!segments) return cannot({ code: "tooFewPoints", needed: fewest });
  const lastAfter = times.at(-1)! - start;
  const horizon = terms.horizon ?? lastAfter;
  if (!(Number.isFinite(horizon) && horizon >= 0)) throw new RangeError("a horizon is not negative");
  const fit = fitOf(segments, times, values);
  if (fit.isFlat) return cannot({ code: "noSpread" });
  if (Math.min(before, n - before) < enough) warnings.push({ code: "fewPoints", needed: enough });
  if (horizon > lastAfter) warnings.push({ code: "beyondData", count: horizon - lastAfter });
  const c = [0, 0, 1, horizon];
  const measured = fit.measure(c);
  const one = (k: number): Coefficient => ({
    value: fit.beta[k]!,
    standardError: fit.rawError(coefficient(k)),
  });
  return {
    ...counts,
    variance: fit.lag === null ? "leastSquares" : "neweyWest",
    lag: fit.lag,
    coefficients: { level: one(0), slope: one(1), levelChange: one(2), slopeChange: one(3) },
    effect: { ...measured, ...intervalOf(measured, level), p: pOf(measured) },
    horizon,
    correlation: fit.lag === null ? null : fit.correlation,
    smallestDetectable: smallestDetectable(measured, level, power),
    points: outcomes.map((_, t) => pointAt(t, start, fit, level)),
    verdict: verdictOf(measured, {
      ...terms,
      level,
      power,
      errorAfter: later(times, start, c, segments, fit.correlation, measured),
    }),
    warnings,
  };
}

interface Fit {
  readonly beta: readonly number[];
  readonly lag: number | null;
  readonly correlation: number;
  /** The points lie on the lines to rounding. */
  readonly isFlat: boolean;
  rawError(c: readonly number[]): number;
  measure(c: readonly number[]): Measured;
}

function fitOf(segments: Segments, times: readonly number[], values: readonly number[]): Fit {
  const n = times.length;
  const beta = Array.from({ length: columns }, (_, k) =>
    combine(weightsOf(segments, coefficient(k)), values),
  );
  const residuals = values.map((y, t) => y - segments.rows[t]!.reduce((sum, x, k) => sum + x * beta[k]!, 0));
  const squares = residuals.reduce((sum, e) => sum + e * e, 0);
  const size = values.reduce((sum, y) => sum + y * y, 0);
  const lag = n < enoughForLags ? null : neweyWestLag(n);
  const correlation = lag === null ? 0 : neighbours(segments, times, residuals);
  const noise = lag === null ? null : seriesNoise(segments, times, correlation);
  const rawError = (c: readonly number[]) => {
    const weights = weightsOf(segments, c);
    if (lag !== null) return Math.sqrt(Math.max(0, neweyWestVariance(weights, residuals, lag, columns)));
    return Math.sqrt((squares / (n - columns)) * weights.reduce((sum, weight) => sum + weight * weight, 0));
  };
  const measure = (c: readonly number[]): Measured => {
    const weights = weightsOf(segments, c);
    const value = combine(weights, values);
    if (lag === null || !noise) return { value, standardError: rawError(c), degrees: n - columns };
    const { factor, degrees } = smallSample(noise, weights, lag);
    return { value, standardError: rawError(c) * Math.sqrt(factor), degrees };
  };
  return { beta, lag, correlation, isFlat: !(squares > 1e-20 * size), rawError, measure };
}

function pointAt(t: number, start: number, fit: Fit, level: number): SeriesPoint {
  const value = (row: readonly number[]) => row.reduce((sum, x, k) => sum + x * fit.beta[k]!, 0);
  const line = [1, t, 0, 0];
  const without = t < start ? null : { value: value(line), ...intervalOf(fit.measure(line), level) };
  return { period: t, fitted: value(rowOf(t, start)), without };
}

/** The uncertainty of the same effect after more periods, by how much the design alone would narrow it. */
function later(
  times: readonly number[],
  start: number,
  c: readonly number[],
  segments: Segments,
  correlation: number,
  today: Measured,
): Later {
  const spread = (of: Segments, at: readonly number[]) => {
    const weights = weightsOf(of, c);
    let sum = 0;
    for (let s = 0; s < at.length; s += 1)
      for (let t = 0; t < at.length; t += 1)
        sum += weights[s]! * weights[t]! * correlation ** Math.abs(at[s]! - at[t]!);
    return Math.sqrt(sum);
  };
  const now = spread(segments, times);
  const free = times.length - columns;
  return (more) => {
    const longer = [...times, ...Array.from({ length: more }, (_, i) => times.at(-1)! + 1 + i)];
    const planned = segmentsOf(longer, start);
    return planned
      ? {
          standardError: (today.standardError * spread(planned, longer)) / now,
          degrees: (today.degrees * (free + more)) / free,
        }
      : today;
  };
}
