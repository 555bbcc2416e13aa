import assert from "node:assert/strict";
import { test } from "node:test";
import { chance, drawBeta, drawBinomial, drawChiSquared, drawGamma, drawMultinomial } from "../index.ts";

function meanAndVariance(draw: () => number, draws = 40_000): readonly [mean: number, variance: number] {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < draws; i += 1) {
    const x = draw();
    sum += x;
    squares += x * x;
  }
  return [sum / draws, squares / draws - (sum / draws) ** 2];
}
/** Within five standard errors of the mean, and seven per cent of the variance. */
function has(draw: () => number, mean: number, variance: number): void {
  const [m, v] = meanAndVariance(draw);
  assert.ok(Math.abs(m - mean) < 5 * Math.sqrt(variance / 40_000), `mean ${m} is not ${mean}`);
  assert.ok(Math.abs(v / variance - 1) < 0.07, `variance ${v} is not ${variance}`);
}

test("gamma, beta and chi-squared variables have their mean and variance", () => {
  const luck = chance(3);
  for (const shape of [0.4, 1, 2.5, 60]) has(() => drawGamma(luck, shape), shape, shape);
  has(() => drawChiSquared(luck, 5), 5, 10);
  for (const [a, b] of [
    [0.5, 0.5],
    [2, 7],
    [300, 100],
  ] as const)
    has(() => drawBeta(luck, a, b), a / (a + b), (a * b) / ((a + b) ** 2 * (a + b + 1)));
  assert.ok(Number.isFinite(drawBeta(luck, 1e-300, 1e-300)));
});

test("counts have theirs, on both sides of the exact draw, and stay within their trials", () => {
  const luck = chance(4);
  for (const [n, p] of [
    [1, 0.3],
    [20, 0.05],
    [20, 0.97],
    [150, 0.5],
    [5000, 0.4],
  ] as const)
    has(() => drawBinomial(luck, n, p), n * p, n * p * (1 - p));
  assert.equal(drawBinomial(luck, 7, 0), 0);
  assert.equal(drawBinomial(luck, 7, 1), 7);
  for (let i = 0; i < 2000; i += 1) {
    const count = drawBinomial(luck, 3, 0.5);
    assert.ok(Number.isInteger(count) && count >= 0 && count <= 3);
  }
});

test("trials that fall into cells add up, and none falls into an empty one", () => {
  const luck = chance(5);
  const cells = [0, 0, 0, 0];
  const weights = [2, 0, 5, 3];
  has(
    () => {
      drawMultinomial(luck, 50, weights, cells);
      assert.equal(
        cells.reduce((a, b) => a + b),
        50,
      );
      assert.equal(cells[1], 0);
      return cells[2]!;
    },
    25,
    12.5,
  );
  drawMultinomial(luck, 9, [0, 4, 0, 0], cells);
  assert.deepEqual(cells, [0, 9, 0, 0]);
});
