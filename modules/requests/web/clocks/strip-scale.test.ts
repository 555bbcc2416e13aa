import assert from "node:assert/strict";
import { test } from "node:test";
import type { Interval, Target } from "./api.ts";
import { scaleOf } from "./strip-scale.ts";

const at = (time: string) => `2026-03-03T${time}:00.000Z`;
const interval = (from: string, to: string, reason: Interval["reason"]): Interval => ({
  from: at(from),
  to: at(to),
  reason,
  waitingFor: null,
  holiday: null,
  workingSeconds: 0,
  countedSeconds: 0,
  across: false,
  text: reason,
});
const target: Target = {
  target: "done",
  state: "running",
  targetMinutes: 240,
  elapsedSeconds: 0,
  startedAt: at("10:00"),
  dueAt: at("20:00"),
  warnAt: null,
  settledAt: null,
  breachedAt: null,
  endedAt: null,
  pausedFor: null,
  rounds: 1,
  missedRounds: 0,
  intervals: [interval("10:00", "11:00", "counted"), interval("11:00", "15:00", "paused")],
};

test("what runs is drawn on to when it is due, and now stands between", () => {
  const scale = scaleOf(target, at("15:00"));
  assert.deepEqual(
    scale.pieces.map(({ kind, at: from, width }) => [kind, from, Number(width.toFixed(9))]),
    [
      ["counted", 0, 0.1],
      ["paused", 0.1, 0.4],
      ["ahead", 0.5, 0.5],
    ],
  );
  assert.deepEqual([scale.now, scale.due], [0.5, 1]);
});

test("what is over ends where it ended, with the missed moment marked in it", () => {
  const scale = scaleOf(
    { ...target, state: "breached", dueAt: at("12:00"), endedAt: at("15:00") },
    at("19:00"),
  );
  assert.deepEqual([scale.to, scale.now, scale.due], [at("15:00"), null, 0.4]);
  assert.equal(scaleOf({ ...target, state: "paused", dueAt: null }, at("15:00")).due, null);
});

test("a clock that has just begun has a strip nevertheless", () => {
  const scale = scaleOf({ ...target, dueAt: null, intervals: [] }, at("10:00"));
  assert.ok(scale.pieces.every(({ width }) => Number.isFinite(width)));
});
