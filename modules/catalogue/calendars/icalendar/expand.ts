// The days an event covers: one or several, once or by a rule, as the wall clock of the calendar's zone shows them.

import ICAL from "ical.js";
import type { Span } from "#science/clock";
import { addDays, dayIn } from "#science/time";
import { calendarErrors } from "../errors.ts";
import type { ReadOptions } from "./read.ts";

type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;

/** A day, whole or with the time of it that the event takes. */
export interface EventDay {
  readonly day: string;
  readonly span: Span | null;
}

const mostDays = 366;
/** More than a century of weeks: a rule that has not reached the horizon by then is told. */
const mostOccurrences = 5_500;
const rules = new Set(["YEARLY", "MONTHLY", "WEEKLY", "DAILY"]);

export function daysOfEvent(
  event: Component,
  line: number,
  options: ReadOptions,
  replaced: ReadonlySet<string>,
): { days: EventDay[]; cut?: "too_fine" | "too_long" } {
  const start = timeOf(event, "dtstart", line);
  const length = lengthOf(event, start, line);
  if (length.days > mostDays)
    throw calendarErrors.refuse("too_many_days", { line, limit: mostDays }, { place: `line ${line}` });
  const recurs = event.hasProperty("rrule") || event.hasProperty("rdate");
  if (!recurs || event.hasProperty("recurrence-id")) return { days: daysFrom(start, length, options) };
  for (const rule of event.getAllProperties("rrule")) {
    const { freq } = rule.getFirstValue() as unknown as { freq: string };
    if (!rules.has(freq)) return { days: daysFrom(start, length, options), cut: "too_fine" };
  }
  const days: EventDay[] = [];
  const expansion = new ICAL.RecurExpansion({ component: event, dtstart: start } as never);
  const uid = String(event.getFirstPropertyValue("uid") ?? "").trim();
  for (let count = 0; ; count += 1) {
    if (count === mostOccurrences) return { days, cut: "too_long" };
    const next = expansion.next() as Time | null | undefined;
    if (!next) break;
    const day = dayText(next);
    if (day > options.to) break;
    if (replaced.has(`${uid} ${day}`)) continue;
    // An occurrence that began before may still last.
    if (addDays(day, length.days) < options.from) continue;
    days.push(...daysFrom(next, length, options));
  }
  return { days: days.filter(({ day }) => day >= options.from && day <= options.to) };
}

const dayText = (time: Time) =>
  `${String(time.year).padStart(4, "0")}-${String(time.month).padStart(2, "0")}-${String(time.day).padStart(2, "0")}`;
const clockText = (time: Time) =>
  `${String(time.hour).padStart(2, "0")}:${String(time.minute).padStart(2, "0")}`;

function timeOf(event: Component, name: string, line: number): Time {
  const raw = event.getFirstProperty(name);
  const bad = () =>
    calendarErrors.refuse(
      "bad_date",
      { line, text: raw ? String(raw.toICALString()).slice(0, 60) : name.toUpperCase() },
      { place: `line ${line}` },
    );
  if (!raw) throw bad();
  const written = String(raw.jCal[3] ?? "");
  const value = raw.getFirstValue() as Time | string | null;
  if (value === null || typeof value === "string" || typeof value.isDate !== "boolean") throw bad();
  // The library rolls 31 June over to 1 July without a word; what was written must be what was read.
  if (!written.startsWith(dayText(value)) || value.year < 1900 || value.year > 2200) throw bad();
  return value;
}

interface Length {
  /** Whole days; for an event with times, the days it touches beyond the first. */
  readonly days: number;
  readonly minutes: number;
}

function lengthOf(event: Component, start: Time, line: number): Length {
  if (event.hasProperty("dtend")) {
    const end = timeOf(event, "dtend", line);
    const minutes = Math.round((asMinutes(end) - asMinutes(start)) | 0);
    return start.isDate ? { days: Math.max(1, Math.round(minutes / 1440)), minutes: 0 } : timed(minutes);
  }
  const duration = event.getFirstPropertyValue("duration") as { toSeconds?: () => number } | null;
  const minutes = duration?.toSeconds ? Math.round(duration.toSeconds() / 60) : 0;
  if (start.isDate) return { days: Math.max(1, Math.round(minutes / 1440)), minutes: 0 };
  return timed(minutes);
}

const timed = (minutes: number): Length => ({
  days: Math.max(1, Math.ceil(minutes / 1440)),
  minutes: Math.max(0, minutes),
});

const asMinutes = (time: Time) =>
  Date.UTC(time.year, time.month - 1, time.day, time.isDate ? 0 : time.hour, time.isDate ? 0 : time.minute) /
  60_000;

function daysFrom(start: Time, { days, minutes }: Length, options: ReadOptions): EventDay[] {
  if (start.isDate) {
    const first = dayText(start);
    return Array.from({ length: days }, (_, at) => ({ day: addDays(first, at), span: null }));
  }
  const { day, from } = onTheWall(start, options.timeZone);
  // From midnight for whole days: Outlook writes holidays so.
  if (from === "00:00" && minutes > 0 && minutes % 1440 === 0)
    return Array.from({ length: minutes / 1440 }, (_, at) => ({ day: addDays(day, at), span: null }));
  const [hour = 0, minute = 0] = from.split(":").map(Number);
  const end = hour * 60 + minute + minutes;
  if (minutes === 0 || end > 1440) return [{ day, span: { from, to: "24:00" } }];
  const to = `${String(Math.floor(end / 60)).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}`;
  return [{ day, span: { from, to } }];
}

/** Times without a zone, or in a named one, are read as they are written; times in UTC by the calendar's own clock. */
function onTheWall(time: Time, timeZone: string): { day: string; from: string } {
  if (time.zone?.tzid !== "UTC") return { day: dayText(time), from: clockText(time) };
  const at = new Date(Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute));
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
  return { day: dayIn(timeZone, at), from: clock };
}
