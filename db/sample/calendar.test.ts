import assert from "node:assert/strict";
import { test } from "node:test";
import { calendar, clock } from "./calendar.ts";

function worked(language: "ru" | "en", isos: string[]): boolean[] {
  const days = calendar("2026-12-31", 12, language);
  return isos.map((iso) => days.day(days.indexOf(iso)).works);
}

test("the period ends on the day asked for and begins whole months before", () => {
  const year = calendar("2026-10-31", 12, "ru").days;
  assert.deepEqual([year[0]!.iso, year.at(-1)!.iso, year.length], ["2025-11-01", "2026-10-31", 365]);
  const month = calendar("2026-03-31", 1, "ru").days;
  assert.deepEqual([month[0]!.iso, month.at(-1)!.iso], ["2026-03-01", "2026-03-31"]);
  const half = calendar("2026-05-14", 2, "ru").days;
  assert.deepEqual([half[0]!.iso, half.at(-1)!.iso], ["2026-03-15", "2026-05-14"]);
});

test("Russian holidays, also those that move to a Monday", () => {
  const holidays = [
    "2026-01-01",
    "2026-01-08",
    "2026-02-23",
    "2026-03-09",
    "2026-05-01",
    "2026-05-11",
    "2026-06-12",
    "2026-11-04",
    "2026-12-31",
  ];
  assert.deepEqual(
    worked("ru", holidays),
    holidays.map(() => false),
  );
  const workdays = ["2026-01-09", "2026-03-10", "2026-05-12", "2026-12-25"];
  assert.deepEqual(
    worked("ru", workdays),
    workdays.map(() => true),
  );
});

test("British holidays, Easter among them", () => {
  const holidays = [
    "2026-01-01",
    "2026-04-03",
    "2026-04-06",
    "2026-05-04",
    "2026-05-25",
    "2026-08-31",
    "2026-12-25",
    "2026-12-28",
  ];
  assert.deepEqual(
    worked("en", holidays),
    holidays.map(() => false),
  );
  assert.deepEqual(worked("en", ["2026-02-23", "2026-05-11", "2026-12-29"]), [true, true, true]);
});

test("working time goes on after the weekend", () => {
  const days = calendar("2026-12-31", 12, "ru");
  const friday = days.indexOf("2026-10-16");
  const monday = days.indexOf("2026-10-19");
  assert.deepEqual(days.later(friday, 17 * 60, 120), { day: monday, minute: 10 * 60 });
  assert.deepEqual(days.later(friday, 9 * 60, 30), { day: friday, minute: 9 * 60 + 30 });
  assert.deepEqual(days.later(friday + 1, 12 * 60, 60), { day: monday, minute: 10 * 60 });
  assert.equal(days.nextWorkingDay(friday), monday);
  assert.equal(days.nextWorkingDay(friday + 1), monday);
});

test("moments are written as the country writes them", () => {
  const british = calendar("2026-12-31", 12, "en");
  const offset = (iso: string) => british.day(british.indexOf(iso)).offset;
  assert.deepEqual(["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25"].map(offset), [
    "+00:00",
    "+01:00",
    "+01:00",
    "+00:00",
  ]);
  const russian = calendar("2026-12-31", 12, "ru").day(0);
  assert.deepEqual([russian.local, russian.offset], ["01.01.2026", "+03:00"]);
  assert.equal(clock(545), "09:05");
});
