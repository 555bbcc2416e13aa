import assert from "node:assert/strict";
import { test } from "node:test";
import {
  guessDateForm,
  guessTimeForm,
  instantOf,
  isoText,
  isZone,
  monthOf,
  monthStart,
  monthText,
  parseTimestamp,
  parseTimestampBytes,
  type TimeForm,
  timeShare,
  usualForm,
} from "./index.ts";

const monthFirst: TimeForm = { ...usualForm, order: "month-first" };
const noon = Date.UTC(2024, 2, 12, 12, 0, 0);
const bytes = (text: string) => new TextEncoder().encode(text);

test("ISO 8601 in all its usual spellings is one instant", () => {
  for (const text of [
    "2024-03-12T12:00:00Z",
    "2024-03-12 12:00:00Z",
    "2024-03-12T12:00:00.000Z",
    "2024-03-12 12:00",
    "2024-03-12T13:00:00+01:00",
    "2024-03-12T13:00:00+0100",
    "2024-03-12 13:00:00+01",
    "2024-03-12 13:00:00 +0100",
    "2024-03-12T17:30:00+05:30",
    "2024-03-12T08:00:00.000000000-04:00",
    "2024/03/12 12:00:00",
    "2024.03.12 12:00:00",
    "20240312T120000Z",
    "20240312120000",
    "2024-03-12T12:00:00,000Z",
    "2024-03-12T15:00+03:00[Europe/Moscow]",
    "2024-03-12 15:00:00 (UTC+03:00)",
    "12.03.2024 15:00 (МСК)",
    "Tue Mar 12 2024 15:00:00 GMT+0300 (Moscow Standard Time)",
    "20240312 120000",
    "20240312 12:00:00",
    "2024-03-12-12.00.00.000000",
    "12/Mar/2024:13:00:00 +0100",
  ]) {
    assert.equal(parseTimestamp(text), noon, text);
  }
});

test("dates of offices, day first by default", () => {
  for (const text of [
    "12.03.2024 12:00",
    "12.03.2024 12:00:00",
    "12.3.2024 12:00",
    "12/03/2024 12:00:00",
    "12-03-2024 12:00",
    "12.03.24 12:00",
    "12.03.2024, 12:00",
    "12:00 12.03.2024",
    "12:00:00, 12 марта 2024 г.",
    "12 марта 2024 12:00",
    "12 марта 2024 г. в 12:00",
    "12 мар. 2024 г. в 12:00",
    "12.03.2024 12.00",
    "12.03.2024 12.00.00",
    "12 марта 2024 г. 12:00",
    "12 мар. 2024 12:00",
    "12-Mar-2024 12:00:00",
    "12-Mar-24 12:00",
    "12 March 2024 12:00 PM",
    "March 12, 2024 12:00 pm",
    "Mar 12 2024 12:00:00",
    "12th of March 2024 12:00",
    "Tue, 12 Mar 2024 15:00:00 +0300 (MSK)",
    "12 Mar 2024 12:00:00 GMT",
    "12 Mar 2024 07:00:00 EST",
    "Tue Mar 12 12:00:00 2024",
    "Tue Mar 12 12:00:00 UTC 2024",
  ]) {
    assert.equal(parseTimestamp(text), noon, text);
  }
  assert.equal(parseTimestamp("12.03.2024"), Date.UTC(2024, 2, 12));
  assert.equal(parseTimestamp("12 мая 2024"), Date.UTC(2024, 4, 12));
  assert.equal(parseTimestamp("1 июня 2024"), Date.UTC(2024, 5, 1));
  assert.equal(parseTimestamp("1 авг 2024"), Date.UTC(2024, 7, 1));
});

test("month first where the form says so", () => {
  assert.equal(parseTimestamp("03/12/2024 12:00 PM", monthFirst), noon);
  assert.equal(parseTimestamp("3/12/24 12:00", monthFirst), noon);
  assert.equal(parseTimestamp("13/12/2024", monthFirst), undefined);
});

test("Oracle's dots within the time", () => {
  assert.equal(parseTimestamp("12-MAR-24 12.00.00.000000 PM"), noon);
  assert.equal(parseTimestamp("12-MAR-24 04.30.05.250000 PM +01:00"), Date.UTC(2024, 2, 12, 15, 30, 5, 250));
  assert.equal(parseTimestamp("12.03.2024 12.61"), undefined);
});

