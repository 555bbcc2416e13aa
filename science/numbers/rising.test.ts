import assert from "node:assert/strict";
import { test } from "node:test";
import { digamma, logGamma, logRising, trigamma } from "./index.ts";

const near = (actual: number, expected: number, within = 1e-12) =>
  assert.ok(
    Math.abs(actual - expected) <= within * Math.max(1, Math.abs(expected)),
    `${actual} is not ${expected}`,
  );

test("rising products: by hand, by the gamma function, and where that has no digits left", () => {
  near(logRising(3, 4), Math.log(3 * 4 * 5 * 6));
  near(logRising(0.5, 3), Math.log(0.5 * 1.5 * 2.5));
  near(logRising(7.3, 250), logGamma(257.3) - logGamma(7.3));
  near(logRising(0.001, 0.5), logGamma(0.501) - logGamma(0.001));
  near(logRising(1e12, 3), Math.log(1e12) * 3, 1e-13);
  // ln((1 + 1/s)(1 + 2/s)) with s = 1e8, beyond the logarithm of s itself.
  near((logRising(1e8, 3) - 3 * Math.log(1e8)) * 1e8, 3, 1e-5);
  assert.equal(logRising(5, 0), 0);
});

test("digamma and trigamma at known places and by their recurrences", () => {
  const euler = 0.5772156649015329;
  near(digamma(1), -euler);
  near(digamma(0.5), -euler - 2 * Math.LN2);
  near(trigamma(1), Math.PI ** 2 / 6);
  near(trigamma(0.5), Math.PI ** 2 / 2);
  for (const x of [0.02, 0.7, 3.3, 11.9, 12, 90]) {
    near(digamma(x + 1) - digamma(x), 1 / x, 1e-11);
    near(trigamma(x) - trigamma(x + 1), 1 / x ** 2, 1e-11);
  }
  near(digamma(1e6), Math.log(1e6) - 5e-7);
});
