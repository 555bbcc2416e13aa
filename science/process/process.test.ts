import assert from "node:assert/strict";
import { test } from "node:test";
import {
  activitiesOf,
  adjacentPairs,
  caseDurations,
  directlyFollows,
  type EventColumns,
  frequentVariants,
  handOvers,
  inputPosition,
  mineEvents,
  orderEvents,
  type PairTable,
  pingPong,
  reworkCases,
  spreadOf,
  startsAndEnds,
  stepOf,
  variants,
  whoWaitsOnWhom,
  workItems,
} from "./index.ts";

type Event = [case_: string, activity: string, time: number, unit?: string, step?: number];

const second = 1000;
const hour = 3600 * second;

function columnsOf(
  events: readonly Event[],
): EventColumns & { names: { activities: string[]; units: string[] } } {
  const cases: string[] = [];
  const activities: string[] = [];
  const units: string[] = [];
  const number = (names: string[], name: string) => {
    const known = names.indexOf(name);
    return known >= 0 ? known : names.push(name) - 1;
  };
  const columns = {
    size: events.length,
    cases: Int32Array.from(events, ([c]) => number(cases, c)),
    activities: Int32Array.from(events, ([, a]) => number(activities, a)),
    times: Float64Array.from(events, ([, , t]) => t),
    units: Int32Array.from(events, ([, , , u]) => (u ? number(units, u) : -1)),
    resources: undefined,
    steps: events.some(([, , , , s]) => s !== undefined)
      ? Uint8Array.from(events, ([, , , , s]) => s ?? 0)
      : undefined,
  };
  return {
    ...columns,
    caseCount: cases.length,
    activityCount: activities.length,
    unitCount: units.length,
    resourceCount: 0,
    names: { activities, units },
  };
}

function named(table: PairTable, names: readonly string[]): [string, string, number, number, number][] {
  return Array.from({ length: table.size }, (_, i) => [
    names[table.froms[i]!]!,
    names[table.tos[i]!]!,
    table.counts[i]!,
    table.meanSeconds[i]!,
    table.medianSeconds[i]!,
  ]);
}

/** Two cases to be counted by hand; the second one's events are mixed with the first's and out of order. */
const small: Event[] = [
  ["1", "ask", 0, "Sales"],
  ["2", "answer", 40 * second, "Sales"],
  ["1", "check", 10 * second, "Law"],
  ["2", "ask", 0, "Sales"],
  ["1", "check", 30 * second, "Sales"],
  ["2", "check", 20 * second],
  ["1", "answer", 70 * second, "Law"],
];

test("events are ordered by case, then time, then input, and remember where they stood", () => {
  const log = orderEvents(columnsOf(small));
  assert.deepEqual([...log.first], [0, 4, 7]);
  assert.deepEqual(
    Array.from({ length: 7 }, (_, e) => inputPosition(log, e)),
    [0, 2, 4, 6, 3, 5, 1],
  );
  assert.deepEqual(
    [...log.times].map((t) => t / second),
    [0, 10, 30, 70, 0, 20, 40],
  );
  const tied = orderEvents(
    columnsOf([
      ["1", "b", 5],
      ["1", "a", 5],
      ["1", "c", 5],
      ["1", "z", 4],
    ]),
  );
  assert.deepEqual(
    [0, 1, 2, 3].map((e) => inputPosition(tied, e)),
    [3, 0, 1, 2],
  );
});

test("input that is in order is taken as it is", () => {
  const columns = columnsOf([
    ["1", "a", 1],
    ["1", "b", 1],
    ["2", "a", 0],
  ]);
  const log = orderEvents(columns);
  assert.equal(log.inputOrder, undefined);
  assert.equal(log.times.buffer, columns.times.buffer);
});

test("directly-follows with mean and median", () => {
  const columns = columnsOf(small);
  const log = orderEvents(columns);
  assert.deepEqual(named(directlyFollows(log), columns.names.activities), [
    ["ask", "check", 2, 15, 15],
    ["check", "answer", 2, 30, 30],
    ["check", "check", 1, 20, 20],
  ]);
  const { starts, ends } = startsAndEnds(log);
  assert.deepEqual(
    [columns.names.activities.map((_, i) => [starts[i], ends[i]])],
    [
      [
        [2, 0],
        [0, 2],
        [0, 0],
      ],
    ],
  );
});

test("hand-overs leave out events without a unit before pairing, and keep those to oneself", () => {
  const columns = columnsOf(small);
  const log = orderEvents(columns);
  const found = handOvers(log, log.units, log.unitCount);
  assert.equal(found.eventsUsed, 6);
  assert.equal(found.eventsWithout, 1);
  assert.deepEqual(named(found.pairs, columns.names.units), [
    ["Sales", "Law", 2, 25, 25],
    ["Sales", "Sales", 1, 40, 40],
    ["Law", "Sales", 1, 20, 20],
  ]);
  const none = handOvers(log, undefined, 0);
  assert.deepEqual([none.eventsUsed, none.eventsWithout, none.pairs.size], [0, 7, 0]);
});

