// Reads an iCalendar file as days unlike the week. What is left out is told with its reason.

import ICAL from "ical.js";
import type { leftOutReasons } from "../../schema/calendars.ts";
import {
  firstMinutes,
  type Hours,
  minutesOf,
  orderedHours,
  shortenedBy,
  usualHours,
  type Week,
} from "../calendar.ts";
import { calendarErrors } from "../errors.ts";
import { daysOfEvent, type EventDay } from "./expand.ts";
import { checkLines, unfold } from "./lines.ts";
import { type DayKind, hoursIn, isHalf, isObservance, kindOf } from "./recognise.ts";

export interface UnderstoodDay {
  readonly day: string;
  readonly kind: DayKind;
  readonly name: string;
  readonly hours: Hours;
  readonly line: number;
}

export interface LeftOut {
  readonly line: number;
  readonly summary: string;
  readonly reason: (typeof leftOutReasons)[number];
}

export interface Understood {
  readonly name: string | null;
  readonly timeZone: string | null;
  readonly days: readonly UnderstoodDay[];
  readonly leftOut: readonly LeftOut[];
}

export interface ReadOptions {
  /** Whose clock times in UTC are read by. */
  readonly timeZone: string;
  /** The usual week on a day: what a shortened day is shorter than, and a moved one is worked like. */
  readonly weekOn: (day: string) => Week;
  /** Recurring events are followed from the first of these days to the last. */
  readonly from: string;
  readonly to: string;
}

type Component = InstanceType<typeof ICAL.Component>;
const textOf = (component: Component, name: string): string => {
  const value = component.getFirstPropertyValue(name);
  return typeof value === "string" ? value.trim() : "";
};

export function readIcalendar(text: string, options: ReadOptions): Understood {
  const lines = unfold(text);
  const { events: places } = checkLines(lines);
  const calendars = parse(lines.map((line) => line.text).join("\r\n"));
  const events = calendars.flatMap((calendar) => calendar.getAllSubcomponents("vevent"));
  const leftOut: LeftOut[] = [];
  const found: UnderstoodDay[] = [];
  const replaced = replacedDays(events);
  for (const [at, event] of events.entries()) {
    const line = places[at] ?? 1;
    const summary = textOf(event, "summary").slice(0, 200);
    const { days, reasons } = readEvent(event, summary, line, options, replaced);
    found.push(...days);
    for (const reason of reasons) leftOut.push({ line, summary, reason });
  }
  const head = calendars[0];
  return {
    name: (head && textOf(head, "x-wr-calname")) || null,
    timeZone: (head && textOf(head, "x-wr-timezone")) || null,
    days: oneADay(found),
    leftOut,
  };
}

function readEvent(
  event: Component,
  summary: string,
  line: number,
  options: ReadOptions,
  replaced: ReadonlySet<string>,
): { days: UnderstoodDay[]; reasons: LeftOut["reason"][] } {
  if (textOf(event, "status").toUpperCase() === "CANCELLED") return { days: [], reasons: ["cancelled"] };
  const said = saidOf(event, summary);
  if (said.observance) return { days: [], reasons: ["observance"] };
  const { days: covered, cut } = daysOfEvent(event, line, options, replaced);
  const days = covered.flatMap((day) => understand(day, said, summary, line, options) ?? []);
  if (cut) return { days, reasons: [cut] };
  if (days.length > 0) return { days, reasons: [] };
  if (covered.length === 0) return { days, reasons: ["outside"] };
  return { days, reasons: [covered.some((day) => day.span === null) ? "no_hours" : "timed"] };
}

function parse(text: string): Component[] {
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const all = typeof parsed[0] === "string" ? [parsed] : (parsed as unknown[][]);
    return all.map((one) => new ICAL.Component(one as never));
  } catch (error) {
    throw calendarErrors.refuse("broken_line", {
      line: 1,
      text: String((error as Error).message).slice(0, 60),
    });
  }
}

interface Said {
  readonly kind: DayKind | undefined;
  readonly observance: boolean;
  readonly half: boolean;
  /** Hours written for us by our own export, or in words. */
  readonly hours: (usual: Hours) => Hours | undefined;
}

function saidOf(event: Component, summary: string): Said {
  const categories = event.getAllProperties("categories").flatMap((one) => one.getValues().map(String));
  const description = textOf(event, "description");
  const own = textOf(event, "x-vizavi-hours");
  return {
    kind: kindOf(categories, summary),
    observance: isObservance(description, categories),
    half: isHalf(summary) || isHalf(categories.join(" ")),
    hours: (usual) => {
      const read = own === "" ? hoursIn(`${summary} ${description}`, usual) : hoursIn(own, []);
      const ordered = read && orderedHours(read);
      return ordered && ordered.length > 0 ? ordered : undefined;
    },
  };
}

function understand(
  { day, span }: EventDay,
  said: Said,
  summary: string,
  line: number,
  options: ReadOptions,
): UnderstoodDay | undefined {
  const usual = usualHours(options.weekOn(day), day);
  const made = (kind: DayKind, hours: Hours) => ({ day, kind, name: summary, hours, line });
  if (said.kind === undefined) return span ? undefined : made("holiday", []);
  if (said.kind === "holiday") return span ? undefined : made("holiday", []);
  const written = said.hours(usual) ?? (span ? [span] : undefined);
  if (said.kind === "working") {
    const hours = written ?? usual;
    return hours.length > 0 ? made("working", hours) : undefined;
  }
  const shorter = said.half ? firstMinutes(usual, minutesOf(usual) / 2) : shortenedBy(usual, 60);
  const hours = written ?? shorter;
  return hours.length > 0 ? made("shortened", hours) : undefined;
}

/** Occurrences that an event of its own stands for: "uid day". */
function replacedDays(events: readonly Component[]): ReadonlySet<string> {
  const replaced = new Set<string>();
  for (const event of events) {
    const of = event.getFirstPropertyValue("recurrence-id");
    if (of) replaced.add(`${textOf(event, "uid")} ${String(of).slice(0, 10)}`);
  }
  return replaced;
}

/** One word a day: a day said to be worked or shortened is more than a holiday; timed parts of one day add up. */
function oneADay(found: readonly UnderstoodDay[]): UnderstoodDay[] {
  const rank = { holiday: 0, shortened: 1, working: 1 };
  const days = new Map<string, UnderstoodDay>();
  for (const one of found) {
    const other = days.get(one.day);
    if (!other || rank[one.kind] > rank[other.kind]) days.set(one.day, one);
    else if (other.kind === one.kind && one.kind !== "holiday") {
      const both = orderedHours([...other.hours, ...one.hours]);
      days.set(one.day, both ? { ...other, hours: both } : one);
    }
  }
  return [...days.values()].toSorted((a, b) => a.day.localeCompare(b.day));
}
