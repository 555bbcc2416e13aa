import { offsetOf } from "#science/time";

const hour = 3_600_000;

/**
 * The instant (ms since 1970 UTC) at which a working day's wall clock shows `local` (ms, as if the clock hung in
 * Greenwich). Never decreasing in `local`, so that spans that touch on the wall touch in time and none is negative:
 *
 * - a time shown twice (clocks go back) is the first of the two: the hour that is lived twice belongs to the span
 *   that goes on over it, and a span of 00:00 to 24:00 lasts 25 h;
 * - a time never shown (clocks go forward) is the moment of the change: a span of 00:00 to 24:00 lasts 23 h, and one
 *   that lies wholly in the missing hour lasts nothing.
 *
 * `instantOf` of science/time answers for single times of event logs and moves missing ones an hour on, which would
 * let a span end before it begins. NaN for an unknown zone.
 */
export function wallInstant(local: number, zone: string): number {
  const early = offsetOf(zone, local - 14 * hour);
  const late = offsetOf(zone, local + 14 * hour);
  if (early === late) return local - early;
  const first = local - early;
  if (offsetOf(zone, first) === early) return first;
  const then = local - late;
  if (offsetOf(zone, then) === late) return then;
  return changeBetween(zone, then, first, late);
}

/** The first instant in (before, after] at which the zone has the offset it has afterwards. */
function changeBetween(zone: string, before: number, after: number, offset: number): number {
  let low = before;
  let high = after;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetOf(zone, middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}
