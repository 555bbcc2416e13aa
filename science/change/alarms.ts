import { figuresFor } from "./figures.ts";
import { correlationOf, type MeanBaseline } from "./means/baseline.ts";
import { firstWeeks } from "./measure.ts";
import type { ChangeAlarm, ChangeWarning, Stretch, WatchedPoint } from "./result.ts";
import type { ChangeSeries, CountPoint } from "./series.ts";
import { pointsToDate, stretchesOf } from "./stretches.ts";
import { startWatch, type WatchTerms, watchPoint } from "./watch/online.ts";
import type { WatchState } from "./watch/state.ts";

export interface ChangeReport {
  readonly kind: ChangeSeries["kind"];
  /** Points measured. */
  readonly n: number;
  readonly alarms: readonly ChangeAlarm[];
  /** For the picture that shows why. */
  readonly points: readonly WatchedPoint[];
  /** Levels looking back, as of today; empty under 24 points. Of counts: a usual week at the common level of the first. */
  readonly stretches: readonly Stretch[];
  /** To go on from with `watchPoint`. */
  readonly state: WatchState;
  readonly warnings: readonly ChangeWarning[];
}

/** A common series with fewer a week is too uncertain itself to compare with. */
const leastCommon = 30;

/**
 * Since when something is different, raised as it would have been raised week by week: two of Page's sums over
 * scores of each week against what was known before it, after holidays (working days), season (a common series,
 * and the same weeks of the year before) and company growth are taken off. Speed is the sums' work at any length
 * of series; where the levels lie, looking back over 24 points and more, is told by PELT.
 *
 * Counts: weekly, >= 0. Durations: means of log hours. Ratings: means of closed batches only, since an open one
 * would tell who answered. O(1) a point, O(n) to O(n^2) for the levels.
 * Not for: series that change every month, events of which a month brings less than one, proof of a cause.
 * Sources: Page, Biometrika 41 (1954) 100; Hawkins, The Statistician 36 (1987) 299; Killick, Fearnhead and Eckley,
 * Journal of the American Statistical Association 107 (2012) 1590.
 */
export function alarms(given: ChangeSeries, terms: WatchTerms = {}): ChangeReport {
  const { series, mean } = withoutSmallCommon(given);
  let state = startWatch(series.kind);
  const points: WatchedPoint[] = [];
  const raised: ChangeAlarm[] = [];
  for (const point of series.points) {
    const step = watchPoint(series.kind, state, point, terms);
    state = step.state;
    points.push(step.point);
    if (step.raised) raised.push(step.raised);
    const over = step.passed;
    const at = over ? raised.findIndex((alarm) => alarm.raised === over.raised) : -1;
    if (over && at >= 0) raised[at] = { ...raised[at]!, until: over.until };
  }
  const measured = points.filter(({ value }) => value !== null);
  const report = { kind: series.kind, n: measured.length, alarms: raised, points, state };
  const stretches = measured.length < pointsToDate ? [] : lookedBack(series);
  return { ...report, stretches, warnings: warningsOf(series, report, terms, mean) };
}

function withoutSmallCommon(series: ChangeSeries): {
  readonly series: ChangeSeries;
  readonly mean: number | null;
} {
  if (series.kind !== "counts") return { series, mean: null };
  const common = series.points.flatMap(({ common }) => (common === undefined ? [] : [common]));
  const mean = common.length > 0 ? common.reduce((sum, one) => sum + one, 0) / common.length : null;
  if (mean === null || (mean >= leastCommon && common.length === series.points.length))
    return { series, mean: null };
  const points = series.points.map(({ common: _, ...point }): CountPoint => point);
  return { series: { kind: "counts", points }, mean };
}

/** PELT over what was measured in whole weeks; stretches are told in indices of the series. */
function lookedBack(series: ChangeSeries): Stretch[] {
  const used: { index: number; value: number; exposure: number }[] = [];
  if (series.kind === "counts") {
    const others = ({ common, count }: CountPoint) => Math.max(0, (common ?? 0) - (count ?? 0));
    const first = Math.max(1, others(series.points[0] ?? { count: 0 }));
    for (const [index, point] of series.points.entries()) {
      const exposure = point.common === undefined ? (point.workingDays ?? 5) / 5 : others(point) / first;
      if (point.count !== null && exposure > 0 && !point.isPartial)
        used.push({ index, value: point.count, exposure });
    }
  } else
    for (const [index, { mean, common = 0, n }] of series.points.entries())
      if (mean !== null && n > 0) used.push({ index, value: mean - common, exposure: 1 });
  if (used.length < pointsToDate) return [];
  const isCounted = series.kind === "counts";
  return stretchesOf(
    used.map(({ value }) => value),
    {
      cost: isCounted ? "poisson" : "squaredError",
      ...(isCounted && { exposure: used.map(({ exposure }) => exposure) }),
    },
  ).map(({ from, to, level }) => ({ from: used[from]!.index, to: used[to]!.index, level }));
}

function warningsOf(
  series: ChangeSeries,
  { n, points, state }: Pick<ChangeReport, "n" | "points" | "state">,
  { looks = "weekly" }: WatchTerms,
  commonMean: number | null,
): ChangeWarning[] {
  const warnings: ChangeWarning[] = [];
  if (n < firstWeeks + 1) warnings.push({ code: "tooFewPoints", n, needed: firstWeeks + 1 });
  else if (n < pointsToDate) warnings.push({ code: "tooFewToDate", n, needed: pointsToDate });
  if (n < points.length) warnings.push({ code: "missingPoints", count: points.length - n });
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (n > 1 && values.every((value) => value === values[0])) warnings.push({ code: "noSpread" });
  if (series.kind === "counts") {
    const usual = values.reduce((sum, value) => sum + value, 0) / Math.max(1, n);
    const { foundIn14Days, medianDelayDays } = figuresFor(
      "counts",
      usual,
      looks,
      state.surroundings.reference !== null,
    );
    if (n > 0 && foundIn14Days < 0.5) warnings.push({ code: "sparse", days: medianDelayDays });
    if (commonMean !== null) warnings.push({ code: "commonTooSmall", mean: commonMean, needed: leastCommon });
    if (n > 0 && series.points.every(({ common }) => common === undefined) && commonMean === null)
      warnings.push({ code: "withoutCommon" });
  } else {
    const correlation = correlationOf(state.baseline as MeanBaseline);
    if (correlation >= 0.35) warnings.push({ code: "neighboursGoTogether", correlation });
  }
  return warnings;
}
