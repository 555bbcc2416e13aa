import assert from "node:assert/strict";
import { test } from "node:test";
import { instantOn, localTime, nextDigest, quietUntil } from "./local-time.ts";

const berlin = "Europe/Berlin";
const moscow = "Europe/Moscow";
const at = (text: string) => new Date(text);
const iso = (date: Date | undefined) => date?.toISOString().slice(0, 16);
const weekdays = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

test("a clock shows its own day and minutes", () => {
  assert.deepEqual(localTime(at("2026-03-01T22:30:00Z"), moscow), { day: "2026-03-02", minutes: 90 });
  assert.deepEqual(localTime(at("1969-12-31T20:00:00Z"), "America/New_York"), {
    day: "1969-12-31",
    minutes: 900,
  });
  assert.equal(iso(instantOn("2026-07-01", 9 * 60, berlin)), "2026-07-01T07:00");
});

test("quiet hours over midnight hold on both sides of it and end in the morning", () => {
  const night = { from: "22:00", to: "07:00" };
  const until = (text: string) => iso(quietUntil(at(text), night, moscow));
  assert.equal(until("2026-03-02T18:59:00Z"), undefined, "21:59");
  assert.equal(until("2026-03-02T19:00:00Z"), "2026-03-03T04:00", "22:00");
  assert.equal(until("2026-03-02T21:30:00Z"), "2026-03-03T04:00", "00:30");
  assert.equal(until("2026-03-03T03:59:00Z"), "2026-03-03T04:00", "06:59");
  assert.equal(until("2026-03-03T04:00:00Z"), undefined, "07:00");
});

test("quiet hours within a day", () => {
  const lunch = { from: "12:00", to: "13:30" };
  const until = (text: string) => iso(quietUntil(at(text), lunch, moscow));
  assert.equal(until("2026-03-02T08:59:00Z"), undefined);
  assert.equal(until("2026-03-02T09:00:00Z"), "2026-03-02T10:30");
  assert.equal(until("2026-03-02T10:30:00Z"), undefined);
  assert.equal(quietUntil(at("2026-03-02T09:00:00Z"), null, moscow), undefined);
});

test("in the night when clocks go forward, quiet hours end when the clock says so, an hour sooner", () => {
  // 29 March 2026, 01:00 UTC: 02:00 becomes 03:00 in Berlin.
  const night = { from: "22:00", to: "07:00" };
  assert.equal(iso(quietUntil(at("2026-03-28T21:00:00Z"), night, berlin)), "2026-03-29T05:00");
  // An end that the clock skips: 02:30 is shown as 03:30.
  const short = { from: "22:00", to: "02:30" };
  assert.equal(iso(quietUntil(at("2026-03-29T00:30:00Z"), short, berlin)), "2026-03-29T01:30");
});

test("in the night when clocks go back, quiet hours end once, and never before now", () => {
  // 25 October 2026, 01:00 UTC: 03:00 becomes 02:00 in Berlin; 02:30 is shown at 00:30 and at 01:30 UTC.
  const night = { from: "22:00", to: "02:30" };
  assert.equal(iso(quietUntil(at("2026-10-24T21:00:00Z"), night, berlin)), "2026-10-25T00:30");
  assert.equal(quietUntil(at("2026-10-25T01:10:00Z"), night, berlin), undefined, "the second 02:10");
  const long = { from: "22:00", to: "07:00" };
  assert.equal(iso(quietUntil(at("2026-10-24T21:00:00Z"), long, berlin)), "2026-10-25T06:00");
});

test("the digest comes on the next working morning, at the same time by the clock through the year", () => {
  const rule = { at: "09:00", zone: berlin, isWorking: weekdays, lastOn: null };
  const next = (text: string, lastOn: string | null = null) => iso(nextDigest(at(text), { ...rule, lastOn }));
  assert.equal(next("2026-03-02T07:00:00Z"), "2026-03-02T08:00", "Monday before nine");
  assert.equal(next("2026-03-02T08:00:00Z"), "2026-03-02T08:00", "at nine");
  assert.equal(next("2026-03-02T08:01:00Z"), "2026-03-03T08:00", "after nine");
  assert.equal(next("2026-03-06T12:00:00Z"), "2026-03-09T08:00", "Friday afternoon");
  assert.equal(next("2026-03-27T12:00:00Z"), "2026-03-30T07:00", "over the change of clocks");
  assert.equal(next("2026-03-02T07:00:00Z", "2026-03-02"), "2026-03-03T08:00", "one has gone today");
});

test("a calendar without working days holds nothing back for ever", () => {
  const rule = { at: "09:00", zone: moscow, isWorking: () => false, lastOn: null };
  assert.equal(iso(nextDigest(at("2026-03-02T05:00:00Z"), rule)), "2026-04-02T06:00");
});
