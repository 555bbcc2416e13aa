import { addWeeks } from "#modules/measures";
import { type WorkingCalendar, workingTimeBetween } from "#science/clock";
import { instantOf } from "#science/time";

const day = 86_400_000;
const usual = 5;

/** The instant at which a day ("2026-01-05") begins where the calendar hangs. */
const beginOf = (date: string, zone: string): number => instantOf(Date.parse(`${date}T00:00:00Z`), zone);

/** How many weeks lie between two Mondays. */
export const weeksApart = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / (7 * day));

/**
 * How many working days of a week are over at an instant: only for what is counted up to then.
 */
export function workedSoFar(calendar: WorkingCalendar | undefined, monday: string, now: Date): number {
  if (!calendar) {
    const days = Math.floor((now.getTime() - Date.parse(`${monday}T00:00:00Z`)) / day);
    return Math.max(0, Math.min(usual, days));
  }
  const from = beginOf(monday, calendar.timeZone);
  const whole = workingTimeBetween(
    { ...calendar, days: {} },
    from,
    beginOf(addWeeks(monday, 1), calendar.timeZone),
  );
  return whole === 0 ? 0 : Math.min(7, (usual * workingTimeBetween(calendar, from, now.getTime())) / whole);
}

/**
 * How many working days a week has: its working time as a part of the week's without any holiday, five a usual week.
 * A shortened day counts for a part, a Saturday that is worked for more; without a calendar each week is a usual one.
 */
export function workingDaysOf(calendar: WorkingCalendar | undefined): (monday: string) => number {
  if (!calendar) return () => usual;
  const plain: WorkingCalendar = { ...calendar, days: {} };
  const known = new Map<string, number>();
  return (monday) => {
    let days = known.get(monday);
    if (days === undefined) {
      const from = beginOf(monday, calendar.timeZone);
      const to = beginOf(addWeeks(monday, 1), calendar.timeZone);
      const whole = workingTimeBetween(plain, from, to);
      days = whole === 0 ? usual : Math.min(7, (usual * workingTimeBetween(calendar, from, to)) / whole);
      known.set(monday, days);
    }
    return days;
  };
}
