import { tQuantile } from "#science/numbers";
import { firstWeeks, type Measure } from "../measure.ts";
import type { Level } from "../result.ts";
import type { MeanPoint } from "../series.ts";
import {
  correlationOf,
  deviationOf,
  emptyMeans,
  levelForgotten,
  type MeanBaseline,
  type MeanWeek,
  spreadOf,
  standardised,
  weightOf,
  withMean,
} from "./baseline.ts";

/** Page's sums in standard deviations of the stable part: what is taken off each week, and what raises an alarm. */
export interface SumTerms {
  readonly k: number;
  readonly h: number;
}
export const usualSums: SumTerms = { k: 0.5, h: 5 };
/** What one week may count for: no single week raises an alarm alone. */
const mostOfOneWeek = 4;

/** Neighbours that go together make sums wander further; standardised as if fewer weeks had been seen. */
const damped = (baseline: MeanBaseline, week: MeanWeek): number => {
  const r = correlationOf(baseline);
  return standardised(baseline, week) * Math.sqrt((1 - r) / (1 + r));
};

export function meansWith({ k, h }: SumTerms): Measure<MeanPoint, MeanWeek, MeanBaseline> {
  return {
    first: firstWeeks,
    empty: emptyMeans,
    read({ mean, n, common = 0 }) {
      return mean === null || n <= 0 ? null : { value: mean - common, weight: weightOf(n) };
    },
    noted: (_point, _week, _baseline, surroundings) => surroundings,
    with: withMean,
    begun: levelForgotten,
    weeks: ({ weeks }) => weeks,
    scores(baseline, week) {
      const z = Math.max(-mostOfOneWeek, Math.min(mostOfOneWeek, damped(baseline, week)));
      return { up: z - k, down: -z - k };
    },
    expected(baseline, { weight }) {
      return around(baseline, baseline.mean, spreadOf(baseline, weight));
    },
    thresholds: () => ({ up: h, down: h }),
    rather(one, other, week) {
      const spread = deviationOf(one) / Math.sqrt(week.weight);
      if (!(spread > 0)) return 0;
      const far = (baseline: MeanBaseline) => ((week.value - baseline.mean) / spread) ** 2;
      return (far(other) - far(one)) / 2;
    },
    gain(baseline, weeks, direction) {
      const { weight, mean } = meanOf(weeks);
      const step = mean - baseline.mean;
      const gained = weight * step * step;
      return step > 0 === (direction === "up") ? gained : -gained;
    },
    levels(baseline, weeks) {
      const { weight, mean } = meanOf(weeks);
      const deviation = deviationOf(baseline);
      return {
        before: around(baseline, baseline.mean, deviation / Math.sqrt(baseline.weight)),
        after: around(baseline, mean, deviation / Math.sqrt(weight)),
      };
    },
    usual: ({ mean }) => mean,
  };
}

function around({ effective }: MeanBaseline, value: number, error: number): Level {
  const half = tQuantile(0.975, Math.max(1, effective - 1)) * error;
  return { value, low: value - half, high: value + half };
}

function meanOf(weeks: readonly MeanWeek[]): { readonly weight: number; readonly mean: number } {
  let weight = 0;
  let sum = 0;
  for (const week of weeks) {
    weight += week.weight;
    sum += week.weight * week.value;
  }
  return { weight, mean: sum / weight };
}
