import assert from "node:assert/strict";
import { test } from "node:test";
import { exp, fixedChance, ln, normalQuantile, random, runningTotals } from "./random.ts";

const near = (actual: number, expected: number, tolerance: number) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

test("the same seed and purpose give the same numbers, on every machine", () => {
  const chance = random(1, "proof");
  const whole = Array.from({ length: 4 }, () => chance.below(1_000_000));
  assert.deepEqual(whole, [708_944, 501_773, 288_675, 539_482]);
  assert.equal(random(1, "proof").next(), random(1, "proof").next());
  assert.notEqual(random(1, "proof").next(), random(2, "proof").next());
  assert.notEqual(random(1, "proof").next(), random(1, "another").next());
});

test("exp and ln agree with the engine's to the twelfth digit", () => {
  for (const x of [-20, -1, -0.3, 0, 1e-9, 0.5, 1, 3.7, 25]) near(exp(x) / Math.exp(x), 1, 1e-12);
  for (const x of [1e-9, 0.01, 0.75, 1, 1.5, 2, 1234.5, 1e12])
    near(ln(x), Math.log(x), 1e-12 * Math.max(1, Math.abs(Math.log(x))));
  assert.equal(exp(-1000), 0);
});

test("quantiles of the normal distribution", () => {
  near(normalQuantile(0.5), 0, 5e-4);
  near(normalQuantile(0.975), 1.95996, 5e-4);
  near(normalQuantile(0.01), -2.32635, 5e-4);
});

test("means and spreads come out as asked", () => {
  const chance = random(3, "means");
  const mean = (draw: () => number, n = 40_000) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += draw();
    return sum / n;
  };
  near(mean(chance.next), 0.5, 0.01);
  near(
    mean(() => chance.poisson(0.2)),
    0.2,
    0.01,
  );
  near(
    mean(() => chance.poisson(4)),
    4,
    0.05,
  );
  near(
    mean(() => chance.poisson(200)),
    200,
    0.4,
  );
  near(mean(chance.normal), 0, 0.02);
  near(
    mean(() => chance.normal() ** 2),
    1,
    0.03,
  );
  near(
    mean(() => chance.logNormal(0.5)),
    Math.exp(0.125),
    0.02,
  );
  const totals = runningTotals([1, 0, 3]);
  const drawn = [0, 0, 0];
  for (let i = 0; i < 4000; i++) drawn[chance.weighted(totals)]!++;
  assert.equal(drawn[1], 0);
  near(drawn[2]! / 4000, 0.75, 0.03);
  assert.equal(chance.poisson(0), 0);
});

test("a fixed fact stays, and facts are spread evenly", () => {
  assert.equal(fixedChance(1, 2, 3), fixedChance(1, 2, 3));
  let sum = 0;
  for (let a = 0; a < 200; a++) for (let b = 0; b < 50; b++) sum += fixedChance(9, a, b);
  near(sum / 10_000, 0.5, 0.015);
});
