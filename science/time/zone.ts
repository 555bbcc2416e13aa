import { day, hour, minute } from "./calendar.ts";
import type { Zone } from "./form.ts";

/** Names that stand in mail headers and exports instead of an offset; minutes east of Greenwich. */
const named: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  МСК: 180,
  MSD: 240,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

/** Minutes east of Greenwich for "Z", "+01:00", "+0100", "+01", "UTC+3", "MSK"; undefined for anything else. */
export function offsetMinutes(text: string): number | undefined {
  const name = named[text.toUpperCase()];
  if (name !== undefined) return name;
  const parts = /^(?:UTC|GMT)?([+\-−])(\d{1,2})(?::?(\d{2}))?$/i.exec(text);
  if (!parts) return undefined;
  const hours = Number(parts[2]);
  const minutes = Number(parts[3] ?? 0);
  if (hours > 18 || minutes > 59) return undefined;
  return (parts[1] === "+" ? 1 : -1) * (hours * 60 + minutes);
}

interface Rules {
  readonly clock: Intl.DateTimeFormat;
  /** Offset in ms at 00:00 UTC of a day (days since 1970). */
  readonly byDay: Map<number, number>;
}

const known = new Map<string, Rules | undefined>();

function rulesOf(zone: string): Rules | undefined {
  if (known.has(zone)) return known.get(zone);
  let rules: Rules | undefined;
  try {
    const clock = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      era: "short",
    });
    rules = { clock, byDay: new Map() };
  } catch {
    rules = undefined;
  }
  known.set(zone, rules);
  return rules;
}

/** Whether the zone is a number of minutes within a day or a name that the calendar tables know. */
export function isZone(zone: Zone): boolean {
  return typeof zone === "number" ? Math.abs(zone) <= 18 * 60 : rulesOf(zone) !== undefined;
}

function offsetAt(rules: Rules, instant: number): number {
  const part: Record<string, string> = {};
  for (const { type, value } of rules.clock.formatToParts(instant)) part[type] = value;
  const year = part.era === "BC" ? 1 - Number(part.year) : Number(part.year);
  const shown = Date.UTC(
    year,
    Number(part.month) - 1,
    Number(part.day),
    Number(part.hour),
    Number(part.minute),
    Number(part.second),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}

function offsetAtDay(rules: Rules, dayNumber: number): number {
  let offset = rules.byDay.get(dayNumber);
  if (offset === undefined) rules.byDay.set(dayNumber, (offset = offsetAt(rules, dayNumber * day)));
  return offset;
}

/** The zone's offset in ms at an instant. Cheap on days without a change: two remembered lookups. */
export function offsetOf(zone: Zone, instant: number): number {
  if (typeof zone === "number") return zone * minute;
  const rules = rulesOf(zone);
  if (!rules) return Number.NaN;
  const today = Math.floor(instant / day);
  const before = offsetAtDay(rules, today);
  return before === offsetAtDay(rules, today + 1) ? before : offsetAt(rules, instant);
}

/**
 * The instant at which a clock in `zone` shows `local` (ms, as if the clock hung in Greenwich). Where clocks go
 * back and show a time twice, the first; where they go forward and skip it, as if they had not yet (02:30 becomes
 * 03:30). NaN for an unknown zone, or for NaN.
 */
export function instantOf(local: number, zone: Zone): number {
  if (typeof zone === "number") return local - zone * minute;
  if (Number.isNaN(local)) return Number.NaN;
  const early = offsetOf(zone, local - 14 * hour);
  const late = offsetOf(zone, local + 14 * hour);
  if (early === late) return local - early;
  const first = local - early;
  if (offsetOf(zone, first) === early) return first;
  const then = local - late;
  return offsetOf(zone, then) === late ? then : first;
}
