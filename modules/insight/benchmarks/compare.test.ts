import assert from "node:assert/strict";
import { test } from "node:test";
import { compare } from "./compare.ts";

const hours = { good: "lower", unit: "h", year: 2026 } as const;
const theirs = { value: 20, year: 2025, unit: "H " };
const ours = { value: 14, low: 12, high: 16, n: 400 };

test("better or worse only where the whole interval lies on one side", () => {
  assert.deepEqual(compare(ours, theirs, hours), { standing: "better", doubts: [] });
  assert.deepEqual(compare(ours, theirs, { ...hours, good: "higher" }), { standing: "worse", doubts: [] });
  assert.deepEqual(compare({ ...ours, high: 21 }, theirs, hours), { standing: "alike", doubts: [] });
});

test("another unit, no figure, or one without an interval cannot be told", () => {
  assert.deepEqual(compare(ours, { ...theirs, unit: "days" }, hours), {
    standing: "cannotTell",
    doubts: ["otherUnit"],
  });
  assert.deepEqual(compare(null, { ...theirs, year: 2020 }, hours), {
    standing: "cannotTell",
    doubts: ["old"],
  });
  assert.deepEqual(compare({ value: 14, low: null, high: null, n: 4 }, theirs, hours), {
    standing: "cannotTell",
    doubts: ["few", "noInterval"],
  });
});
