import { day, daysFromDate } from "./calendar.ts";
import type { Zone } from "./form.ts";
import { offsetOf } from "./zone.ts";

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/**
 * ISO 8601 in UTC: "2024-03-12T10:00:00.000Z"; with six decimals where the instant has microseconds.
 *
 * @param instant milliseconds since 1970-01-01 UTC.
 */
export function isoText(instant: number): string {
  const whole = Math.floor(instant);
  const micros = Math.round((instant - whole) * 1000);
  if (micros === 1000) return new Date(whole + 1).toISOString();
  const text = new Date(whole).toISOString();
  return micros === 0 ? text : `${text.slice(0, -1)}${padded(micros, 3)}Z`;
}

/** Months since January 1970 of an instant (ms), by the calendar of the zone: 0 is 1970-01, 650 is 2024-03. */
export function monthOf(instant: number, zone: Zone = 0): number {
  const local = new Date(instant + offsetOf(zone, instant));
  return (local.getUTCFullYear() - 1970) * 12 + local.getUTCMonth();
}

/** "2024-03" for 650. */
export function monthText(month: number): string {
  return `${padded(1970 + Math.floor(month / 12), 4)}-${padded((((month % 12) + 12) % 12) + 1, 2)}`;
}

/** The first instant of a month, in UTC. */
export function monthStart(month: number): number {
  return daysFromDate(1970 + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1) * day;
}
