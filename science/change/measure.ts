import type { Scores } from "./counts/score.ts";
import type { Interval, Level, Thresholds } from "./result.ts";
import type { ChangePoint } from "./series.ts";

/** What is kept besides the baseline to make one week comparable with another. Plain JSON. */
export interface Surroundings {
  /** The first common value seen: common values are taken relative to it. */
  readonly reference: number | null;
  /** The last 54 weeks: what came, and what was expected before any season was taken off. */
  readonly pastYear: readonly { readonly found: number; readonly expected: number }[];
}

/** Weeks that only teach the usual level, unless said otherwise. */
export const firstWeeks = 8;

/** How one kind of measure is watched; `watch` knows the rest. */
export interface Measure<Point extends ChangePoint, Week, Baseline> {
  /** Weeks that only teach the usual level before alarms begin. */
  readonly first: number;
  readonly empty: Baseline;
  /** The week, made comparable; null: nothing was measured in it. */
  read(point: Point, surroundings: Surroundings): Week | null;
  noted(point: Point, week: Week | null, baseline: Baseline, surroundings: Surroundings): Surroundings;
  with(baseline: Baseline, week: Week): Baseline;
  /** The baseline where a new level begins. */
  begun(baseline: Baseline): Baseline;
  weeks(baseline: Baseline): number;
  scores(baseline: Baseline, week: Week, surroundings: Surroundings): Scores;
  /** What the week should bring, and between what bounds 95 weeks of 100 would stay. */
  expected(baseline: Baseline, week: Week): Interval & { readonly value: number };
  thresholds(surroundings: Surroundings): Thresholds;
  /** ln P(week | one level) - ln P(week | the other). */
  rather(one: Baseline, other: Baseline, week: Week): number;
  /** Twice the log-likelihood gained by a level of their own for these weeks; negative in the wrong direction. */
  gain(baseline: Baseline, weeks: readonly Week[], direction: "up" | "down"): number;
  /** What was to be expected of these weeks on average, and what came. */
  levels(baseline: Baseline, weeks: readonly Week[]): { readonly before: Level; readonly after: Level };
  /** The usual level in a usual week, by which the table of delays is read. */
  usual(baseline: Baseline): number;
}
