// Working hours as people write them: "09:00–13:00, 14:00–18:00", "9-18"; and days of a year as a page draws them.

import type { Hours, Week } from "./api.ts";

/** The hours of a text, in order; undefined for what is none. An empty text is a day off. */
export function parseHours(text: string): Hours | undefined {
  const parts = text
    .split(/[,;]|\s+(?:и|and)\s+/)
    .map((part) => part.trim())
    .filter(Boolean);
  const hours: Hours = [];
  for (const part of parts) {
    const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?$/.exec(part);
    if (!found) return undefined;
    const from = timeOf(found[1] as string, found[2]);
    const to = timeOf(found[3] as string, found[4]);
    if (from === undefined || to === undefined || from === "24:00" || from >= to) return undefined;
    hours.push({ from, to });
  }
  hours.sort((a, b) => a.from.localeCompare(b.from));
  const overlap = hours.some((span, at) => at > 0 && (hours[at - 1]?.to ?? "") > span.from);
  return overlap ? undefined : hours;
}

function timeOf(hour: string, minute = "00"): string | undefined {
  const [h, m] = [Number(hour), Number(minute)];
  if (h > 24 || m > 59 || (h === 24 && m > 0)) return undefined;
  return `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`;
}

export const hoursText = (hours: Hours): string => hours.map(({ from, to }) => `${from}–${to}`).join(", ");

export function minutesOf(hours: Hours): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return hours.reduce((sum, { from, to }) => sum + minutes(to) - minutes(from), 0);
}

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** 0 is Monday. */
export const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export function weekOn(weeks: readonly { from: string | null; week: Week }[], day: string): Week {
  return (
    weeks.filter(({ from }) => from === null || from <= day).at(-1)?.week ?? [[], [], [], [], [], [], []]
  );
}

/** The days of a month in rows of a week, Monday first; nothing before the first and after the last. */
export function monthRows(year: number, month: number): (string | undefined)[][] {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const cells: (string | undefined)[] = Array.from({ length: weekday(first) }, () => undefined);
  for (let day = first; day.startsWith(first.slice(0, 7)); day = addDays(day, 1)) cells.push(day);
  const rows: (string | undefined)[][] = [];
  for (let at = 0; at < cells.length; at += 7) rows.push(cells.slice(at, at + 7));
  return rows;
}

/** The hours without their last so many minutes. */
export function shortenedBy(hours: Hours, minutes: number): Hours {
  let left = minutesOf(hours) - minutes;
  return hours.flatMap(({ from, to }) => {
    if (left <= 0) return [];
    const length = Math.min(left, minutesOf([{ from, to }]));
    left -= length;
    const end = Number(from.slice(0, 2)) * 60 + Number(from.slice(3)) + length;
    return [{ from, to: timeOf(String(Math.floor(end / 60)), String(end % 60)) ?? to }];
  });
}

export type DayLook = "off" | "holiday" | "usual" | "short" | "extra";

/** How a day looks on the wall: like its week, or unlike it. */
export function lookOf(usual: Hours, special: Hours | undefined): DayLook {
  if (special === undefined) return usual.length > 0 ? "usual" : "off";
  if (special.length === 0) return "holiday";
  if (usual.length === 0) return "extra";
  return minutesOf(special) < minutesOf(usual) ? "short" : "extra";
}
