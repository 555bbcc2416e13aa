import type { EventLog } from "#science/process";

export interface Occurrences {
  /** Which occurrence of its activity in its case each event is, from 1. */
  readonly ofEvent: Int32Array;
  /** In how many cases each activity occurs. */
  readonly cases: Int32Array;
  /** How many activities occur more than once in each case. */
  readonly repeated: Int32Array;
}

/** Counts how often activities occur within a case: in how many cases at all, and where again. */
export function occurrencesOf(log: EventLog): Occurrences {
  const ofEvent = new Int32Array(log.events);
  const cases = new Int32Array(log.activityCount);
  const repeated = new Int32Array(log.cases);
  const times = new Int32Array(log.activityCount);
  const lastCase = new Int32Array(log.activityCount).fill(-1);
  for (let c = 0; c < log.cases; c++) {
    for (let e = log.first[c]!; e < log.first[c + 1]!; e++) {
      const activity = log.activities[e]!;
      if (lastCase[activity] !== c) {
        lastCase[activity] = c;
        times[activity] = 0;
        cases[activity]!++;
      }
      if (++times[activity]! === 2) repeated[c]!++;
      ofEvent[e] = times[activity]!;
    }
  }
  return { ofEvent, cases, repeated };
}

/** In how many cases each value occurs; events without one (-1) are passed over. */
export function casesWith(log: EventLog, values: Int32Array, names: number): Int32Array {
  const cases = new Int32Array(names);
  const lastCase = new Int32Array(names).fill(-1);
  for (let c = 0; c < log.cases; c++) {
    for (let e = log.first[c]!; e < log.first[c + 1]!; e++) {
      const value = values[e]!;
      if (value < 0 || lastCase[value] === c) continue;
      lastCase[value] = c;
      cases[value]!++;
    }
  }
  return cases;
}
