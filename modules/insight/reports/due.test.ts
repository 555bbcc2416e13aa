import assert from "node:assert/strict";
import { test } from "node:test";
import { dueOn, wallClock } from "./due.ts";

const monday = { rhythm: "weekly", day: 1, hour: 8 } as const;

test("due from its hour on, once a period, and no longer than three days late", () => {
  // 16 March 2026 is a Monday.
  assert.equal(dueOn(monday, { date: "2026-03-16", hour: 7 }), undefined);
  assert.equal(dueOn(monday, { date: "2026-03-16", hour: 8 }), "2026-03-16");
  assert.equal(dueOn(monday, { date: "2026-03-19", hour: 0 }), "2026-03-16");
  assert.equal(dueOn(monday, { date: "2026-03-20", hour: 23 }), undefined);
  const first = { rhythm: "monthly", day: 1, hour: 0 } as const;
  assert.equal(dueOn(first, { date: "2026-03-01", hour: 0 }), "2026-03-01");
  assert.equal(dueOn(first, { date: "2026-02-28", hour: 12 }), undefined);
  assert.equal(dueOn({ ...first, day: 28 }, { date: "2026-03-02", hour: 1 }), "2026-02-28");
});

test("the wall clock is the house's", () => {
  assert.deepEqual(wallClock(new Date("2026-03-15T21:30:00Z"), "Europe/Moscow"), {
    date: "2026-03-16",
    hour: 0,
  });
});
