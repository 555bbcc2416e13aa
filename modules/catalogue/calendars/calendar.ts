// The rules of a working calendar, on days written as "2026-01-01" and times of the wall clock as "09:00".

import type { Span, WorkingCalendar } from "#science/clock";
import { addDays, weekday } from "#science/time";

export type Hours = readonly Span[];
export type Week = readonly Hours[];

export function isTimeZone(name: string): boolean {
  // An offset is no place: it knows nothing of summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The spans in order; undefined when one ends before it begins or two overlap. Spans that touch stay two. */
export function orderedHours(hours: Hours): Hours | undefined {
  const ordered = hours.toSorted((a, b) => a.from.localeCompare(b.from));
  const good = ordered.every(
    (span, at) => span.from < span.to && (at === 0 || (ordered[at - 1] as Span).to <= span.from),
  );
  return good ? ordered : undefined;
}

export function minutesOf(hours: Hours): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return hours.reduce((sum, { from, to }) => sum + minutes(to) - minutes(from), 0);
}

export const weekMinutes = (week: Week): number => week.reduce((sum, hours) => sum + minutesOf(hours), 0);

/** The longest day of a week: what people mean by "a day". */
export const dayMinutesOf = (week: Week | null): number | null =>
  week === null ? null : week.reduce((most, hours) => Math.max(most, minutesOf(hours)), 0);

/** The week that holds on a day; before the first there is none. */
export function weekOn(weeks: WorkingCalendar["weeks"], day: string): Week {
  const held = weeks.filter(({ from }) => from === null || from <= day);
  return held.at(-1)?.week ?? [[], [], [], [], [], [], []];
}

export const hoursOn = (calendar: Pick<WorkingCalendar, "weeks" | "days">, day: string): Hours =>
  calendar.days[day] ?? weekOn(calendar.weeks, day)[weekday(day)] ?? [];

/** The hours of a day's weekday; where that one is off, those of the first day that is worked: for a Saturday given up. */
export const usualHours = (week: Week, day: string): Hours => {
  const own = week[weekday(day)] ?? [];
  return own.length > 0 ? own : (week.find((hours) => hours.length > 0) ?? []);
};

export const sameHours = (one: Hours, other: Hours): boolean =>
  one.length === other.length &&
  one.every((span, at) => span.from === other[at]?.from && span.to === other[at]?.to);

/** How many days of a year are worked, and how long in all: the norm of the production calendar. */
export function yearOf(
  calendar: Pick<WorkingCalendar, "weeks" | "days">,
  year: number,
): { workingDays: number; workingMinutes: number } {
  let workingDays = 0;
  let workingMinutes = 0;
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const minutes = minutesOf(hoursOn(calendar, day));
    if (minutes > 0) workingDays += 1;
    workingMinutes += minutes;
  }
  return { workingDays, workingMinutes };
}

/** The hours without their last so many minutes. */
export function shortenedBy(hours: Hours, minutes: number): Hours {
  const left = Math.max(0, minutesOf(hours) - minutes);
  return firstMinutes(hours, left);
}

/** The first so many minutes of the hours. */
export function firstMinutes(hours: Hours, minutes: number): Hours {
  let left = minutes;
  const kept: Span[] = [];
  for (const span of hours) {
    if (left <= 0) break;
    const length = minutesOf([span]);
    kept.push(length <= left ? span : { from: span.from, to: laterBy(span.from, left) });
    left -= length;
  }
  return kept;
}

function laterBy(time: string, minutes: number): string {
  const all = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  return `${String(Math.floor(all / 60)).padStart(2, "0")}:${String(all % 60).padStart(2, "0")}`;
}

export const hoursText = (hours: Hours): string => hours.map(({ from, to }) => `${from}-${to}`).join(",");