test("the twelve-hour clock", () => {
  assert.equal(parseTimestamp("2024-03-12 12:00 AM"), Date.UTC(2024, 2, 12));
  assert.equal(parseTimestamp("2024-03-12 12:30 p.m."), Date.UTC(2024, 2, 12, 12, 30));
  assert.equal(parseTimestamp("2024-03-12 1 PM"), Date.UTC(2024, 2, 12, 13));
  assert.equal(parseTimestamp("2024-03-12 13:00 PM"), undefined);
  assert.equal(parseTimestamp("2024-03-12 0:30 AM"), undefined);
});

test("bare numbers by size or by the form", () => {
  assert.equal(parseTimestamp("1710244800"), noon);
  assert.equal(parseTimestamp("1710244800.5"), noon + 500);
  assert.equal(parseTimestamp("1710244800000"), noon);
  assert.equal(parseTimestamp("1710244800000000"), noon);
  assert.equal(parseTimestamp("1710244800000000000"), noon);
  assert.equal(parseTimestamp("45363.5"), noon);
  assert.equal(parseTimestamp("45363,5"), noon);
  assert.equal(parseTimestamp("20240312"), Date.UTC(2024, 2, 12));
  assert.equal(parseTimestamp("86400", { ...usualForm, numbers: "seconds" }), 86400000);
  assert.equal(parseTimestamp("61", { ...usualForm, numbers: "excel" }), Date.UTC(1900, 2, 1));
  assert.equal(parseTimestamp("20240231"), undefined);
  assert.equal(parseTimestamp("42"), undefined);
  assert.equal(parseTimestamp("-1"), undefined);
});

test("microseconds are kept, whatever the zone they are written in", () => {
  const a = parseTimestamp("2024-03-12T12:00:00.123456Z")!;
  assert.equal(Math.round((a - noon) * 1000), 123456);
  assert.equal(parseTimestamp("2024-03-12T13:00:00.123456000+01:00")! - a < 0.0005, true);
  assert.equal(parseTimestamp("2024-03-12 15:00:00.123456+03"), a);
});

test("what no calendar or clock shows is refused, never rolled over", () => {
  for (const text of [
    "",
    "   ",
    "31.02.2024",
    "2023-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-03-12 25:00",
    "2024-03-12 24:01",
    "2024-03-12 12:60",
    "2024-03-12 12:00:61",
    "2024-03-12T12:00:00+25:00",
    "2024-03-12 12:00 XYZ",
    "2024-03-12 12",
    "2024-03",
    "12:00",
    "yesterday",
    "NA",
    "12 foo 2024",
    "2024-03-12 12:00:00 and more",
  ]) {
    assert.equal(parseTimestamp(text), undefined, text);
  }
  assert.equal(parseTimestamp("2024-02-29"), Date.UTC(2024, 1, 29));
  assert.equal(parseTimestamp("2024-03-11T24:00:00"), Date.UTC(2024, 2, 12));
});

test("a text without zone is read in the zone of the form", () => {
  assert.equal(parseTimestamp("2024-03-12 15:00", { ...usualForm, zone: 180 }), noon);
  const berlin: TimeForm = { ...usualForm, zone: "Europe/Berlin" };
  assert.equal(parseTimestamp("2024-03-12 13:00", berlin), noon);
  assert.equal(parseTimestamp("2024-07-12 14:00", berlin), Date.UTC(2024, 6, 12, 12));
  assert.equal(parseTimestamp("2024-03-12T12:00:00Z", berlin), noon);
  assert.equal(parseTimestamp("2024-03-12", { ...usualForm, zone: "Nowhere/Else" }), undefined);
  assert.equal(isZone("Europe/Berlin"), true);
  assert.equal(isZone("Nowhere/Else"), false);
});

