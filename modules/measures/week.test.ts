import assert from "node:assert/strict";
import { test } from "node:test";
import { addWeeks, lastFullWeek, mondayOf, weeksBetween } from "./week.ts";

test("a week is its Monday, also over the end of a year", () => {
  assert.equal(mondayOf("2026-01-01"), "2025-12-29");
  assert.equal(mondayOf("2025-12-29"), "2025-12-29");
  assert.equal(mondayOf("2026-01-04"), "2025-12-29");
  assert.equal(addWeeks("2025-12-29", 9), "2026-03-02");
  assert.deepEqual(weeksBetween("2026-01-01", "2026-01-12"), ["2025-12-29", "2026-01-05", "2026-01-12"]);
  assert.deepEqual(weeksBetween("2026-02-01", "2026-01-01"), []);
});

test("the house's wall clock says which week is over", () => {
  // Monday has begun in Vladivostok, not yet in Moscow.
  const now = new Date("2026-05-10T15:00:00Z");
  assert.equal(lastFullWeek(now, "Asia/Vladivostok"), "2026-05-04");
  assert.equal(lastFullWeek(now, "Europe/Moscow"), "2026-04-27");
});
