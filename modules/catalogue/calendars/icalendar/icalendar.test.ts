import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { guessEncoding } from "#platform/files";
import { templateDays, templateOf } from "../templates/index.ts";
import { readIcalendar, type Understood } from "./read.ts";
import { kindOf } from "./recognise.ts";
import { writeIcalendar } from "./write.ts";

const week = templateOf("monday-friday")?.week ?? [];
const options = { timeZone: "Europe/Moscow", weekOn: () => week, from: "2026-01-01", to: "2030-12-31" };

function read(name: string): Understood {
  const bytes = fs.readFileSync(new URL(`fixtures/${name}`, import.meta.url));
  const { encoding, bom } = guessEncoding(bytes);
  return readIcalendar(new TextDecoder(encoding).decode(bytes.subarray(bom)), options);
}

const brief = ({ days }: Understood) =>
  days.map(({ day, kind, hours }) => [day, kind, ...hours.map(({ from, to }) => `${from}-${to}`)].join(" "));

test("an Outlook-like file: days off, a moved Saturday, a day shortened in words, and a meeting left out", () => {
  const found = read("outlook-like.ics");
  assert.deepEqual(brief(found), [
    ...["01", "02", "03", "04", "05", "06", "07", "08"].map((day) => `2027-01-${day} holiday`),
    "2027-02-20 working 09:00-17:00",
    "2027-02-21 shortened 09:00-13:00 14:00-16:00",
  ]);
  assert.equal(found.name, "Календарь завода");
  assert.equal(found.days[9]?.name, "Сокращённый предпраздничный день, до 16:00");
  assert.equal(found.days[9]?.line, 34);
  assert.deepEqual(found.leftOut, [{ line: 42, summary: "Совещание", reason: "timed" }]);
});

test("a Google-like file: what is marked but worked, and what was cancelled, are left out with the reason", () => {
  const found = read("google-like.ics");
  assert.deepEqual(brief(found), ["2027-05-01 holiday"]);
  assert.deepEqual(
    found.leftOut.map(({ summary, reason }) => `${summary}: ${reason}`),
    ["День знаний: observance", "День России: cancelled"],
  );
});

test("yearly rules within the horizon, with exceptions and days moved by hand; a rule of seconds is no rule for days", () => {
  const found = read("yearly-rules.ics");
  assert.deepEqual(brief(found), [
    "2026-01-07 holiday",
    "2026-11-26 holiday",
    "2026-11-27 holiday",
    "2026-12-24 shortened 09:00-13:00",
    "2027-01-07 holiday",
    "2027-11-25 holiday",
    "2027-11-26 holiday",
    "2027-12-24 shortened 09:00-13:00",
    "2028-01-10 holiday",
    "2028-11-23 holiday",
    "2028-11-24 holiday",
    "2029-11-22 holiday",
    "2029-11-23 holiday",
    "2030-01-07 holiday",
    "2030-11-28 holiday",
    "2030-11-29 holiday",
  ]);
  assert.deepEqual(
    found.leftOut.map(({ summary, reason }) => `${summary}: ${reason}`),
    ["Holiday every second: too_fine"],
  );
});

test("folded lines, a byte order mark, split shifts, and midnight of another zone", () => {
  const found = read("folded-with-bom.ics");
  assert.deepEqual(brief(found), [
    "2027-03-08 holiday",
    "2027-03-13 working 08:00-12:00 13:00-17:00",
    "2027-03-20 holiday",
  ]);
  assert.equal(found.days[0]?.name, "Международный женский день, нерабочий день по статье 112");
});

test("an old encoding is read", () => {
  assert.equal(read("windows-1251.ics").days[0]?.name, "Выходной, перенесённый с субботы");
});

for (const [name, code, line] of [
  ["not-a-calendar.ics", "not_icalendar", 1],
  ["broken-line.ics", "broken_line", 6],
  ["cut-off.ics", "broken_line", 3],
  ["no-such-date.ics", "bad_date", 3],
] as const) {
  test(`${name} is refused with its line`, () => {
    assert.throws(
      () => read(name),
      (error: { code: string; place: string; particulars: { line: number } }) =>
        error.code === `calendars.${code}` &&
        error.particulars.line === line &&
        error.place === `line ${line}`,
    );
  });
}

test("an event that would take years of days, and an empty file, are refused", () => {
  const event = (lines: string) => `BEGIN:VCALENDAR\nBEGIN:VEVENT\n${lines}\nEND:VEVENT\nEND:VCALENDAR\n`;
  const long = event("DTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:20300101");
  assert.throws(() => readIcalendar(long, options), { code: "calendars.too_many_days" });
  assert.throws(() => readIcalendar("", options), { code: "calendars.not_icalendar" });
  assert.throws(() => readIcalendar(event("SUMMARY:no date"), options), { code: "calendars.bad_date" });
});

test("what kind of day it is follows from what is said first", () => {
  const cases: [string, string | undefined][] = [
    ["Нерабочий день", "holiday"],
    ["Рабочий день вместо выходного", "working"],
    ["Выходной вместо рабочей субботы", "holiday"],
    ["Сокращенный рабочий день", "shortened"],
    ["Предпраздничный день", "shortened"],
    ["Non-working day", "holiday"],
    ["Working Saturday", "working"],
    ["Half-day before the holiday", "shortened"],
    ["Early closing", "shortened"],
    ["День рождения компании", undefined],
  ];
  for (const [summary, kind] of cases) assert.equal(kindOf([], summary), kind, summary);
  assert.equal(kindOf(["HOLIDAY"], "Working day"), "holiday");
});

test("what is written is read again as the same days", () => {
  const days = templateDays("russia-40", week, "ru").map((one) => ({ ...one, hours: [...one.hours] }));
  const text = writeIcalendar(
    {
      id: "c",
      name: "Завод, «главный»; смена",
      timeZone: "Europe/Moscow",
      changedAt: new Date("2026-01-01T00:00:00Z"),
      days,
      usual: () => week[0] ?? [],
    },
    "ru",
  );
  assert.ok(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75));
  const again = readIcalendar(text, { ...options, from: "2025-01-01" });
  assert.deepEqual(
    again.days.map(({ day, name, hours }) => ({ day, name, hours })),
    days,
  );
  assert.equal(again.name, "Завод, «главный»; смена");
});