test("where clocks change: the skipped hour moves on, the doubled hour is the first", () => {
  assert.equal(instantOf(Date.UTC(2024, 2, 31, 2, 30), "Europe/Berlin"), Date.UTC(2024, 2, 31, 1, 30));
  assert.equal(instantOf(Date.UTC(2024, 9, 27, 2, 30), "Europe/Berlin"), Date.UTC(2024, 9, 27, 0, 30));
  assert.equal(instantOf(Date.UTC(2024, 9, 27, 3, 30), "Europe/Berlin"), Date.UTC(2024, 9, 27, 2, 30));
});

test("the byte reader agrees with the text reader wherever it answers", () => {
  let seed = 7;
  const next = (n: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % n;
  };
  const two = (n: number) => String(n).padStart(2, "0");
  let answered = 0;
  for (let i = 0; i < 20000; i++) {
    const y = 1895 + next(310);
    const m = next(2) ? two(next(14)) : String(next(14));
    const d = next(2) ? two(next(33)) : String(next(33));
    const sep = ["-", "/", "."][next(3)];
    const date = next(2) ? `${y}${sep}${m}${sep}${d}` : `${d}${sep}${m}${sep}${y}`;
    const hour = next(2) ? two(next(25)) : String(next(25));
    const clock = ["", ` ${hour}:${two(next(61))}`, `T${two(next(24))}:${two(next(60))}:${two(next(61))}`][
      next(3)
    ];
    const fraction = clock!.startsWith("T") && next(2) ? `.${String(next(1e9)).slice(0, 1 + next(9))}` : "";
    const zone =
      clock === "" ? "" : ["", "Z", "+01:00", "-0330", "+03", "+19:00", " +0100", "x", " AM", "pm"][next(10)];
    const text = `${date}${clock}${fraction}${zone}`;
    for (const form of [usualForm, monthFirst, { ...usualForm, zone: "America/New_York" }]) {
      const fast = parseTimestampBytes(bytes(text), 0, text.length, form);
      if (Number.isNaN(fast)) continue;
      answered++;
      assert.equal(fast, parseTimestamp(text, form), text);
    }
  }
  assert.ok(answered > 20000);
  const inside = bytes("a,2024-03-12T13:00:00.250+01:00,b");
  assert.equal(parseTimestampBytes(inside, 2, inside.length - 2, usualForm), noon + 250);
});

test("a column decides whether the day or the month stands first", () => {
  assert.equal(guessDateForm(["01/02/2024", "13/02/2024"]), "day-first");
  assert.equal(guessDateForm(["01/02/2024", "02/13/2024"]), "month-first");
  assert.equal(guessDateForm(["01/02/2024", "03/04/2024"]), "day-first");
  assert.equal(guessDateForm(["01/02/2024 1:00 PM"]), "month-first");
  assert.equal(guessDateForm(["02/13/2024", "02/14/2024", "14/02/2024"]), "month-first");
  assert.equal(guessDateForm(["2024-02-13"]), "day-first");
  assert.equal(guessDateForm([]), "day-first");
});

test("a column of numbers decides what a number means", () => {
  assert.equal(guessTimeForm(["1710244800", "", "1710244801"]).numbers, "seconds");
  assert.equal(guessTimeForm(["45363.5", "45364"]).numbers, "excel");
  assert.equal(guessTimeForm(["20240312", "20240313"]).numbers, "compact");
  assert.equal(guessTimeForm(["1", "2", "3"]).numbers, undefined);
  assert.deepEqual(guessTimeForm(["13.02.2024"], "Europe/Moscow"), {
    order: "day-first",
    zone: "Europe/Moscow",
  });
  assert.equal(timeShare(["2024-03-12", "", "never", "13.03.2024"], usualForm), 2 / 3);
});

test("instants are written in UTC and months are counted by the calendar of the zone", () => {
  assert.equal(isoText(noon), "2024-03-12T12:00:00.000Z");
  assert.equal(isoText(noon + 0.123), "2024-03-12T12:00:00.000123Z");
  assert.equal(isoText(noon + 0.9999), "2024-03-12T12:00:00.001Z");
  assert.equal(monthText(monthOf(noon)), "2024-03");
  assert.equal(monthStart(monthOf(noon)), Date.UTC(2024, 2, 1));
  assert.equal(monthText(monthOf(Date.UTC(2024, 2, 31, 22), "Europe/Moscow")), "2024-04");
  assert.equal(monthText(-1), "1969-12");
});
