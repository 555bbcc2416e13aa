import { type EventLog, secondsBetween } from "#science/process";
import { monthOf, type Zone } from "#science/time";

/** Each time something passed from one value to another: a case and the event at which it came about. */
export interface Passages {
  readonly size: number;
  readonly froms: Int32Array;
  readonly tos: Int32Array;
  readonly cases: Int32Array;
  /** Place in the ordered log. */
  readonly events: Int32Array;
  readonly seconds: Float64Array;
  /** Months since January 1970, of the event, in the log's zone. */
  readonly months: Int32Array;
}

/**
 * The rows behind the counts of `adjacentPairs`: every event with a value whose neighbour before it, gaps left out,
 * has one too, with the time between. Ordered by pair, then the longest first, then by place in the log.
 */
export function passagesOf(log: EventLog, values: Int32Array, zone: Zone): Passages {
  const found = new Gathering(log.events, zone);
  for (let c = 0; c < log.cases; c++) {
    let before = -1;
    let timeBefore = 0;
    for (let e = log.first[c]!; e < log.first[c + 1]!; e++) {
      const value = values[e]!;
      if (value < 0) continue;
      const time = log.times[e]!;
      if (before >= 0) found.add(before, value, c, e, secondsBetween(timeBefore, time), time);
      before = value;
      timeBefore = time;
    }
  }
  return found.ordered();
}

/**
 * The rows behind the counts of `pingPong`: every event at which work came straight back, with the time that the
 * other side had it. The pair is written smaller number first, whichever came first.
 */
export function returnsOf(log: EventLog, values: Int32Array, zone: Zone): Passages {
  const found = new Gathering(log.events, zone);
  for (let c = 0; c < log.cases; c++) {
    let last = -1;
    let lastButOne = -1;
    let since = 0;
    for (let e = log.first[c]!; e < log.first[c + 1]!; e++) {
      const value = values[e]!;
      if (value < 0 || value === last) continue;
      const time = log.times[e]!;
      if (value === lastButOne) {
        found.add(Math.min(value, last), Math.max(value, last), c, e, secondsBetween(since, time), time);
      }
      lastButOne = last;
      last = value;
      since = time;
    }
  }
  return found.ordered();
}

class Gathering {
  readonly #froms: Int32Array;
  readonly #tos: Int32Array;
  readonly #cases: Int32Array;
  readonly #events: Int32Array;
  readonly #seconds: Float64Array;
  readonly #months: Int32Array;
  readonly #zone: Zone;
  #size = 0;

  constructor(most: number, zone: Zone) {
    this.#froms = new Int32Array(most);
    this.#tos = new Int32Array(most);
    this.#cases = new Int32Array(most);
    this.#events = new Int32Array(most);
    this.#seconds = new Float64Array(most);
    this.#months = new Int32Array(most);
    this.#zone = zone;
  }

  add(from: number, to: number, c: number, event: number, seconds: number, time: number): void {
    const i = this.#size++;
    this.#froms[i] = from;
    this.#tos[i] = to;
    this.#cases[i] = c;
    this.#events[i] = event;
    this.#seconds[i] = seconds;
    this.#months[i] = monthOf(time, this.#zone);
  }

  ordered(): Passages {
    const [froms, tos, seconds] = [this.#froms, this.#tos, this.#seconds];
    const order = new Int32Array(this.#size);
    for (const { start, end } of this.#grouped(order)) {
      order.subarray(start, end).sort((a, b) => seconds[b]! - seconds[a]! || a - b);
    }
    return {
      size: this.#size,
      froms: order.map((i) => froms[i]!),
      tos: order.map((i) => tos[i]!),
      cases: order.map((i) => this.#cases[i]!),
      events: order.map((i) => this.#events[i]!),
      months: order.map((i) => this.#months[i]!),
      seconds: Float64Array.from(order, (i) => seconds[i]!),
    };
  }

  /** Fills `order` pair by pair (a counting sort, so that only what is within a pair is compared) and tells where each stands. */
  #grouped(order: Int32Array): { start: number; end: number }[] {
    const [froms, tos] = [this.#froms, this.#tos];
    const groupOf = new Int32Array(this.#size);
    const known = new Map<number, Map<number, number>>();
    const groups: { from: number; to: number; start: number; end: number }[] = [];
    for (let i = 0; i < this.#size; i++) {
      const from = froms[i]!;
      let row = known.get(from);
      if (!row) known.set(from, (row = new Map()));
      let group = row.get(tos[i]!);
      if (group === undefined) {
        row.set(tos[i]!, (group = groups.length));
        groups.push({ from, to: tos[i]!, start: 0, end: 0 });
      }
      groupOf[i] = group;
      groups[group]!.end++;
    }
    const inOrder = groups.toSorted((a, b) => a.from - b.from || a.to - b.to);
    let start = 0;
    for (const group of inOrder) {
      const count = group.end;
      group.start = start;
      group.end = start;
      start += count;
    }
    for (let i = 0; i < this.#size; i++) order[groups[groupOf[i]!]!.end++] = i;
    return inOrder;
  }
}

export interface MonthOfPair {
  readonly from: number;
  readonly to: number;
  readonly month: number;
  readonly count: number;
  readonly seconds: number;
  readonly median: number;
}

/** Sums passages by pair and month, ordered so. */
export function monthly(passages: Passages): MonthOfPair[] {
  const all: MonthOfPair[] = [];
  for (let start = 0; start < passages.size; ) {
    const end = endOfPair(passages, start);
    // Within a pair the longest stand first, so those of a month are in falling order too.
    const months = new Map<number, number[]>();
    for (let i = start; i < end; i++) {
      const month = passages.months[i]!;
      const waits = months.get(month);
      if (waits) waits.push(passages.seconds[i]!);
      else months.set(month, [passages.seconds[i]!]);
    }
    for (const month of [...months.keys()].sort((a, b) => a - b)) {
      const falling = months.get(month)!;
      all.push({
        from: passages.froms[start]!,
        to: passages.tos[start]!,
        month,
        count: falling.length,
        seconds: falling.reduce((sum, wait) => sum + wait, 0),
        median: (falling[(falling.length - 1) >> 1]! + falling[falling.length >> 1]!) / 2,
      });
    }
    start = end;
  }
  return all;
}

/** The place after the last passage of the pair that begins at `start`. */
export function endOfPair(passages: Passages, start: number): number {
  let end = start + 1;
  const [from, to] = [passages.froms[start], passages.tos[start]];
  while (end < passages.size && passages.froms[end] === from && passages.tos[end] === to) end++;
  return end;
}
