import assert from "node:assert/strict";
import { test } from "node:test";
import { durationText, parseDuration } from "./duration.ts";

test("lengths are read as people write them, days by the calendar's own day", () => {
  const cases: [string, number][] = [
    ["4 ч", 240],
    ["4ч", 240],
    ["30 мин", 30],
    ["2 дн", 960],
    ["2 рабочих".replace(" рабочих", " дня"), 960],
    ["1 д 4 ч", 720],
    ["1,5 ч", 90],
    ["1.5 h", 90],
    ["2 days", 960],
    ["1 d 4 h 15 min", 735],
    ["1 нед", 2_400],
    ["1:30", 90],
    ["2 ч и 10 мин", 130],
    ["8 час.", 480],
  ];
  for (const [text, minutes] of cases) assert.equal(parseDuration(text, 480), minutes, text);
  assert.equal(parseDuration("1 дн", 420), 420);
  assert.equal(parseDuration("1 дн", null), 1_440);
  assert.equal(parseDuration("1 нед", null), 7 * 1_440);
});

test("what is no length of time is not guessed at", () => {
  for (const text of ["", "4", "скоро", "4 попугая", "-2 ч", "0 ч", "2 ч завтра", "10000 нед"])
    assert.equal(parseDuration(text, 480), undefined, text);
});

test("what is written is read again as the same minutes", () => {
  for (const language of ["ru", "en"] as const)
    for (const day of [null, 420, 480, 492])
      for (const minutes of [1, 15, 60, 95, 480, 720, 960, 1_001, 14_400])
        assert.equal(
          parseDuration(durationText(minutes, day, language), day),
          minutes,
          `${minutes} of ${day}`,
        );
});
