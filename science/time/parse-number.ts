import { clockTime, day } from "./calendar.ts";
import type { NumberMeaning, TimeForm } from "./form.ts";
import { instantOf } from "./zone.ts";

/** Days from Excel's day 0 (30 December 1899, by which serials from 61 on are right) to 1970. */
const excelEpoch = -25569;

/** What a bare number means by its size alone; undefined when no usual form has that many digits. */
export function meaningOf(text: string): NumberMeaning | undefined {
  const m = /^(\d+)(?:[.,]\d*)?$/.exec(text);
  if (!m) return undefined;
  const digits = m[1]!;
  const whole = digits === text;
  if (whole && /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?$/.test(digits))
    return "compact";
  if (digits.length === 10 && digits[0] !== "0") return "seconds";
  if (digits.length === 13 && digits[0] !== "0") return "milliseconds";
  if (whole && digits.length === 16 && digits[0] !== "0") return "microseconds";
  if (whole && digits.length === 19 && digits[0] !== "0") return "nanoseconds";
  if (digits.length === 5 && digits >= "20000" && digits < "80000") return "excel";
  return undefined;
}

function compactTime(text: string, form: TimeForm): number | undefined {
  const m = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/.exec(text);
  if (!m) return undefined;
  const [y, mo, d, h, mi, s] = m.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const local = clockTime(y, mo, d, h, mi, s);
  if (Number.isNaN(local)) return undefined;
  const instant = instantOf(local, form.zone);
  return Number.isNaN(instant) ? undefined : instant;
}

/** The instant of a bare number, undefined when the number is no time, "not a number" when the text is no number. */
export function parseNumber(text: string, form: TimeForm): number | undefined | "not a number" {
  if (!/^-?\d+(?:[.,]\d*)?$/.test(text)) return "not a number";
  const meaning = form.numbers ?? meaningOf(text);
  const value = Number(text.replace(",", "."));
  switch (meaning) {
    case "compact":
      return compactTime(text, form);
    case "seconds":
      return bounded(Math.round(value * 1e6) / 1e3);
    case "milliseconds":
      return bounded(value);
    case "microseconds":
      return bounded(value / 1e3);
    case "nanoseconds":
      return bounded(value / 1e6);
    case "excel": {
      if (value < 1 || value >= 2958466) return undefined;
      const instant = instantOf(Math.round((value + excelEpoch) * day), form.zone);
      return Number.isNaN(instant) ? undefined : instant;
    }
    default:
      return undefined;
  }
}

/** Numbers beyond the calendar (year 9999) are no times but mistakes of unit. */
function bounded(instant: number): number | undefined {
  return Math.abs(instant) < 253402300800000 ? instant : undefined;
}
