import type { EventColumns } from "./event-columns.ts";
import { sortByTime } from "./sort-by-time.ts";

/**
 * The same events put in order: by case, within a case by time, and where times are equal by input. The events of
 * case c stand at `first[c]` up to, not including, `first[c + 1]`.
 */
export interface EventLog {
  readonly events: number;
  readonly cases: number;
  readonly first: Int32Array;
  readonly activities: Int32Array;
  readonly times: Float64Array;
  readonly resources: Int32Array | undefined;
  readonly units: Int32Array | undefined;
  readonly steps: Uint8Array | undefined;
  readonly activityCount: number;
  readonly resourceCount: number;
  readonly unitCount: number;
  /** Where each event stood in the input; undefined when the input was in order already. */
  readonly inputOrder: Int32Array | undefined;
}

/** Where an event of the ordered log stood in the input. */
export function inputPosition(log: EventLog, event: number): number {
  return log.inputOrder ? log.inputOrder[event]! : event;
}

/**
 * Puts events in order. Counting sort over cases (linear), then only those cases whose events are not in order of
 * time are sorted; input that is in order already is not copied.
 */
export function orderEvents(columns: EventColumns): EventLog {
  const { size, caseCount, cases } = columns;
  const first = new Int32Array(caseCount + 1);
  let together = true;
  for (let i = 0, before = 0; i < size; i++) {
    const c = cases[i]!;
    first[c + 1]!++;
    if (c < before) together = false;
    before = c;
  }
  for (let c = 0; c < caseCount; c++) first[c + 1]! += first[c]!;

  let order: Int32Array | undefined;
  let times = columns.times.subarray(0, size);
  if (!together) {
    order = new Int32Array(size);
    const next = first.slice(0, caseCount);
    for (let i = 0; i < size; i++) order[next[cases[i]!]!++] = i;
    times = gather(times, order, new Float64Array(size));
  }
  for (let c = 0; c < caseCount; c++) {
    const from = first[c]!;
    const to = first[c + 1]!;
    let sorted = true;
    for (let i = from + 1; i < to; i++) {
      if (times[i]! < times[i - 1]!) {
        sorted = false;
        break;
      }
    }
    if (sorted) continue;
    if (!order) {
      order = new Int32Array(size);
      for (let i = 0; i < size; i++) order[i] = i;
      times = times.slice();
    }
    sortByTime(times, order, from, to);
  }
  const put = <T extends Int32Array | Uint8Array>(
    values: T | undefined,
    empty: (n: number) => T,
  ): T | undefined =>
    values && (order ? gather(values, order, empty(size)) : (values.subarray(0, size) as T));
  const ints = (n: number) => new Int32Array(n);
  return {
    events: size,
    cases: caseCount,
    first,
    activities: put(columns.activities, ints)!,
    times,
    resources: put(columns.resources, ints),
    units: put(columns.units, ints),
    steps: put(columns.steps, (n) => new Uint8Array(n)),
    activityCount: columns.activityCount,
    resourceCount: columns.resourceCount,
    unitCount: columns.unitCount,
    inputOrder: order,
  };
}

function gather<T extends Int32Array | Float64Array | Uint8Array>(values: T, order: Int32Array, into: T): T {
  for (let i = 0; i < order.length; i++) into[i] = values[order[i]!]!;
  return into;
}
