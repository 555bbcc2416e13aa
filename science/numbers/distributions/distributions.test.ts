// Against R (../goldens/distributions.R), and against themselves.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import {
  betaCdf,
  betaQuantile,
  fCdf,
  fQuantile,
  fTail,
  normalCdf,
  normalQuantile,
  normalTail,
  tCdf,
  tQuantile,
  tTail,
} from "../index.ts";

type Row = Readonly<Record<"p" | "x" | "df" | "d1" | "d2" | "a" | "b" | "below" | "above", number>>;
type Tables = Readonly<Record<"normal" | "t" | "f" | "beta", readonly Row[]>>;
const golden: { quantiles: Tables; tails: Tables } = JSON.parse(
  readFileSync(new URL("../goldens/distributions.golden.json", import.meta.url), "utf8"),
);

// The golden file keeps 15 digits; so near to 1 a probability says no more than ten of its complement.
function near(actual: number, expected: number, row: { p?: number; df?: number }, within = 1e-11) {
  const relative = (row.p ?? 0) > 0.9999 || (row.df ?? 0) > 1e5 ? 1e-9 : within;
  const off = Math.abs(actual - expected);
  assert.ok(off <= relative * Math.abs(expected) || off < 1e-15, `${actual} at ${JSON.stringify(row)}`);
}

test("quantiles are those of R, from the middle to the far tails, for small and large degrees", () => {
  const { normal, t, f, beta } = golden.quantiles;
  for (const row of normal) near(normalQuantile(row.p), row.x, row);
  for (const row of t) near(tQuantile(row.p, row.df), row.x, row);
  for (const row of f) near(fQuantile(row.p, row.d1, row.d2), row.x, row);
  for (const row of beta) near(betaQuantile(row.p, row.a, row.b), row.x, row);
});

test("both tails are those of R, and the small one keeps its digits", () => {
  const { normal, t, f, beta } = golden.tails;
  for (const row of normal) {
    near(normalCdf(row.x), row.below, row);
    near(normalTail(row.x), row.above, row);
  }
  for (const row of t) {
    near(tCdf(row.x, row.df), row.below, row);
    near(tTail(row.x, row.df), row.above, row);
  }
  for (const row of f) {
    near(fCdf(row.x, row.d1, row.d2), row.below, row);
    near(fTail(row.x, row.d1, row.d2), row.above, row);
  }
  for (const row of beta) near(betaCdf(row.x, row.a, row.b), row.below, row);
});

test("a quantile and its distribution function undo each other", () => {
  const p = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
  const size = fc.double({ min: 0.4, max: 3000, noNaN: true });
  fc.assert(
    fc.property(p, size, size, (p, a, b) => {
      near(normalCdf(normalQuantile(p)), p, { p }, 1e-10);
      near(tCdf(tQuantile(p, a), a), p, { p }, 1e-9);
      near(fCdf(fQuantile(p, a, b), a, b), p, { p }, 1e-9);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("ends, infinite degrees and what is outside", () => {
  assert.equal(normalQuantile(0), Number.NEGATIVE_INFINITY);
  assert.equal(normalQuantile(1), Number.POSITIVE_INFINITY);
  assert.equal(tQuantile(0.5, 3), 0);
  assert.equal(tQuantile(1, 3), Number.POSITIVE_INFINITY);
  assert.equal(tQuantile(0.975, Number.POSITIVE_INFINITY), normalQuantile(0.975));
  assert.equal(tTail(1.5, Number.POSITIVE_INFINITY), normalTail(1.5));
  assert.deepEqual([fCdf(0, 2, 3), fTail(-1, 2, 3), fQuantile(0, 2, 3)], [0, 1, 0]);
  assert.deepEqual([betaCdf(0, 2, 3), betaCdf(1, 2, 3)], [0, 1]);
  for (const wrong of [
    normalQuantile(1.1),
    normalQuantile(Number.NaN),
    tQuantile(-0.1, 3),
    tQuantile(0.9, 0),
    fQuantile(2, 1, 1),
    betaCdf(0.5, 0, 1),
  ])
    assert.ok(Number.isNaN(wrong));
});
