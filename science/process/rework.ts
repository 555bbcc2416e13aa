import type { EventLog } from "./event-log.ts";

/**
 * In how many cases each activity occurs at least twice: work that was done again, though it need not be wrong
 * (a second reminder is a second reminder). Indexed by activity.
 */
export function reworkCases(log: EventLog): Int32Array {
  const counts = new Int32Array(log.activityCount);
  const seenIn = new Int32Array(log.activityCount).fill(-1);
  const countedIn = new Int32Array(log.activityCount).fill(-1);
  for (let c = 0; c < log.cases; c++) {
    for (let e = log.first[c]!; e < log.first[c + 1]!; e++) {
      const activity = log.activities[e]!;
      if (seenIn[activity] !== c) {
        seenIn[activity] = c;
      } else if (countedIn[activity] !== c) {
        countedIn[activity] = c;
        counts[activity]!++;
      }
    }
  }
  return counts;
}
