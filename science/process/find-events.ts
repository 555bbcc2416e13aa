import type { EventLog } from "./event-log.ts";
import type { Variants } from "./variants.ts";

/** Where something was found: the case and the event (its place in the ordered log) at which it came about. */
export interface Finds {
  readonly cases: Int32Array;
  readonly events: Int32Array;
}

class Growing {
  readonly #cases: number[] = [];
  readonly #events: number[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** False when enough has been found. */
  add(c: number, event: number): boolean {
    this.#cases.push(c);
    this.#events.push(event);
    return this.#cases.length < this.#limit;
  }

  get finds(): Finds {
    return { cases: Int32Array.from(this.#cases), events: Int32Array.from(this.#events) };
  }
}

const all = Number.POSITIVE_INFINITY;

/**
 * The events behind a count of `adjacentPairs`: every event with the value `to` whose neighbour before it, gaps left
 * out, has the value `from`. As many as the pair's count, unless `limit` is less.
 */
export function findPairs(log: EventLog, values: Int32Array, from: number, to: number, limit = all): Finds {
  const found = new Growing(limit);
  for (let c = 0; c < log.cases; c++) {
    let before = -1;
    for (let e = log.first[c]!; e < log.first[c + 1]!; e++) {
      const value = values[e]!;
      if (value < 0) continue;
      if (before === from && value === to && !found.add(c, e)) return found.finds;
      before = value;
    }
  }
  return found.finds;
}

/** The returns behind a count of `pingPong` between two values, whichever came first. */
export function findPingPong(log: EventLog, values: Int32Array, a: number, b: number, limit = all): Finds {
  const found = new Growing(limit);
  for (let c = 0; c < log.cases; c++) {
    let last = -1;
    let lastButOne = -1;
    for (let e = log.first[c]!; e < log.first[c + 1]!; e++) {
      const value = values[e]!;
      if (value < 0 || value === last) continue;
      const between = (value === a && last === b) || (value === b && last === a);
      if (value === lastButOne && between && !found.add(c, e)) return found.finds;
      lastButOne = last;
      last = value;
    }
  }
  return found.finds;
}

/** The cases behind a count of `reworkCases`, each with the event at which the activity occurs for the second time. */
export function findRework(log: EventLog, activity: number, limit = all): Finds {
  const found = new Growing(limit);
  for (let c = 0; c < log.cases; c++) {
    let times = 0;
    for (let e = log.first[c]!; e < log.first[c + 1]! && times < 2; e++) {
      if (log.activities[e] === activity && ++times === 2 && !found.add(c, e)) return found.finds;
    }
  }
  return found.finds;
}

/** The cases that go a variant's way, each with its first event. */
export function findVariant(log: EventLog, variants: Variants, variant: number, limit = all): Finds {
  const found = new Growing(limit);
  for (let c = 0; c < log.cases; c++) {
    if (variants.ofCase[c] === variant && !found.add(c, log.first[c]!)) break;
  }
  return found.finds;
}

/** The cases that begin (or end) with an activity, each with that event. */
export function findEnds(log: EventLog, activity: number, which: "start" | "end", limit = all): Finds {
  const found = new Growing(limit);
  for (let c = 0; c < log.cases; c++) {
    const event = which === "start" ? log.first[c]! : log.first[c + 1]! - 1;
    if (log.activities[event] === activity && !found.add(c, event)) break;
  }
  return found.finds;
}
