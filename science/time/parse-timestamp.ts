import { clockTime, fullYear, minute } from "./calendar.ts";
import type { TimeForm } from "./form.ts";
import { usualForm } from "./form.ts";
import { monthOfName } from "./month-names.ts";
import { parseNumber } from "./parse-number.ts";
import { instantOf, offsetMinutes } from "./zone.ts";

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:\s*г\.?)?(?=$|[T\s,])/i;
const digitsFirst = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})(?:\s*г\.?)?(?=$|[T\s,])/i;
const dayName =
  /^(\d{1,2})(?:st|nd|rd|th)?[-./\s]*(?:of\s+)?(\p{L}{3,})\.?,?[-./\s]*(\d{4}|\d{2})(?:\s*(?:г\.?|года))?(?=$|[T\s,])/iu;
const nameDay = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=$|[T\s,])/iu;
/** "Nov 24 06:35:00 2026", as `date` and mailboxes write it: the year comes last. */
const yearLast = /^(\p{L}{3,})\s+(\d{1,2})\s+([\d:.]+)(\s+[A-Z+\-\d:]+)?\s+(\d{4})$/u;
const compact = /^(\d{4})(\d{2})(\d{2})(?=T|\s+\d{2}:?\d{2})/i;
/** What joins date and time in DB2 ("2024-03-12-12.00.00") and in logs of web servers ("12/Mar/2024:12:00:00"). */
const joinedBy = /^(\d{4}-\d{2}-\d{2})-(?=\d{2}\.\d{2}\.\d{2})|^\[?(\d{1,2}\/\p{L}{3}\/\d{4}):(?=\d{2}:)/u;
const inBrackets = /\s*\(([^()]*)\)$/;
const endsWithZone = /(?:Z|[+\-−]\d{2}:?\d{2})$/i;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun|пн|вт|ср|чт|пт|сб|вс)[a-zа-я]*\.?,?\s+/i;
const clock =
  /^[T\s,]*(?:в\s+|at\s+)?(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?\s*([ap]\.?\s?m\.?)?\s*(Z|(?:UTC|GMT)?[+\-−]\d{1,2}(?::?\d{2})?|[\p{Lu}]{2,4})?(?:\[[^\]]+\])?$/iu;
/** Dots between hours, minutes and seconds, as Oracle prints timestamps and some Russian programs the time. */
const dottedClock = /^(\s*)(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?=$|[\s.,])/;
const compactClock = /^(?:T|\s+)(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d+))?)?(Z|[+\-−]\d{2}(?::?\d{2})?)?$/i;
const clockFirst = /^(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)[\s,]+(\S.*)$/;

/** Milliseconds of the digits after the decimal point; whole microseconds are divided once, as in `parse-bytes.ts`. */
function fractionOf(digits: string | undefined): number {
  if (!digits) return 0;
  return digits.length <= 6 ? Number(digits.padEnd(6, "0")) / 1e3 : Number(`0.${digits.slice(0, 15)}`) * 1e3;
}

function year(digits: string): number {
  return digits.length === 2 ? fullYear(Number(digits)) : Number(digits);
}

function dateOf(text: string, form: TimeForm): { date: DateParts; rest: string } | undefined {
  let m = yearFirst.exec(text) ?? compact.exec(text);
  if (m) {
    return {
      date: { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) },
      rest: text.slice(m[0].length),
    };
  }
  m = digitsFirst.exec(text);
  if (m) {
    const [a, b] = [Number(m[1]), Number(m[2])];
    const [dayOfMonth, month] = form.order === "day-first" ? [a, b] : [b, a];
    return { date: { year: year(m[3]!), month, day: dayOfMonth }, rest: text.slice(m[0].length) };
  }
  m = dayName.exec(text);
  let month = m ? monthOfName(m[2]!) : undefined;
  if (m && month)
    return { date: { year: year(m[3]!), month, day: Number(m[1]) }, rest: text.slice(m[0].length) };
  m = nameDay.exec(text);
  month = m ? monthOfName(m[1]!) : undefined;
  if (m && month)
    return { date: { year: Number(m[3]), month, day: Number(m[2]) }, rest: text.slice(m[0].length) };
  return undefined;
}

