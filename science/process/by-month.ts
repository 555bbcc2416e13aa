import { monthOf, monthStart, type Zone } from "#science/time";
import type { EventLog } from "./event-log.ts";
import { grown, pairIndex } from "./pair-index.ts";

/** Hand-overs from a supplier to a customer in one month: evidence for a relationship. */
export interface MonthlyHandOvers {
  readonly size: number;
  readonly suppliers: Int32Array;
  readonly customers: Int32Array;
  /** Months since January 1970 in which the customer's event happened. */
  readonly months: Int32Array;
  readonly counts: Int32Array;
  /** Sum of the seconds between the supplier's and the customer's event. */
  readonly waitSeconds: Float64Array;
}

/**
 * Counts hand-overs between units (or resources) per month. The month is that of the receiving event: only then
 * has the customer been served. Hand-overs to oneself are included. Ordered by supplier, customer, month.
 *
 * @param values units or resources of the ordered log, below `names`.
 */
export function handOversByMonth(
  log: EventLog,
  values: Int32Array,
  names: number,
  zone: Zone = 0,
): MonthlyHandOvers {
  const monthOfTime = monthReader(zone);
  const pairs = pairIndex(names);
  const cells = pairIndex(Number.MAX_SAFE_INTEGER);
  let counts: Int32Array = new Int32Array(256);
  let waits = new Float64Array(256);
  for (let c = 0; c < log.cases; c++) {
    let before = -1;
    let timeBefore = 0;
    for (let e = log.first[c]!; e < log.first[c + 1]!; e++) {
      const value = values[e]!;
      if (value < 0) continue;
      const time = log.times[e]!;
      if (before >= 0) {
        const cell = cells.number(pairs.number(before, value), monthOfTime(time));
        if (cell >= counts.length) {
          counts = grown(counts);
          const more = new Float64Array(waits.length * 2);
          more.set(waits);
          waits = more;
        }
        counts[cell]!++;
        waits[cell]! += time - timeBefore;
      }
      before = value;
      timeBefore = time;
    }
  }
  const order = Int32Array.from({ length: cells.size }, (_, i) => i).sort((x, y) => {
    const [p, q] = [cells.froms[x]!, cells.froms[y]!];
    return (
      pairs.froms[p]! - pairs.froms[q]! || pairs.tos[p]! - pairs.tos[q]! || cells.tos[x]! - cells.tos[y]!
    );
  });
  return {
    size: cells.size,
    suppliers: order.map((cell) => pairs.froms[cells.froms[cell]!]!),
    customers: order.map((cell) => pairs.tos[cells.froms[cell]!]!),
    months: order.map((cell) => cells.tos[cell]!),
    counts: order.map((cell) => counts[cell]!),
    waitSeconds: Float64Array.from(order, (cell) => Math.round(waits[cell]! * 1000) / 1e6),
  };
}

/** Remembers the month found last: neighbouring events mostly share it, and calendars are slow to ask. */
function monthReader(zone: Zone): (time: number) => number {
  let from = 0;
  let to = 0;
  let month = 0;
  const sure = zone === 0;
  return (time) => {
    if (time >= from && time < to) return month;
    month = monthOf(time, zone);
    // Away from Greenwich the ends of the month are left to the calendar: a day's margin on both sides.
    from = monthStart(month) + (sure ? 0 : 86400000);
    to = monthStart(month + 1) - (sure ? 0 : 86400000);
    return month;
  };
}
