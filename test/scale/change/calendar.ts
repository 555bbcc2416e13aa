// The weeks of a Russian company: how many days of each are worked, and how much is asked for on them.

import { daysFromDate } from "#science/time";

export const firstMonday = daysFromDate(2022, 1, 3);

const holidays = ["01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08"].concat([
  "02-23",
  "03-08",
  "05-01",
  "05-09",
  "06-12",
  "11-04",
  "12-31",
]);

export interface Day {
  readonly isWorked: boolean;
  /** What is asked for on it, a usual working day being 1. */
  readonly weight: number;
}

const text = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

function dayOf(number: number): Day {
  const date = text(number).slice(5);
  const weekday = (number + 3) % 7;
  const isHoliday = holidays.includes(date);
  if (weekday > 4 || isHoliday) return { isWorked: false, weight: 0.03 };
  // What no calendar says: bridges of May, the days around New Year, summer.
  const quiet = date.startsWith("05-0") || date >= "12-26" || date <= "01-11" ? 0.75 : 1;
  return { isWorked: true, weight: quiet * (date >= "07-15" && date <= "08-20" ? 0.85 : 1) };
}

const weeks: (readonly Day[])[] = [];
/** Monday to Sunday. */
export function daysOf(week: number): readonly Day[] {
  while (weeks.length <= week)
    weeks.push(Array.from({ length: 7 }, (_, i) => dayOf(firstMonday + 7 * weeks.length + i)));
  return weeks[week]!;
}