/** Hours of the twelve-hour clock on the dial of 24, or NaN ("13 PM"). */
function onDial(hours: number, half: string | undefined): number {
  if (!half) return hours;
  if (hours < 1 || hours > 12) return Number.NaN;
  return (hours % 12) + (/^p/i.test(half) ? 12 : 0);
}

function at(date: DateParts, time: string, form: TimeForm): number | undefined {
  let hours = 0;
  let minutes = 0;
  let seconds = 0;
  let fraction = 0;
  let zone: string | undefined;
  if (time.trim() !== "") {
    const m = clock.exec(
      time.replace(dottedClock, (_, gap, h, min, sec) => `${gap}${h}:${min}${sec ? `:${sec}` : ""}`),
    );
    const n = m ? undefined : compactClock.exec(time);
    if (m) {
      // A lone hour is a time only where something says so: "T10" or "10 AM".
      if (m[2] === undefined && !/^T/i.test(time) && m[5] === undefined) return undefined;
      hours = onDial(Number(m[1]), m[5]);
      minutes = Number(m[2] ?? 0);
      seconds = Number(m[3] ?? 0);
      fraction = fractionOf(m[4]);
      zone = m[6];
    } else if (n) {
      hours = Number(n[1]);
      minutes = Number(n[2]);
      seconds = Number(n[3] ?? 0);
      fraction = fractionOf(n[4]);
      zone = n[5];
    } else {
      return undefined;
    }
  }
  if (Number.isNaN(hours)) return undefined;
  if (hours === 24 && fraction > 0) return undefined;
  const local = clockTime(date.year, date.month, date.day, hours, minutes, seconds);
  if (Number.isNaN(local)) return undefined;
  let instant: number;
  if (zone === undefined) {
    instant = instantOf(local, form.zone);
  } else {
    const offset = offsetMinutes(zone);
    if (offset === undefined) return undefined;
    instant = local - offset * minute;
  }
  return Number.isNaN(instant) ? undefined : instant + fraction;
}

/** "12:00 (UTC+03:00)" says its zone in brackets; "12:00 GMT+0300 (Moscow Standard Time)" only repeats it there. */
function zoneOutOfBrackets(text: string): string {
  return text.replace(inBrackets, (_, inside: string, at: number) => {
    const said = !endsWithZone.test(text.slice(0, at)) && offsetMinutes(inside.trim()) !== undefined;
    return said ? ` ${inside.trim()}` : "";
  });
}

/**
 * Reads one timestamp in any of the usual forms: ISO 8601 (T or space, fraction of any length, Z, +01:00, +0100,
 * +01), dates with dots, slashes or dashes and two- or four-digit years, English and Russian month names, AM/PM,
 * mail headers, the time before the date, bare numbers (see `NumberMeaning`).
 *
 * @returns milliseconds since 1970-01-01 UTC; microseconds are kept as a fraction (a double resolves about 0.2 µs
 *   in this century). Undefined for anything else and for dates no calendar has, such as 31.02.2024: never rolled over.
 */
export function parseTimestamp(text: string, form: TimeForm = usualForm): number | undefined {
  let s = text.trim();
  if (s === "") return undefined;
  const number = parseNumber(s, form);
  if (number !== "not a number") return number;
  s = zoneOutOfBrackets(s).replace(weekday, "").replace(joinedBy, "$1$2 ");
  const last = yearLast.exec(s);
  if (last) {
    const month = monthOfName(last[1]!);
    if (!month) return undefined;
    return at({ year: Number(last[5]), month, day: Number(last[2]) }, ` ${last[3]}${last[4] ?? ""}`, form);
  }
  const found = dateOf(s, form);
  if (found) return at(found.date, found.rest, form);
  const turned = clockFirst.exec(s);
  const then = turned ? dateOf(turned[2]!, form) : undefined;
  return turned && then ? at(then.date, ` ${turned[1]}${then.rest}`, form) : undefined;
}
