import type { WorkingCalendar } from "./calendar.ts";
import { hoursOf, type Piece, pieceAt, pieceOf } from "./hours.ts";

/** Further ahead than this (ms, about a hundred years) nobody is promised anything. */
const horizon = 100 * 366 * 86_400_000;

/** The last stretch of a piece that begins at or before an instant; -1 when none does. */
function stretchAt(piece: Piece, instant: number): number {
  let low = 0;
  let high = piece.opens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (piece.opens[middle]! <= instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Working time of a piece up to an instant. */
function workedIn(piece: Piece, instant: number): number {
  const i = stretchAt(piece, instant);
  return i < 0 ? 0 : piece.sums[i]! + Math.min(instant, piece.closes[i]!) - piece.opens[i]!;
}

/**
 * How much working time lies between two instants.
 *
 * Formula: the summed length of the intersections of [from, to) with the calendar's working spans, each span put on
 * the time line by the wall clock of the calendar's zone (`wallInstant`).
 *
 * @param calendar null: around the clock.
 * @param from, to milliseconds since 1970 UTC.
 * @returns milliseconds, never negative; 0 when `to` is not after `from`. Adds up exactly for whole milliseconds:
 *   between(a, c) = between(a, b) + between(b, c) for every b in between.
 * Cost: about a microsecond, whatever lies between; the first question about a stretch of 128 days reckons that
 *   stretch once.
 */
export function workingTimeBetween(calendar: WorkingCalendar | null, from: number, to: number): number {
  if (to <= from) return 0;
  if (calendar === null) return to - from;
  const hours = hoursOf(calendar);
  const first = pieceOf(from);
  const last = pieceOf(to);
  let sum = -workedIn(pieceAt(hours, first), from);
  for (let p = first; p < last; p++) sum += pieceAt(hours, p).sums.at(-1)!;
  return sum + workedIn(pieceAt(hours, last), to);
}

/**
 * The instant at which so much working time has run since `from`: the earliest t with between(from, t) = length.
 * For a length of 0 or less it is `from` itself. So something due after the last minute of a day is due that evening,
 * not the next morning.
 *
 * @param calendar null: around the clock.
 * @param from milliseconds since 1970 UTC.
 * @param length milliseconds of working time.
 * @returns milliseconds since 1970 UTC, or null when a hundred years do not hold that much working time.
 */
export function afterWorkingTime(
  calendar: WorkingCalendar | null,
  from: number,
  length: number,
): number | null {
  if (length <= 0) return from;
  if (calendar === null) return from + length;
  const hours = hoursOf(calendar);
  let p = pieceOf(from);
  let left = length + workedIn(pieceAt(hours, p), from);
  const last = pieceOf(from + horizon);
  for (; p <= last; p++) {
    const piece = pieceAt(hours, p);
    const all = piece.sums.at(-1)!;
    if (left <= all) {
      let i = 0;
      let high = piece.opens.length - 1;
      while (i < high) {
        const middle = (i + high) >> 1;
        if (piece.sums[middle + 1]! < left) i = middle + 1;
        else high = middle;
      }
      return piece.opens[i]! + left - piece.sums[i]!;
    }
    left -= all;
  }
  return null;
}
