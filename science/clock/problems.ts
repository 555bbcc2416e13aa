import { daysInMonth, isZone } from "#science/time";
import { type Span, timeOfDay, type WorkingCalendar } from "./calendar.ts";

/** Something in a calendar that no clock can be reckoned by. */
export interface CalendarProblem {
  /** Where: ["weeks", 0, "week", 4, 1]. */
  readonly path: readonly (string | number)[];
  readonly problem: "zone" | "week" | "weekTwice" | "day" | "time" | "order" | "overlap";
}

function isDay(text: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return false;
  const [year, month, dayOfMonth] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

function* spanProblems(spans: readonly Span[], path: CalendarProblem["path"]): Generator<CalendarProblem> {
  const read = spans.map(({ from, to }) => [timeOfDay(from), timeOfDay(to)] as const);
  for (const [i, [from, to]] of read.entries()) {
    if (Number.isNaN(from) || Number.isNaN(to)) yield { path: [...path, i], problem: "time" };
    else if (from >= to) yield { path: [...path, i], problem: "order" };
    else if (read.some(([start, end], k) => k < i && start < to && from < end))
      yield { path: [...path, i], problem: "overlap" };
  }
}

/**
 * Everything that is wrong with a calendar: an unknown zone, a week without seven days, two weeks from one day, a day
 * that no calendar has, a time that no clock shows, a span that does not end after it begins, or that lies over
 * another one. Empty when it can be reckoned by.
 */
export function calendarProblems(calendar: WorkingCalendar): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  if (!isZone(calendar.timeZone)) problems.push({ path: ["timeZone"], problem: "zone" });
  const starts = new Set<string | null>();
  for (const [i, { from, week }] of calendar.weeks.entries()) {
    if (from !== null && !isDay(from)) problems.push({ path: ["weeks", i, "from"], problem: "day" });
    if (starts.has(from)) problems.push({ path: ["weeks", i, "from"], problem: "weekTwice" });
    starts.add(from);
    if (week.length !== 7) problems.push({ path: ["weeks", i, "week"], problem: "week" });
    for (const [d, spans] of week.entries()) problems.push(...spanProblems(spans, ["weeks", i, "week", d]));
  }
  for (const [text, spans] of Object.entries(calendar.days)) {
    if (!isDay(text)) problems.push({ path: ["days", text], problem: "day" });
    problems.push(...spanProblems(spans, ["days", text]));
  }
  for (const text of Object.keys(calendar.names ?? {}))
    if (!isDay(text)) problems.push({ path: ["names", text], problem: "day" });
  return problems;
}
