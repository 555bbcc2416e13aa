// Up to which week the record is whole: a source that is brought in later than others has not become quiet.

import type { WeekFigure } from "#modules/measures";

/** What usual is, is told by so many weeks with anything before. */
const weeksBefore = 26;
/** A week with less than this part of the usual is not all there yet (or one of holidays only: the next one tells). */
const leastShare = 0.25;

/** The last week that has its usual part of what the company has in a week; undefined: none has. */
export function recordedThrough(company: readonly WeekFigure[]): string | undefined {
  for (let at = company.length - 1; at >= 0; at -= 1) {
    const week = company[at] as WeekFigure;
    if (week.n === 0) continue;
    const before = company.slice(Math.max(0, at - weeksBefore), at).flatMap(({ n }) => (n > 0 ? [n] : []));
    const usual = before.sort((a, b) => a - b)[Math.floor(before.length / 2)] ?? 0;
    if (week.n >= leastShare * usual) return week.week;
  }
  return undefined;
}
