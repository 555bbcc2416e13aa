import assert from "node:assert/strict";
import { test } from "node:test";
import type { Span } from "#science/clock";
import { addDays, dayIn, weekday } from "#science/time";
import { firstMinutes, hoursOn, isTimeZone, orderedHours, shortenedBy, yearOf } from "./calendar.ts";
import { templateDays, templateOf } from "./templates/index.ts";
import { nameIn } from "./templates/names.ts";
import { russia2026 } from "./templates/russia-2026.ts";
import { yearByLaw } from "./templates/year-by-law.ts";

const week = templateOf("russia-40")?.week ?? [];
const office: Span[] = [
  { from: "09:00", to: "13:00" },
  { from: "14:00", to: "18:00" },
];
const russia = {
  weeks: [{ from: null, week }],
  days: Object.fromEntries(templateDays("russia-40", week, "ru").map(({ day, hours }) => [day, hours])),
};

test("the Russian years have the norm of their production calendar: 247 days, 1,972 hours", () => {
  for (const year of [2025, 2026])
    assert.deepEqual(yearOf(russia, year), { workingDays: 247, workingMinutes: 1_972 * 60 }, String(year));
});

test("without an act, the law alone moves holidays from weekends: 2026 with two days more, 2027 from Monday 11 January", () => {
  const { holidays, moved, shortened } = yearByLaw(2026);
  const { moved: decreed } = russia2026;
  const { "2026-01-09": _friday, "2026-12-31": _eve, ...rest } = decreed;
  assert.deepEqual(holidays, russia2026.holidays);
  assert.deepEqual(moved, rest);
  assert.deepEqual(shortened, [...russia2026.shortened, "2026-12-31"]);
  assert.deepEqual(yearByLaw(2027).moved, {
    "2027-05-03": "2027-05-01",
    "2027-05-10": "2027-05-09",
    "2027-06-14": "2027-06-12",
  });
  assert.equal(hoursOn(russia, "2027-01-08").length, 0);
  assert.equal(hoursOn(russia, "2027-01-11").length, 2);
});

test("months of 2025 and 2026 have the working days of the production calendar", () => {
  const worked = (year: number) =>
    Array.from({ length: 12 }, (_, month) => {
      const prefix = `${year}-${String(month + 1).padStart(2, "0")}`;
      let days = 0;
      for (let day = `${prefix}-01`; day.startsWith(prefix); day = addDays(day, 1))
        if (hoursOn(russia, day).length > 0) days += 1;
      return days;
    });
  assert.deepEqual(worked(2025), [17, 20, 21, 22, 18, 19, 23, 21, 22, 23, 19, 22]);
  assert.deepEqual(worked(2026), [15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22]);
});

test("shortened days end an hour early, and a Saturday given up is worked and shortened at once", () => {
  const short = [
    { from: "09:00", to: "13:00" },
    { from: "14:00", to: "17:00" },
  ];
  for (const day of ["2025-03-07", "2025-11-01", "2026-11-03"])
    assert.deepEqual(hoursOn(russia, day), short, day);
  assert.deepEqual(hoursOn(russia, "2025-11-03"), []);
  assert.deepEqual(hoursOn(russia, "2026-12-31"), []);
  assert.deepEqual(hoursOn(russia, "2026-12-30"), office);
});

test("the days follow the hours of another week", () => {
  const early = Array.from({ length: 7 }, (_, at) => (at < 5 ? [{ from: "07:00", to: "15:00" }] : []));
  const days = templateDays("russia-40", early, "en");
  const eve = days.find(({ day }) => day === "2026-04-30");
  assert.deepEqual(eve?.hours, [{ from: "07:00", to: "14:00" }]);
  assert.equal(eve?.name, "Shortened day before a holiday");
});

test("hours are put in order, and refused when they overlap or run backwards", () => {
  assert.deepEqual(orderedHours(office.toReversed()), office);
  assert.deepEqual(orderedHours([{ from: "00:00", to: "24:00" }]), [{ from: "00:00", to: "24:00" }]);
  assert.equal(orderedHours([office[0] as Span, { from: "12:59", to: "15:00" }]), undefined);
  assert.equal(orderedHours([{ from: "22:00", to: "06:00" }]), undefined);
  assert.equal(orderedHours([{ from: "09:00", to: "09:00" }]), undefined);
});

test("shortening takes from the end and never less than nothing", () => {
  assert.deepEqual(shortenedBy(office, 5 * 60), [{ from: "09:00", to: "12:00" }]);
  assert.deepEqual(shortenedBy(office, 24 * 60), []);
  assert.deepEqual(firstMinutes(office, 240), [office[0]]);
});

test("today is what the wall calendar of the zone shows", () => {
  const at = new Date("2026-12-31T21:30:00Z");
  assert.equal(dayIn("Europe/Moscow", at), "2027-01-01");
  assert.equal(dayIn("UTC", at), "2026-12-31");
  assert.equal(dayIn("America/New_York", at), "2026-12-31");
});

test("zones are places, not offsets", () => {
  assert.ok(isTimeZone("Asia/Yekaterinburg"));
  assert.ok(!isTimeZone("+03:00"));
  assert.ok(!isTimeZone("Mars/Olympus"));
});

test("weeks begin on Monday", () => {
  assert.deepEqual(["2026-11-23", "2026-11-29"].map(weekday), [0, 6]);
});

test("names that a template gave are said in the reader's language, those of people are not touched", () => {
  assert.equal(nameIn("2026-01-07", "Christmas", "ru"), "Рождество Христово");
  assert.equal(nameIn("2026-01-07", "Рождество Христово", "en"), "Christmas");
  assert.equal(nameIn("2026-01-09", "Day off moved from 3 Jan 2026", "ru").slice(0, 9), "Выходной,");
  assert.equal(nameIn("2026-01-07", "День завода", "en"), "День завода");
  assert.equal(nameIn("2026-08-01", "Christmas", "ru"), "Christmas");
});
