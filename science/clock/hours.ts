import { day, daysFromDate, offsetOf } from "#science/time";
import { type Span, timeOfDay, type WorkingCalendar } from "./calendar.ts";
import { wallInstant } from "./wall-clock.ts";

/** Working hours of a day as ms after midnight: from, to, from, to, …, in order and never overlapping. */
type DayHours = readonly number[];

/** What is special about a day, by its number (days since 1970 on the local calendar). */
export interface SpecialDay {
  readonly hours: DayHours;
  readonly name: string;
}

/** A calendar made ready for reckoning. */
export interface Hours {
  readonly zone: string;
  /** Numbers of the local days from which weeks are valid, ascending, and the weeks. */
  readonly from: readonly number[];
  readonly weeks: readonly (readonly DayHours[])[];
  readonly special: ReadonlyMap<number, SpecialDay>;
  /** Stretches of working time by the piece of the time line they lie in; filled as they are asked for. */
  readonly pieces: Map<number, Piece>;
}

/** Working stretches within one piece of the time line, in order, none touching the next. */
export interface Piece {
  /** Instants (ms) at which work begins, and ends. */
  readonly opens: readonly number[];
  readonly closes: readonly number[];
  /** Working time before each stretch, and after the last: one more than there are stretches. */
  readonly sums: readonly number[];
}

/** The time line is cut into pieces of this length, so that sums over years are a few additions. */
const pieceLength = 128 * day;
export const pieceOf = (instant: number): number => Math.floor(instant / pieceLength);

/** Number of a local day "YYYY-MM-DD". */
function dayNumber(text: string): number {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) throw new RangeError(`not a day: ${text}`);
  return daysFromDate(Number(m[1]), Number(m[2]), Number(m[3]));
}

/** Spans in order, overlapping and touching ones joined. Throws RangeError for what no wall clock shows. */
function dayHours(spans: readonly Span[]): DayHours {
  const pairs = spans.map(({ from, to }) => {
    const pair = [timeOfDay(from), timeOfDay(to)] as const;
    if (!(pair[0] < pair[1])) throw new RangeError(`not a span: ${from} to ${to}`);
    return pair;
  });
  pairs.sort((a, b) => a[0] - b[0]);
  const hours: number[] = [];
  for (const [from, to] of pairs) {
    const end = hours.length - 1;
    if (end > 0 && from <= hours[end]!) hours[end] = Math.max(hours[end]!, to);
    else hours.push(from, to);
  }
  return hours;
}

const known = new WeakMap<WorkingCalendar, Hours>();

/**
 * The calendar made ready; remembered for as long as the calendar itself is, so hand over the same object again.
 * Throws RangeError for a calendar with problems (`calendarProblems` names them).
 */
export function hoursOf(calendar: WorkingCalendar): Hours {
  let hours = known.get(calendar);
  if (!hours) {
    const weeks = calendar.weeks
      .map(({ from, week }) => ({
        from: from === null ? Number.NEGATIVE_INFINITY : dayNumber(from),
        week: week.map(dayHours),
      }))
      .sort((a, b) => a.from - b.from);
    if (Number.isNaN(offsetOf(calendar.timeZone, 0)))
      throw new RangeError(`not a time zone: ${calendar.timeZone}`);
    hours = {
      zone: calendar.timeZone,
      from: weeks.map((week) => week.from),
      weeks: weeks.map(({ week }) => week),
      special: new Map(
        Object.entries(calendar.days).map(([text, spans]) => [
          dayNumber(text),
          { hours: dayHours(spans), name: calendar.names?.[text] ?? "" },
        ]),
      ),
      pieces: new Map(),
    };
    known.set(calendar, hours);
  }
  return hours;
}

/** Number of the local day on which an instant falls. */
export function localDay(hours: Hours, instant: number): number {
  return Math.floor((instant + offsetOf(hours.zone, instant)) / day);
}

/** The instant at which a local day begins. */
export function startOfDay(hours: Hours, number: number): number {
  return wallInstant(number * day, hours.zone);
}

function hoursOfDay(hours: Hours, number: number): DayHours {
  const special = hours.special.get(number);
  if (special) return special.hours;
  let i = hours.from.length - 1;
  while (i >= 0 && hours.from[i]! > number) i--;
  // 1970-01-01 was a Thursday: day 4 of a week that begins on Monday with 0 is number 1.
  return hours.weeks[i]?.[(((number + 3) % 7) + 7) % 7] ?? [];
}

/** The piece with this number, reckoned on first use (about a tenth of a millisecond). */
export function pieceAt(hours: Hours, number: number): Piece {
  const found = hours.pieces.get(number);
  if (found) return found;
  const start = number * pieceLength;
  const end = start + pieceLength;
  const opens: number[] = [];
  const closes: number[] = [];
  const sums = [0];
  const last = localDay(hours, end);
  for (let d = localDay(hours, start); d <= last; d++) {
    const today = hoursOfDay(hours, d);
    for (let i = 0; i < today.length; i += 2) {
      const open = Math.max(start, wallInstant(d * day + today[i]!, hours.zone));
      const close = Math.min(end, wallInstant(d * day + today[i + 1]!, hours.zone));
      if (open >= close) continue;
      const n = closes.length;
      if (n > 0 && closes[n - 1] === open) {
        closes[n - 1] = close;
        sums[n] = sums[n]! + close - open;
      } else {
        opens.push(open);
        closes.push(close);
        sums.push(sums[n]! + close - open);
      }
    }
  }
  const piece = { opens, closes, sums };
  hours.pieces.set(number, piece);
  return piece;
}
