import { monthOf, type Zone } from "#science/time";
import { type EventColumns, stepComplete, stepStart } from "./event-columns.ts";
import type { EventLog } from "./event-log.ts";

/** One piece of work in a case: an activity from its start to its completion. */
export interface WorkItem {
  readonly unit: number;
  readonly start: number;
  readonly end: number;
  /** Whether the log said when it started; else start and end are the one time it gave. */
  readonly started: boolean;
}

/**
 * The work of one case, in order of completion. A start is joined with the next completion of the same activity, the
 * oldest first; a completion without a start is an item of no length; a start that is never completed and any other
 * step (scheduled, suspended) are no work yet. Without a column of steps every event is a completion.
 */
export function workItems(log: EventLog, values: Int32Array, c: number): WorkItem[] {
  const open = new Map<number, number[]>();
  const items: WorkItem[] = [];
  for (let e = log.first[c]!; e < log.first[c + 1]!; e++) {
    const step = log.steps ? log.steps[e]! : stepComplete;
    const activity = log.activities[e]!;
    if (step === stepStart) {
      const starts = open.get(activity);
      if (starts) starts.push(log.times[e]!);
      else open.set(activity, [log.times[e]!]);
    } else if (step === stepComplete) {
      const start = open.get(activity)?.shift();
      items.push({
        unit: values[e]!,
        start: start ?? log.times[e]!,
        end: log.times[e]!,
        started: start !== undefined,
      });
    }
  }
  return items;
}

/** Who waits on whom in one month. */
export interface Waiting {
  readonly supplier: number;
  readonly customer: number;
  readonly month: number;
  readonly handOvers: number;
  /** From the end of the supplier's work to the end of the customer's. */
  readonly seconds: number;
  /** Of that, the part in which the work lay untouched: up to the customer's start, where the log gives starts. */
  readonly queueSeconds: number;
  /** Hand-overs whose start is known: what `queueSeconds` rests on, with their whole time. */
  readonly startsKnown: number;
  readonly secondsWithStart: number;
}

/**
 * How long work stood between two units, per month of the customer's completion, and how much of that was queue:
 * share = queueSeconds / secondsWithStart. A customer who begins before the supplier ends has not waited (0, not
 * negative). Items without a unit are left out first. Hand-overs within a unit are left out: nobody waits on oneself.
 */
export function whoWaitsOnWhom(log: EventLog, values: Int32Array, zone: Zone = 0): Waiting[] {
  type Sum = { -readonly [K in keyof Waiting]: Waiting[K] };
  const sums = new Map<string, Sum>();
  for (let c = 0; c < log.cases; c++) {
    let before: WorkItem | undefined;
    for (const item of workItems(log, values, c)) {
      if (item.unit < 0) continue;
      if (before && before.unit !== item.unit) {
        const month = monthOf(item.end, zone);
        const key = `${before.unit} ${item.unit} ${month}`;
        let sum = sums.get(key);
        if (!sum) {
          sum = {
            supplier: before.unit,
            customer: item.unit,
            month,
            handOvers: 0,
            seconds: 0,
            queueSeconds: 0,
            startsKnown: 0,
            secondsWithStart: 0,
          };
          sums.set(key, sum);
        }
        const seconds = (item.end - before.end) / 1000;
        sum.handOvers++;
        sum.seconds += seconds;
        if (item.started) {
          sum.startsKnown++;
          sum.secondsWithStart += seconds;
          sum.queueSeconds += Math.max(0, item.start - before.end) / 1000;
        }
      }
      before = item;
    }
  }
  return [...sums.values()].sort(
    (a, b) => a.supplier - b.supplier || a.customer - b.customer || a.month - b.month,
  );
}

/** The step a lifecycle value stands for, in the words of the XES standard and the usual others. */
export function stepOf(lifecycle: string): NonNullable<EventColumns["steps"]>[number] {
  const word = lifecycle.trim().toLowerCase();
  if (["start", "started", "begin", "начало", "старт", "начато"].includes(word)) return stepStart;
  if (
    ["complete", "completed", "end", "finish", "завершение", "завершено", "конец", "окончание"].includes(word)
  ) {
    return stepComplete;
  }
  return 0;
}
