// Weeks are told by their Monday, `YYYY-MM-DD`, on the house's wall clock.

import { addDays, dayIn, weekday } from "#science/time";

/** The Monday of the week a day lies in. */
export const mondayOf = (date: string): string => addDays(date, -weekday(date));

export const addWeeks = (week: string, weeks: number): string => addDays(week, 7 * weeks);

/** Every week from the one to the other, both with. At most forty years of them. */
export function weeksBetween(from: string, to: string): string[] {
  const weeks: string[] = [];
  const last = mondayOf(to);
  for (let week = mondayOf(from); week <= last && weeks.length < 2_100; week = addWeeks(week, 1))
    weeks.push(week);
  return weeks;
}

/** The last week that is over: what is still running says too little. */
export function lastFullWeek(now: Date, zone: string): string {
  return addWeeks(mondayOf(dayIn(zone, now)), -1);
}
