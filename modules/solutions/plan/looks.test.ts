import assert from "node:assert/strict";
import { test } from "node:test";
import { dueLook, looksOf } from "./looks.ts";

const plan = { firstStart: "2026-01-05", evaluateOn: "2026-03-02", looks: 2, further: [] };

test("planned looks are evenly spaced and share the chance of error", () => {
  const looks = looksOf(plan);
  assert.deepEqual(
    looks.map(({ on }) => on),
    ["2026-02-02", "2026-03-02"],
  );
  assert.deepEqual(
    looks.map(({ level }) => level),
    [0.975, 0.975],
  );
  assert.deepEqual(
    looks.map(({ isLast }) => isLast),
    [false, true],
  );
});

test("a look that was not planned has to be surer, each one more", () => {
  const levels = looksOf({ ...plan, looks: 1, further: ["2026-04-06", "2026-05-04"] }).map(
    ({ level }) => level,
  );
  assert.deepEqual(levels, [0.95, 0.975, 0.9875]);
});

test("a day before any look is none, and of missed ones the latest is due, once", () => {
  const looks = looksOf(plan);
  assert.equal(dueLook(looks, 0, "2026-02-01"), undefined);
  assert.equal(dueLook(looks, 0, "2026-02-02")?.number, 1);
  assert.equal(dueLook(looks, 0, "2026-06-01")?.number, 2);
  assert.equal(dueLook(looks, 1, "2026-03-01"), undefined);
  assert.equal(dueLook(looks, 2, "2026-06-01"), undefined);
});