test("ping-pong is a straight return, whichever side it began on", () => {
  const log = orderEvents(columnsOf(small));
  assert.deepEqual(pingPong(log, log.units, log.unitCount), { cases: 1, pairs: [{ a: 0, b: 1, count: 2 }] });
  const roundabout = orderEvents(
    columnsOf([
      ["1", "x", 1, "A"],
      ["1", "x", 2, "B"],
      ["1", "x", 3, "C"],
      ["1", "x", 4, "A"],
    ]),
  );
  assert.equal(pingPong(roundabout, roundabout.units, 3).cases, 0);
  const stays = orderEvents(
    columnsOf([
      ["1", "x", 1, "A"],
      ["1", "x", 2, "A"],
      ["1", "x", 3, "B"],
      ["1", "x", 4],
      ["1", "x", 5, "A"],
    ]),
  );
  assert.deepEqual(pingPong(stays, stays.units, 2), { cases: 1, pairs: [{ a: 0, b: 1, count: 1 }] });
  assert.deepEqual(pingPong(log, undefined, 0), { cases: 0, pairs: [] });
});

test("rework counts cases, not repetitions", () => {
  const columns = columnsOf([...small, ["1", "check", 71 * second], ["3", "ask", 0]]);
  const log = orderEvents(columns);
  const counts = reworkCases(log);
  assert.deepEqual(
    columns.names.activities.map((name, i) => [name, counts[i]]),
    [
      ["ask", 0],
      ["answer", 0],
      ["check", 1],
    ],
  );
});

test("case durations and their spread", () => {
  const log = orderEvents(columnsOf([...small, ["3", "ask", 5]]));
  assert.deepEqual([...caseDurations(log)], [70, 40, 0]);
  const spread = spreadOf(Float64Array.of(70, 40, 0, 10))!;
  assert.equal(spread.mean, 30);
  assert.equal(spread.median, 25);
  assert.ok(Math.abs(spread.p95 - 65.5) < 1e-9);
  assert.equal(spreadOf(new Float64Array(0)), undefined);
});

test("variants: most frequent first, ties by the names of their activities", () => {
  const way = (c: string, ...names: string[]): Event[] => names.map((name, i) => [c, name, i]);
  const columns = columnsOf([
    ...way("1", "b"),
    ...way("2", "a", "z"),
    ...way("3", "a"),
    ...way("4", "b"),
    ...way("5", "c", "a"),
  ]);
  const log = orderEvents(columns);
  const found = variants(log);
  assert.equal(found.size, 4);
  assert.deepEqual([...found.ofCase], [0, 1, 2, 0, 3]);
  const shown = (limit: number) =>
    frequentVariants(log, found, columns.names.activities, limit).map(({ variant, cases }) => [
      [...activitiesOf(log, found, variant)].map((a) => columns.names.activities[a]).join(" "),
      cases,
    ]);
  assert.deepEqual(shown(20), [
    ["b", 2],
    ["a", 1],
    ["a z", 1],
    ["c a", 1],
  ]);
  assert.deepEqual(shown(2), [
    ["b", 2],
    ["a", 1],
  ]);
});

test("waiting from the end of one's work to the start of the other's, where the log tells starts", () => {
  const events: Event[] = [
    ["1", "make", 0, "A", stepOf("START")],
    ["1", "make", 2 * hour, "A", stepOf("complete")],
    ["1", "check", 5 * hour, "B", stepOf("start")],
    ["1", "check", 6 * hour, "B", stepOf("Complete")],
    ["1", "send", 6.5 * hour, "A", stepOf("complete")],
    ["1", "send", 6.6 * hour, "A", stepOf("schedule")],
  ];
  const log = orderEvents(columnsOf(events));
  assert.equal(workItems(log, log.units!, 0).length, 3);
  const [first, second_] = whoWaitsOnWhom(log, log.units!);
  assert.deepEqual(
    [
      first!.supplier,
      first!.customer,
      first!.handOvers,
      first!.seconds,
      first!.queueSeconds,
      first!.startsKnown,
    ],
    [0, 1, 1, 4 * 3600, 3 * 3600, 1],
  );
  assert.deepEqual([second_!.supplier, second_!.seconds, second_!.startsKnown], [1, 1800, 0]);
});

