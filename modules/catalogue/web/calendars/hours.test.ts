import assert from "node:assert/strict";
import { test } from "node:test";
import { hoursText, lookOf, monthRows, parseHours, shortenedBy } from "./hours.ts";

const office = [
  { from: "09:00", to: "13:00" },
  { from: "14:00", to: "18:00" },
];

test("hours are read as people write them, in any order", () => {
  for (const text of ["09:00–13:00, 14:00–18:00", "9-13; 14-18", "14.00-18.00, 9:00-13:00", "9-13 и 14-18"])
    assert.deepEqual(parseHours(text), office, text);
  assert.deepEqual(parseHours(""), []);
  assert.deepEqual(parseHours("0-24"), [{ from: "00:00", to: "24:00" }]);
  assert.equal(hoursText(office), "09:00–13:00, 14:00–18:00");
});

test("what is no working time is not guessed at", () => {
  for (const text of ["9", "18-9", "9-9", "9-13, 12-18", "9-25", "24-24", "утром", "9:75-10"])
    assert.equal(parseHours(text), undefined, text);
});

test("a month stands in weeks from Monday", () => {
  const rows = monthRows(2026, 11);
  assert.deepEqual(
    rows[0]?.slice(0, 7).map((day) => day ?? "-"),
    ["-", "-", "-", "-", "-", "-", "2026-11-01"],
  );
  assert.equal(rows.at(-1)?.[0], "2026-11-30");
  assert.equal(monthRows(2024, 2).flat().filter(Boolean).length, 29);
});

test("days unlike the week are told apart", () => {
  assert.equal(lookOf(office, shortenedBy(office, 60)), "short");
  assert.equal(lookOf(office, []), "holiday");
  assert.equal(lookOf([], undefined), "off");
  assert.equal(lookOf([], office), "extra");
  assert.equal(lookOf(office, undefined), "usual");
  assert.deepEqual(shortenedBy(office, 60).at(-1), { from: "14:00", to: "17:00" });
  assert.deepEqual(shortenedBy(office, 300), [{ from: "09:00", to: "12:00" }]);
});
