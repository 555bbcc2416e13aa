import type { Language } from "./language.ts";

/** A moment, as the API sends it (ISO 8601), as a Date, or as milliseconds. */
export type Moment = string | number | Date;

const locales: Record<Language, string> = { en: "en-GB", ru: "ru-RU" };

const units = {
  en: { second: "s", minute: "min", hour: "h", day: "d", bytes: ["B", "kB", "MB", "GB", "TB"] },
  ru: { second: "с", minute: "мин", hour: "ч", day: "дн", bytes: ["Б", "кБ", "МБ", "ГБ", "ТБ"] },
} as const;

const nbsp = "\u00a0";

export interface Formats {
  /** 12 345 or 12 345.6: at most `digits` decimals (1 unless told). */
  number(value: number, digits?: number): string;
  /** 12345,6 in Russian, 12345.6 in English: for files that a spreadsheet reads. */
  plainNumber(value: number): string;
  /** 1.2K or 1,2 тыс.: for axes and tight places. */
  compact(value: number): string;
  /** A share from 0 to 1 as "63 %" or "63%". */
  percent(share: number, digits?: number): string;
  date(at: Moment): string;
  dateTime(at: Moment): string;
  time(at: Moment): string;
  month(at: Moment): string;
  weekday(at: Moment): string;
  /** "3 days ago", "через 2 часа"; `now` in milliseconds. */
  relative(at: Moment, now: Moment): string;
  /** The two largest units of a length of time given in seconds: "3 h 20 min", "31 ч". */
  duration(seconds: number): string;
  /** 1.4 MB; powers of 1000. */
  bytes(size: number): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** The plural category of the language: one, few, many, other. */
  plural(count: number): string;
  compare(a: string, b: string): number;
}

const made = new Map<string, Formats>();

/** How a language writes numbers, dates and lengths of time. `timeZone` is the reader's own unless given. */
export function formats(language: Language, timeZone?: string): Formats {
  const key = `${language} ${timeZone ?? ""}`;
  let found = made.get(key);
  if (!found) {
    found = make(language, timeZone);
    made.set(key, found);
  }
  return found;
}

function make(language: Language, timeZone: string | undefined): Formats {
  const locale = locales[language];
  const numbers = new Map<string, Intl.NumberFormat>();
  const number = (options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    let format = numbers.get(key);
    if (!format) numbers.set(key, (format = new Intl.NumberFormat(locale, options)));
    return format;
  };
  const dates = new Map<string, Intl.DateTimeFormat>();
  const dated = (options: Intl.DateTimeFormatOptions) => (at: Moment) => {
    const key = JSON.stringify(options);
    let format = dates.get(key);
    if (!format) dates.set(key, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone })));
    const date = new Date(at);
    return Number.isNaN(date.getTime()) ? String(at) : format.format(date);
  };
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const plural = new Intl.PluralRules(locale);
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });

  return {
    number: (value, digits = 1) => number({ maximumFractionDigits: digits }).format(value),
    plainNumber: (value) => number({ useGrouping: false, maximumFractionDigits: 15 }).format(value),
    compact: (value) => number({ notation: "compact", maximumFractionDigits: 1 }).format(value),
    percent: (share, digits = 0) => number({ style: "percent", maximumFractionDigits: digits }).format(share),
    date: dated({ day: "numeric", month: "short", year: "numeric" }),
    dateTime: dated({ day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" }),
    time: dated({ hour: "2-digit", minute: "2-digit" }),
    month: dated({ month: "long", year: "numeric" }),
    weekday: dated({ weekday: "short" }),
    relative: (at, now) => relativeTo(relative, new Date(at).getTime(), new Date(now).getTime()),
    duration: (seconds) => duration(seconds, language, (n) => number({ maximumFractionDigits: 1 }).format(n)),
    bytes: (size) => bytes(size, language, (n) => number({ maximumFractionDigits: 1 }).format(n)),
    list: (items) => list.format(items),
    plural: (count) => plural.select(count),
    compare: collator.compare,
  };
}

function relativeTo(format: Intl.RelativeTimeFormat, at: number, now: number): string {
  const seconds = Math.round((at - now) / 1000);
  const steps: [Intl.RelativeTimeFormatUnit, number, number][] = [
    ["second", 60, 1],
    ["minute", 3600, 60],
    ["hour", 86_400, 3600],
    ["day", 86_400 * 30, 86_400],
    ["month", 86_400 * 365, 86_400 * 30.44],
  ];
  for (const [unit, below, size] of steps) {
    if (Math.abs(seconds) < below) return format.format(Math.round(seconds / size), unit);
  }
  return format.format(Math.round(seconds / (86_400 * 365.25)), "year");
}

/** Rounds before splitting, so that 59.6 minutes is "1 h" and never "60 min". */
function duration(seconds: number, language: Language, write: (n: number) => string): string {
  const name = units[language];
  const minus = seconds < 0 ? "−" : "";
  const s = Math.abs(seconds);
  const one = (n: number, unit: string) => `${minus}${write(n)}${nbsp}${unit}`;
  const two = (a: number, unitA: string, b: number, unitB: string) =>
    b === 0 ? one(a, unitA) : `${one(a, unitA)} ${write(b)}${nbsp}${unitB}`;
  if (s < 10) return one(Math.round(s * 10) / 10, name.second);
  if (Math.round(s) < 60) return one(Math.round(s), name.second);
  const minutes = Math.round(s / 60);
  if (minutes < 60) return one(minutes, name.minute);
  if (minutes < 10 * 60) return two(Math.floor(minutes / 60), name.hour, minutes % 60, name.minute);
  const hours = Math.round(s / 3600);
  if (hours < 48) return one(hours, name.hour);
  if (hours < 10 * 24) return two(Math.floor(hours / 24), name.day, hours % 24, name.hour);
  return one(Math.round(s / 86_400), name.day);
}

function bytes(size: number, language: Language, write: (n: number) => string): string {
  const names = units[language].bytes;
  let step = 0;
  let left = size;
  while (left >= 999.5 && step < names.length - 1) {
    left /= 1000;
    step += 1;
  }
  return `${write(step === 0 || left >= 100 ? Math.round(left) : left)}${nbsp}${names[step]}`;
}
