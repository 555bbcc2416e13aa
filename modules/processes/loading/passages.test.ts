import assert from "node:assert/strict";
import { test } from "node:test";
import { type EventColumns, orderEvents, pingPong } from "#science/process";
import { monthly, passagesOf, returnsOf } from "./passages.ts";

const hour = 3_600_000;
const january31 = Date.UTC(2024, 0, 31, 22);

/** Two cases: A, B, nobody, A, A, B; and B, A across the end of January. */
const columns: EventColumns = {
  size: 8,
  caseCount: 2,
  activityCount: 1,
  resourceCount: 0,
  unitCount: 2,
  cases: Int32Array.of(0, 0, 0, 0, 0, 0, 1, 1),
  activities: new Int32Array(8),
  times: Float64Array.of(0, 1, 2, 4, 5, 9, 0, 3).map((t, i) => (i < 6 ? 0 : january31) + t * hour),
  resources: undefined,
  units: Int32Array.of(0, 1, -1, 0, 0, 1, 1, 0),
  steps: undefined,
};
const log = orderEvents(columns);
const rows = (p: ReturnType<typeof passagesOf>) =>
  Array.from({ length: p.size }, (_, i) => [
    p.froms[i],
    p.tos[i],
    p.seconds[i]! / 3600,
    p.cases[i],
    p.events[i],
  ]);

test("passages stand pair by pair, the longest first, gaps left out", () => {
  assert.deepEqual(rows(passagesOf(log, log.units!, 0)), [
    [0, 0, 1, 0, 4],
    [0, 1, 4, 0, 5],
    [0, 1, 1, 0, 1],
    [1, 0, 3, 0, 3],
    [1, 0, 3, 1, 7],
  ]);
});

test("a return is one row of its pair with the time the other side had the work", () => {
  assert.deepEqual(rows(returnsOf(log, log.units!, 0)), [
    [0, 1, 5, 0, 5],
    [0, 1, 3, 0, 3],
  ]);
  assert.equal(pingPong(log, log.units, 2).pairs[0]!.count, 2);
});

test("months are those of the receiving event in the zone, with sum and median", () => {
  const byMonth = (zone: number) =>
    monthly(passagesOf(log, log.units!, zone)).map((m) => [
      m.from,
      m.to,
      m.month,
      m.count,
      m.seconds / 3600,
      m.median / 3600,
    ]);
  assert.deepEqual(byMonth(0), [
    [0, 0, 0, 1, 1, 1],
    [0, 1, 0, 2, 5, 2.5],
    [1, 0, 0, 1, 3, 3],
    [1, 0, 649, 1, 3, 3],
  ]);
  assert.deepEqual(byMonth(-180).at(-1), [1, 0, 648, 1, 3, 3]);
});
