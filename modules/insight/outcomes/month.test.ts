import assert from "node:assert/strict";
import { test } from "node:test";
import { monthOfWeek, monthsBetween, readMonth, readNumber } from "./month.ts";

test("a month is read as offices write it", () => {
  for (const text of [
    ...["2026-03", "03.2026", "3/2026", "2026-03-31", "31.03.2026", "март 2026", "Марта 2026 г.", "Mar 2026"],
    ...["march, 2026", "46082", "2026-03-01T00:00:00.000Z", "2026/3"],
  ])
    assert.equal(readMonth(text), "2026-03", text);
  for (const text of ["", "2026", "13.2026", "2026-00", "spring 2026", "март", "1.1.1900", "x"])
    assert.equal(readMonth(text), undefined, text);
});

test("a number is read with either decimal mark", () => {
  assert.equal(readNumber("1 234,5"), 1234.5);
  assert.equal(readNumber("1,234.50"), 1234.5);
  assert.equal(readNumber("1.234,50"), 1234.5);
  assert.equal(readNumber("97%"), 97);
  assert.equal(readNumber("−3,2"), -3.2);
  for (const text of ["", "n/a", "1,2,3", "--1", "1e99"]) assert.equal(readNumber(text), undefined, text);
});

test("a week is in the month of its Thursday, and months follow over the year's end", () => {
  assert.equal(monthOfWeek("2026-03-30"), "2026-04");
  assert.equal(monthOfWeek("2026-02-23"), "2026-02");
  assert.deepEqual(monthsBetween("2025-11", "2026-02"), ["2025-11", "2025-12", "2026-01", "2026-02"]);
});
