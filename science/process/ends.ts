import type { EventLog } from "./event-log.ts";

/** How many cases begin and end with each activity (indexed by activity). */
export function startsAndEnds(log: EventLog): { starts: Int32Array; ends: Int32Array } {
  const starts = new Int32Array(log.activityCount);
  const ends = new Int32Array(log.activityCount);
  for (let c = 0; c < log.cases; c++) {
    starts[log.activities[log.first[c]!]!]!++;
    ends[log.activities[log.first[c + 1]! - 1]!]!++;
  }
  return { starts, ends };
}

/** How many events each value has (indexed by value); events without one are not counted. */
export function frequencies(values: Int32Array, names: number): Int32Array {
  const counts = new Int32Array(names);
  for (let e = 0; e < values.length; e++) {
    const value = values[e]!;
    if (value >= 0) counts[value]!++;
  }
  return counts;
}
