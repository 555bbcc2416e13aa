// Weeks are told by their Monday, `YYYY-MM-DD`, on the house's wall clock.

const day = 86_400_000;
const text = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The Monday of the week a day lies in. */
export function mondayOf(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  return text(time - weekday * day);
}

export function addWeeks(week: string, weeks: number): string {
  return text(Date.parse(`${week}T00:00:00Z`) + weeks * 7 * day);
}

/** Every week from the one to the other, both with. At most forty years of them. */
export function weeksBetween(from: string, to: string): string[] {
  const weeks: string[] = [];
  const last = mondayOf(to);
  for (let week = mondayOf(from); week <= last && weeks.length < 2_100; week = addWeeks(week, 1))
    weeks.push(week);
  return weeks;
}

/** The day it is on a wall clock. */
const dayIn = (zone: string, now: Date): string =>
  // The Canadian way of writing a date is the one of ISO 8601.
  new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(now);

/** The last week that is over: what is still running says too little. */
export function lastFullWeek(now: Date, zone: string): string {
  return addWeeks(mondayOf(dayIn(zone, now)), -1);
}
