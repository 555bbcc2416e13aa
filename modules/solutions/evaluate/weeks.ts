// Points of an evaluation: weeks in ones, twos or fours, reckoned from the week the roll-out begins in.

import { addWeeks, mondayOf, weeksBetween } from "#modules/measures";

/** The first week that is wholly with the solution: its own Monday, or the next one. */
export const firstFullWeek = (startsOn: string): string =>
  mondayOf(startsOn) === startsOn ? startsOn : addWeeks(mondayOf(startsOn), 1);

export interface Points {
  /** Weeks a point. */
  readonly period: number;
  /** The Monday each begins with. */
  readonly weeks: readonly string[];
}

/** Whole points from `from` to `through`, so laid that one begins with `anchor`. */
export function pointsOf(from: string, anchor: string, through: string, period: number): Points {
  const back = weeksBetween(mondayOf(from), anchor).length - 1;
  const first = addWeeks(anchor, -Math.floor(back / period) * period);
  const all = weeksBetween(first, through);
  const whole = Math.floor(all.length / period);
  return { period, weeks: Array.from({ length: whole }, (_, i) => all[i * period] as string) };
}

/** The weeks that make a point. */
export const weeksOf = ({ period }: Points, week: string): string[] =>
  Array.from({ length: period }, (_, i) => addWeeks(week, i));
