import assert from "node:assert/strict";
import { test } from "node:test";
import { calibration, chance, logGamma, logistic, logit, logNegativeBinomial } from "./index.ts";

const near = (actual: number, expected: number, relative = 1e-10) =>
  assert.ok(
    Math.abs(actual - expected) <= relative * Math.max(1, Math.abs(expected)),
    `${actual} is not ${expected}`,
  );

test("the gamma function at known places", () => {
  near(logGamma(1), 0);
  near(logGamma(5), Math.log(24));
  near(logGamma(0.5), Math.log(Math.sqrt(Math.PI)));
  near(logGamma(0.1), 2.252712651734206);
  assert.equal(logGamma(0), Number.POSITIVE_INFINITY);
  assert.ok(Number.isNaN(logGamma(-1.5)));
});

test("negative binomial: sums to one, has its mean and variance, and nears Poisson", () => {
  let sum = 0;
  let mean = 0;
  let squares = 0;
  for (let n = 0; n < 600; n += 1) {
    const p = Math.exp(logNegativeBinomial(n, 7, 2));
    sum += p;
    mean += n * p;
    squares += n * n * p;
  }
  near(sum, 1);
  near(mean, 7);
  near(squares - mean * mean, 7 + 49 / 2, 1e-8);
  // With a large shape it is Poisson: 2^3 / 3! x exp(-2).
  near(logNegativeBinomial(3, 2, 1e9), Math.log(8 / 6) - 2, 1e-6);
  // Fractional counts lie between whole ones; large and small whole ones agree across the shortcut.
  assert.ok(logNegativeBinomial(12.0001, 7, 2) - logNegativeBinomial(12, 7, 2) < 1e-4);
  assert.equal(logNegativeBinomial(0, 0, 1), 0);
  assert.equal(logNegativeBinomial(1, 0, 1), Number.NEGATIVE_INFINITY);
});

test("log-odds there and back, far out too", () => {
  near(logistic(logit(0.3)), 0.3);
  near(logistic(-800), 0);
});

test("chance repeats itself by seed and keeps its promises", () => {
  const one = chance(7);
  const two = chance(7);
  const other = chance(8);
  const numbers = Array.from({ length: 5 }, () => one.next());
  assert.deepEqual(
    Array.from({ length: 5 }, () => two.next()),
    numbers,
  );
  assert.notDeepEqual(
    Array.from({ length: 5 }, () => other.next()),
    numbers,
  );
  const draws = 20_000;
  const means = [3, 80].map((mean) => {
    let sum = 0;
    for (let i = 0; i < draws; i += 1) sum += one.poisson(mean);
    return sum / draws;
  });
  assert.ok(Math.abs(means[0]! - 3) < 0.06 && Math.abs(means[1]! - 80) < 0.4, String(means));
  const picks = [0, 0, 0];
  for (let i = 0; i < draws; i += 1) picks[one.pick([1, 0, 3])]! += 1;
  assert.equal(picks[1], 0);
  assert.ok(Math.abs(picks[2]! / draws - 0.75) < 0.02);
});

test("calibration: a claim of 0.8 that is true in eight of ten is calibrated", () => {
  const claimed = new Array<number>(10).fill(0.8);
  const truth = [1, 1, 1, 1, 1, 1, 1, 1, 0, 0];
  const { brier, error, bins } = calibration(claimed, truth);
  near(brier, 0.16);
  near(error, 0);
  assert.equal(bins.length, 10);
  assert.equal(bins[8]!.count, 10);
  near(bins[8]!.observed, 0.8);
  assert.equal(calibration([1], [1]).bins[9]!.count, 1);
  assert.throws(() => calibration([0.5], []), RangeError);
});