test("microseconds do not show as the fractions of doubles", () => {
  const start = Date.UTC(2024, 2, 12) + 0.123;
  const log = orderEvents(
    columnsOf([
      ["1", "a", start],
      ["1", "b", start + 0.001],
      ["1", "c", start + 1.5],
    ]),
  );
  const pairs = directlyFollows(log);
  assert.deepEqual([...pairs.meanSeconds], [0.000001, 0.001499]);
});

/** The same figures in the most straightforward way, for logs made by chance. */
function plain(events: readonly Event[]) {
  const cases = new Map<string, { event: Event; at: number }[]>();
  events.forEach((event, at) => {
    cases.set(event[0], [...(cases.get(event[0]) ?? []), { event, at }]);
  });
  const add = (counts: Map<string, number[]>, key: string, value: number) => {
    counts.set(key, [...(counts.get(key) ?? []), value]);
  };
  const follows = new Map<string, number[]>();
  const hands = new Map<string, number[]>();
  const returns = new Map<string, number[]>();
  const rework = new Map<string, number[]>();
  const ways = new Map<string, number[]>();
  for (const list of cases.values()) {
    list.sort((x, y) => x.event[2] - y.event[2] || x.at - y.at);
    const row = list.map(({ event }) => event);
    row.slice(1).forEach((event, i) => {
      add(follows, `${row[i]![1]}>${event[1]}`, (event[2] - row[i]![2]) / 1000);
    });
    const withUnit = row.filter((event) => event[3]);
    withUnit.slice(1).forEach((event, i) => {
      add(hands, `${withUnit[i]![3]}>${event[3]}`, (event[2] - withUnit[i]![2]) / 1000);
    });
    const g = withUnit.map((event) => event[3]!).filter((unit, i, all) => unit !== all[i - 1]);
    g.forEach((unit, i) => {
      if (i >= 2 && unit === g[i - 2]) add(returns, [unit, g[i - 1]!].sort().join("~"), 1);
    });
    const names = row.map((event) => event[1]);
    for (const name of new Set(names)) if (names.filter((n) => n === name).length > 1) add(rework, name, 1);
    add(ways, names.join(" "), 1);
  }
  return { follows, hands, returns, rework, ways };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

test("logs made by chance have the figures of the straightforward way", () => {
  let seed = 1;
  const next = (n: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  for (let round = 0; round < 60; round++) {
    const manyNames = round % 10 === 9;
    const events: Event[] = Array.from({ length: 1 + next(600) }, () => [
      `c${next(1 + next(40))}`,
      `a${next(manyNames ? 4000 : 6)}`,
      next(50) * second,
      next(5) === 0 ? "" : `u${next(4)}`,
    ]);
    const columns = columnsOf(events);
    const log = orderEvents(columns);
    const figures = mineEvents(log);
    const expected = plain(events);
    const same = (table: PairTable, names: readonly string[], wanted: Map<string, number[]>) => {
      assert.equal(table.size, wanted.size);
      for (const [from, to, count, mean, median] of named(table, names)) {
        const values = wanted.get(`${from}>${to}`)!;
        assert.equal(count, values.length);
        assert.ok(Math.abs(mean - values.reduce((a, b) => a + b, 0) / count) < 1e-9);
        assert.equal(median, medianOf(values));
      }
    };
    same(figures.directlyFollows, columns.names.activities, expected.follows);
    same(figures.unitHandOvers.pairs, columns.names.units, expected.hands);
    assert.deepEqual(
      new Map(
        figures.pingPong.pairs.map(({ a, b, count }) => [
          [columns.names.units[a]!, columns.names.units[b]!].sort().join("~"),
          count,
        ]),
      ),
      new Map([...expected.returns].map(([pair, list]) => [pair, list.length])),
    );
    assert.deepEqual(
      new Map(
        columns.names.activities.flatMap((name, i) => (figures.rework[i] ? [[name, figures.rework[i]]] : [])),
      ),
      new Map([...expected.rework].map(([name, list]) => [name, list.length])),
    );
    assert.equal(figures.variants.size, expected.ways.size);
    assert.deepEqual(
      [...figures.variants.counts].sort(),
      [...expected.ways.values()].map((list) => list.length).sort(),
    );
  }
});

test("one long case out of order is sorted, and pairs of very many names are counted", () => {
  const n = 20000;
  const events: Event[] = Array.from({ length: n }, (_, i) => [
    "1",
    `a${i % 3000}`,
    ((i * 7919) % n) * second,
  ]);
  const log = orderEvents(columnsOf(events));
  for (let e = 1; e < n; e++) assert.ok(log.times[e]! >= log.times[e - 1]!);
  const pairs = adjacentPairs(log, log.activities, log.activityCount);
  assert.equal(
    pairs.counts.reduce((a, b) => a + b, 0),
    n - 1,
  );
});
