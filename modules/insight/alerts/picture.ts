// What an alert shows: the weeks before and since, what was expected of each, and the two levels in figures.

import type { WeekFigure } from "#modules/measures";
import type { ChangePoint } from "#science/change";
import type { Followed, Raised } from "./follow.ts";
import { inUnits, meanOf } from "./points.ts";
import { type AlertMeasure, kindOf, type Level } from "./watched.ts";

export interface PicturePoint {
  /** The Monday. */
  readonly week: string;
  /** Null: nothing was measured. */
  readonly value: number | null;
  readonly n: number;
  /** What the week should have brought, and between which bounds 95 of 100 weeks would stay; null while it is learnt. */
  readonly expected: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Picture {
  readonly points: readonly PicturePoint[];
}

/** A year of weeks: season and holidays can be seen. */
const shown = 52;
/** The level before is told of half a year. */
const before = 26;

export function pictureOf(
  measure: AlertMeasure,
  weeks: readonly WeekFigure[],
  points: readonly ChangePoint[],
  { steps }: Followed,
  until: string,
): Picture {
  const drawn = weeks.map((figure, i): PicturePoint => {
    const common = commonOf(points[i]);
    const value = shownValue(measure, figure);
    const expected = steps[i]?.expected ?? null;
    const told = (level: number | undefined) =>
      level === undefined ? null : inUnits(measure, level, common);
    return {
      week: figure.week,
      value,
      n: figure.n,
      expected: told(expected?.value),
      low: told(expected?.low),
      high: told(expected?.high),
    };
  });
  return { points: drawn.filter(({ week }) => week <= until).slice(-shown) };
}

/** The figure of a week in the unit people read. */
export function shownValue(measure: AlertMeasure, figure: WeekFigure): number | null {
  if (kindOf(measure) === "counts") return figure.n;
  const mean = meanOf(measure, figure);
  return mean === null ? null : inUnits(measure, mean, undefined);
}

const commonOf = (point: ChangePoint | undefined): number | undefined =>
  point && "mean" in point ? point.common : undefined;

/**
 * The level before and since. Of counts: what the weeks since should have brought on average (season and holidays in it),
 * and what they brought. Of waiting and marks: the mean of half a year before, and since, each week by how many it has.
 */
export function levelsOf(
  measure: AlertMeasure,
  weeks: readonly WeekFigure[],
  { points }: Picture,
  { since, raisedOn }: Raised,
): Level {
  const inside = weeks.filter(({ week }) => week >= since && week <= raisedOn);
  const n = inside.reduce((sum, figure) => sum + figure.n, 0);
  if (kindOf(measure) === "counts") {
    const expected = points.filter(({ week }) => week >= since && week <= raisedOn);
    const sum = expected.reduce((all, point) => all + (point.expected ?? 0), 0);
    // That something vanishes is proved by what should have come.
    return { before: sum / expected.length, after: n / inside.length, n: Math.max(n, sum) };
  }
  const earlier = weeks.filter(({ week }) => week < since).slice(-before);
  // A level known of a few cases is no level: the half year before must have twice as many as are asked for since.
  const known = earlier.reduce((sum, figure) => sum + figure.n, 0);
  return {
    before: meanOfAll(measure, earlier),
    after: meanOfAll(measure, inside),
    n: Math.min(n, Math.floor(known / 2)),
  };
}

function meanOfAll(measure: AlertMeasure, weeks: readonly WeekFigure[]): number {
  let sum = 0;
  let n = 0;
  for (const figure of weeks) {
    const mean = meanOf(measure, figure);
    if (mean === null) continue;
    sum += figure.n * mean;
    n += figure.n;
  }
  return n === 0 ? 0 : inUnits(measure, sum / n, undefined);
}
