// The reader's own clock: days, quiet hours over midnight, the morning of the digest. Pure.

import { instantOf, isZone, offsetOf } from "#science/time";

const minute = 60_000;
const dayLength = 24 * 60 * minute;

export interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Minutes since midnight, as the clock shows. */
  readonly minutes: number;
}

export function localTime(at: Date, zone: string): LocalTime {
  const shown = at.getTime() + offsetOf(zone, at.getTime());
  return {
    day: dayText(shown),
    minutes: Math.floor((((shown % dayLength) + dayLength) % dayLength) / minute),
  };
}

/** The instant at which the clock shows these minutes on that day; an hour the clock skips counts as the one after. */
export function instantOn(day: string, minutes: number, zone: string): Date {
  return new Date(instantOf(Date.parse(`${day}T00:00:00Z`) + minutes * minute, zone));
}

export function nextDay(day: string, by = 1): string {
  return dayText(Date.parse(`${day}T00:00:00Z`) + by * dayLength);
}

export const isTimeZone = (zone: string): boolean => isZone(zone);

/** "09:30" is 570. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** When the quiet hours that hold at the moment end; undefined when none hold. They may go over midnight. */
export function quietUntil(at: Date, quiet: QuietHours | null, zone: string): Date | undefined {
  if (!quiet) return undefined;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const { day, minutes } = localTime(at, zone);
  const overMidnight = from > to;
  const evening = overMidnight && minutes >= from;
  const inside = evening || (minutes < to && (overMidnight || minutes >= from));
  if (!inside) return undefined;
  const end = instantOn(evening ? nextDay(day) : day, to, zone);
  // Where clocks go back, the end is shown twice; in the second such hour the first end is already behind.
  return end > at ? end : undefined;
}

export interface DigestRule {
  /** `HH:MM` */
  readonly at: string;
  readonly zone: string;
  isWorking(day: string): boolean;
  /** The day of the last digest: there is one a day. */
  readonly lastOn: string | null;
}

/** No calendar leaves out this many days; if one does, the digest goes all the same. */
const patience = 31;

/** The first working morning not before the moment on which no digest has gone yet. */
export function nextDigest(after: Date, { at, zone, isWorking, lastOn }: DigestRule): Date {
  const today = localTime(after, zone).day;
  for (let ahead = 0; ahead <= patience; ahead += 1) {
    const day = nextDay(today, ahead);
    if (lastOn !== null && day <= lastOn) continue;
    const moment = instantOn(day, minutesOf(at), zone);
    if (moment >= after && (isWorking(day) || ahead === patience)) return moment;
  }
  return instantOn(nextDay(today, patience + 1), minutesOf(at), zone);
}

function dayText(shown: number): string {
  return new Date(Math.floor(shown / dayLength) * dayLength).toISOString().slice(0, 10);
}
