// Days of the company: which are worked, how busy they are, and how a moment is written down.
import type { Language } from "#platform/cli";

const DAY = 86_400_000;

export interface Day {
  /** Days since 1970-01-01. */
  readonly number: number;
  readonly iso: string;
  /** As an office writes it: 2026-03-05 or 05.03.2026. */
  readonly local: string;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly weekday: number;
  readonly works: boolean;
  /** How much of a usual working day's business this day brings. */
  readonly weight: number;
  /** Offset from UTC, as written: +03:00. */
  readonly offset: string;
}

export interface Calendar {
  readonly days: readonly Day[];
  /** Months of business in the period, for turning "per month" into "per day". */
  readonly months: number;
  day(index: number): Day;
  /** Adds working minutes (nine hours a working day) to a moment given as day and minute of the day. */
  later(index: number, minute: number, workingMinutes: number): Moment;
  nextWorkingDay(index: number): number;
  indexOf(iso: string): number;
}

export interface Moment {
  readonly day: number;
  readonly minute: number;
}

export const OPENS = 9 * 60;
export const CLOSES = 18 * 60;
const WORKING_DAY = CLOSES - OPENS;
/** Days known after the end, so that whatever runs past it has a date. */
const BEYOND = 400;

/** `weeksLater`: days are what they were, and are written down as if they had been so many weeks later. */
export function calendar(until: string, months: number, language: Language, weeksLater = 0): Calendar {
  const last = dayNumber(until);
  const first = monthsBefore(last + 1, months);
  const count = last - first + 1;
  const all: Day[] = [];
  for (let i = 0; i < count + BEYOND; i++) all.push(describe(first + i, language, 7 * weeksLater));

  const workingDays: number[] = [];
  const workedBefore = new Int32Array(all.length);
  for (const [i, day] of all.entries()) {
    workedBefore[i] = workingDays.length;
    if (day.works) workingDays.push(i);
  }

  return {
    days: all.slice(0, count),
    months: count / 30.4,
    day: (index) => all[Math.min(index, all.length - 1)]!,
    later(index, minute, workingMinutes) {
      const within = all[index]!.works ? Math.min(Math.max(minute - OPENS, 0), WORKING_DAY) : 0;
      const total = workedBefore[index]! * WORKING_DAY + within + workingMinutes;
      const position = Math.min(Math.floor(total / WORKING_DAY), workingDays.length - 1);
      return { day: workingDays[position]!, minute: OPENS + Math.round(total % WORKING_DAY) };
    },
    nextWorkingDay: (index) => workingDays[workedBefore[index]! + (all[index]!.works ? 1 : 0)]!,
    indexOf: (iso) => dayNumber(iso) - first - 7 * weeksLater,
  };
}

export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

export function isoDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

export function localDay(iso: string, language: Language): string {
  return language === "ru" ? `${iso.slice(8)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}` : iso;
}

const two = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, "0"));

/** 09:05. */
export function clock(minute: number): string {
  return `${two[Math.floor(minute / 60)]}:${two[minute % 60]}`;
}

export function seconds(value: number): string {
  return two[value]!;
}

function monthsBefore(number: number, months: number): number {
  const date = new Date(number * DAY);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1));
  const lastOfMonth = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return target.getTime() / DAY + Math.min(date.getUTCDate(), lastOfMonth) - 1;
}

function describe(number: number, language: Language, later: number): Day {
  const iso = isoDay(number + later);
  const date = new Date(number * DAY);
  const weekday = date.getUTCDay();
  const month = date.getUTCMonth();
  const works = weekday >= 1 && weekday <= 5 && !isHoliday(number, language);
  return {
    number,
    iso,
    local: localDay(iso, language),
    month,
    dayOfMonth: date.getUTCDate(),
    weekday,
    works,
    weight: works ? WEEKDAY[weekday]! * MONTH[month]! : weekday === 6 ? 0.04 : 0.02,
    offset: language === "ru" ? "+03:00" : britishOffset(number + later),
  };
}

const WEEKDAY = [0, 1.18, 1.12, 1.05, 1, 0.78, 0];
/** Holidays empty the summer, the year's end is crowded. */
const MONTH = [0.95, 1.02, 1.04, 1.04, 0.97, 0.98, 0.86, 0.84, 1.04, 1.08, 1.07, 1.12];

function isHoliday(number: number, language: Language): boolean {
  const iso = isoDay(number);
  const md = iso.slice(5);
  return language === "ru" ? russianHoliday(number, md) : britishHoliday(number, md, Number(iso.slice(0, 4)));
}

const RUSSIAN = ["02-23", "03-08", "05-01", "05-09", "06-12", "11-04"];

function russianHoliday(number: number, md: string): boolean {
  if (md >= "01-01" && md <= "01-08") return true;
  if (md === "12-31" || RUSSIAN.includes(md)) return true;
  // A holiday on a weekend moves to the Monday after.
  if (weekdayOf(number) !== 1) return false;
  return [1, 2].some((back) => RUSSIAN.includes(isoDay(number - back).slice(5)));
}

function britishHoliday(number: number, md: string, year: number): boolean {
  const easter = easterSunday(year);
  if (number === easter - 2 || number === easter + 1) return true;
  const monday = weekdayOf(number) === 1;
  if (monday && md >= "05-01" && md <= "05-07") return true;
  if (monday && md >= "05-25" && md <= "05-31") return true;
  if (monday && md >= "08-25" && md <= "08-31") return true;
  return md === "01-01" || md === "12-25" || md === "12-26" || (monday && (md === "01-02" || md === "12-28"));
}

function weekdayOf(number: number): number {
  return new Date(number * DAY).getUTCDay();
}

/** The anonymous Gregorian computus. */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Date.UTC(year, month - 1, day) / DAY;
}

/** Summer time from the last Sunday of March to the last Sunday of October. */
function britishOffset(number: number): string {
  const year = Number(isoDay(number).slice(0, 4));
  const lastSunday = (month: number) => {
    const end = Date.UTC(year, month + 1, 0) / DAY;
    return end - weekdayOf(end);
  };
  return number >= lastSunday(2) && number < lastSunday(9) ? "+01:00" : "+00:00";
}
