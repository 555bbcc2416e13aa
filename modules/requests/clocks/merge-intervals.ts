import type { Interval } from "#science/clock";

export interface ToldInterval extends Interval {
  /** Several stretches told as one. */
  readonly across: boolean;
}

/** So many stretches can be read one by one. */
const readable = 24;

/**
 * The explanation for a reader: as it is while it is short; else the days between two pauses as one stretch, with
 * holidays by themselves while there are not too many of them either. Sums and ends stay exact.
 */
export function mergeIntervals(intervals: readonly Interval[]): ToldInterval[] {
  const plain = intervals.map((interval) => ({ ...interval, across: false }));
  if (plain.length <= readable) return plain;
  const withHolidays = joined(plain, ({ reason }) => reason === "counted" || reason === "outside");
  if (withHolidays.length <= 2 * readable) return withHolidays;
  return joined(plain, ({ reason }) => reason === "counted" || reason === "outside" || reason === "holiday");
}

function joined(intervals: readonly ToldInterval[], mayJoin: (one: Interval) => boolean): ToldInterval[] {
  const found: ToldInterval[] = [];
  for (const interval of intervals) {
    const before = found.at(-1);
    if (before && mayJoin(before) && mayJoin(interval) && before.waiting === interval.waiting)
      found[found.length - 1] = {
        ...before,
        to: interval.to,
        reason: "counted",
        holiday: null,
        workingSeconds: before.workingSeconds + interval.workingSeconds,
        countedSeconds: before.countedSeconds + interval.countedSeconds,
        across: true,
      };
    else found.push(interval);
  }
  return found;
}
