import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { enough, meanOf } from "./mean.ts";

test("fewer than five answers have no mean", () => {
  assert.deepEqual(meanOf(4, 20), { count: 4, mean: null, low: null, high: null });
  assert.equal(meanOf(0, 0).mean, null);
});

test("five answers of 5: worked by hand, 5/(5+1.96²) of the scale is the lower end", () => {
  const { mean, low, high } = meanOf(5, 25);
  assert.equal(mean, 5);
  assert.equal(high, 5);
  assert.ok(Math.abs((low as number) - (1 + (4 * 5) / (5 + 1.959964 ** 2))) < 1e-9);
});

test("half the scale with a hundred answers: 0.4038 to 0.5962 of it", () => {
  const { low, high } = meanOf(100, 300);
  assert.ok(Math.abs((low as number) - (1 + 4 * 0.40383)) < 1e-3);
  assert.ok(Math.abs((high as number) - (1 + 4 * 0.59617)) < 1e-3);
});

test("the interval holds the mean, stays on the scale and narrows with more of the same", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: enough, maxLength: 60 }), (scores) => {
      const sum = scores.reduce((a, b) => a + b, 0);
      const one = meanOf(scores.length, sum);
      const more = meanOf(scores.length * 4, sum * 4);
      const [low, mean, high] = [one.low, one.mean, one.high] as [number, number, number];
      assert.ok(low >= 1 && high <= 5 && low <= mean + 1e-9 && mean <= high + 1e-9);
      assert.ok((more.high as number) - (more.low as number) < high - low);
    }),
  );
});
