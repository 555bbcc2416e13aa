// From weekly figures to a panel: one row a customer, one cell a point, and from when on the solution was in place.

import { type MeasureKey, mondayOf, type WeekFigure } from "#modules/measures";
import type { PanelUnit } from "#science/evaluation";
import { outcomeOf } from "../plan/outcome.ts";
import { firstFullWeek, type Points, weeksOf } from "./weeks.ts";

export interface Measured {
  readonly customer: string;
  /** Null: it does not get the solution. */
  readonly startsOn: string | null;
  readonly weeks: readonly WeekFigure[];
}

/**
 * The week in which it began is neither before nor after and counts in no cell; a point that holds weeks before and
 * weeks after counts in none either.
 */
export function panelOf(measure: MeasureKey, units: readonly Measured[], points: Points): PanelUnit[] {
  return units.map(({ customer, startsOn, weeks }) => {
    const figures = new Map(weeks.map((week) => [week.week, week]));
    const begins = startsOn === null ? null : firstFullWeek(startsOn);
    const between = startsOn === null || begins === mondayOf(startsOn) ? null : mondayOf(startsOn);
    const start = begins === null ? -1 : points.weeks.findIndex((week) => week >= begins);
    return {
      name: customer,
      start: start < 0 ? null : start,
      outcomes: points.weeks.map((week, i) => {
        const own = weeksOf(points, week).filter((one) => one !== between);
        const isMixed =
          begins !== null && own.some((one) => one < begins) && own.some((one) => one >= begins);
        if (isMixed || (start >= 0 && i < start && own.some((one) => begins !== null && one >= begins)))
          return null;
        const known = own.flatMap((one) => figures.get(one) ?? []);
        return known.length < own.length ? null : outcomeOf(measure, known);
      }),
    };
  });
}

/** All of them in one series: what they wait, give or ask together. A point counts where all its weeks are known. */
export function pooledOf(
  measure: MeasureKey,
  units: readonly Measured[],
  startsOn: string,
  points: Points,
): (number | null)[] {
  const begins = firstFullWeek(startsOn);
  const between = begins === mondayOf(startsOn) ? null : mondayOf(startsOn);
  const sums = new Map<string, { n: number; total: number }>();
  for (const { weeks } of units)
    for (const { week, n, total } of weeks) {
      const sum = sums.get(week) ?? { n: 0, total: 0 };
      sums.set(week, { n: sum.n + n, total: sum.total + total });
    }
  return points.weeks.map((week) => {
    const own = weeksOf(points, week).filter((one) => one !== between);
    if (own.some((one) => one < begins) && own.some((one) => one >= begins)) return null;
    const known = own.flatMap((one) => sums.get(one) ?? []);
    return known.length < own.length ? null : outcomeOf(measure, known);
  });
}
