// PELT against brute force over random series, and against R: strucchange's best cuts, glm's Poisson deviances.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { chance } from "#science/numbers";
import { bruteForce, noiseOf, type PeltTerms, pelt, stretchesOf } from "./index.ts";

interface Golden {
  readonly series: readonly {
    readonly values: readonly number[];
    readonly minimumLength: number;
    readonly fits: readonly {
      readonly breaks: number;
      readonly rss: number;
      readonly changes: readonly number[];
    }[];
  }[];
  readonly counts: readonly {
    readonly counts: readonly number[];
    readonly exposure: readonly number[];
    readonly minimumLength: number;
    readonly saved: readonly { readonly changes: readonly number[]; readonly saved: number }[];
  }[];
}
const golden: Golden = JSON.parse(
  readFileSync(new URL("goldens/breakpoints.golden.json", import.meta.url), "utf8"),
);

const near = (actual: number, expected: number, what: string) =>
  assert.ok(
    Math.abs(actual - expected) < 1e-7 * Math.max(1, Math.abs(expected)),
    `${what}: ${actual} is not ${expected}`,
  );

test("pruning loses nothing: the same cuts at the same cost as trying all, over 600 random series", () => {
  const luck = chance(8);
  let cuts = 0;
  for (let i = 0; i < 600; i += 1) {
    const n = luck.below(70);
    const isCounted = i % 2 === 1;
    let level = 2 + 6 * luck.next();
    const values = Array.from({ length: n }, () => {
      if (luck.next() < 0.08) level = 1 + 9 * luck.next();
      // Rounded marks bring ties, which both must break alike.
      return isCounted ? luck.poisson(level) : Math.round(level + luck.normal());
    });
    const terms: PeltTerms = {
      cost: isCounted ? "poisson" : "squaredError",
      penalty: 12 * luck.next(),
      minimumLength: 1 + luck.below(6),
      ...(i % 4 === 3 && { exposure: values.map(() => 0.2 + luck.next()) }),
    };
    const [fast, slow] = [pelt(values, terms), bruteForce(values, terms)];
    assert.deepEqual(fast, slow, `series ${i}`);
    cuts += fast.changes.length;
    const ends = [0, ...fast.changes, n];
    if (n >= terms.minimumLength!)
      for (let k = 1; k < ends.length; k += 1) assert.ok(ends[k]! - ends[k - 1]! >= terms.minimumLength!);
  }
  assert.ok(cuts > 1000, `${cuts}`);
});

test("for every penalty the cuts are strucchange's for the number of breaks that is then cheapest", () => {
  const seen = new Set<number>();
  for (const { values, minimumLength, fits } of golden.series)
    for (const penalty of [0.5, 1, 2, 3, 5, 8, 15, 30, 60, 200]) {
      const priced = fits.map(({ rss, breaks }) => rss + penalty * breaks);
      const best = fits[priced.indexOf(Math.min(...priced))]!;
      const { changes, cost } = pelt(values, { cost: "squaredError", penalty, minimumLength });
      // More breaks than the golden file holds.
      if (changes.length > 6 || best.breaks === 6) continue;
      seen.add(best.breaks);
      assert.deepEqual(changes, best.changes);
      near(cost, Math.min(...priced), `penalty ${penalty}`);
    }
  assert.ok(seen.size >= 5, [...seen].join());
});

test("counts in unequal weeks are cut where the Poisson deviance of glm falls most", () => {
  const seen = new Set<number>();
  for (const { counts, exposure, minimumLength, saved } of golden.counts) {
    const whole = pelt(counts, { cost: "poisson", exposure, minimumLength, penalty: 1e9 });
    assert.equal(whole.changes.length, 0);
    for (let penalty = 0.2; penalty < 40; penalty += 0.2) {
      const { changes, cost } = pelt(counts, { cost: "poisson", exposure, minimumLength, penalty });
      const expected = saved[changes.length - 1];
      if (!expected) continue;
      seen.add(changes.length);
      assert.deepEqual(changes, expected.changes);
      near(whole.cost - (cost - penalty * changes.length), expected.saved, `penalty ${penalty}`);
    }
  }
  assert.deepEqual([...seen].sort(), [1, 2]);
});

test("by its own penalty a stable series is left whole 95 times in 100, and a clear change is found", () => {
  const luck = chance(21);
  let [cut, found] = [0, 0];
  for (let i = 0; i < 200; i += 1) {
    const level = 5 + luck.below(20);
    const stable = Array.from({ length: 104 }, () => luck.poisson(level));
    if (pelt(stable, { cost: "poisson" }).changes.length > 0) cut += 1;
    const changed = Array.from({ length: 60 }, (_, week) => luck.normal() + (week >= 40 ? 2 : 0));
    const { changes } = pelt(changed, { cost: "squaredError" });
    if (changes.length === 1 && Math.abs(changes[0]! - 40) <= 2) found += 1;
  }
  assert.ok(cut <= 10, `${cut} of 200 stable series were cut`);
  assert.ok(found >= 160, `${found} of 200 changes found`);
});

test("noise is measured in spite of changes, and is zero where nothing varies", () => {
  const luck = chance(5);
  const values = Array.from({ length: 400 }, (_, i) => 3 * luck.normal() + (i > 200 ? 50 : 0));
  assert.ok(Math.abs(Math.sqrt(noiseOf(values, "squaredError", undefined)) - 3) < 0.6);
  assert.equal(noiseOf([4, 4, 4], "squaredError", undefined), 0);
  assert.equal(noiseOf([0, 0, 0], "poisson", undefined), 1);
});

test("stretches cover the series without gaps, each with its level in its interval", () => {
  const luck = chance(3);
  const counts = Array.from({ length: 60 }, (_, i) => luck.poisson(i < 30 ? 5 : 14));
  const stretches = stretchesOf(counts, { cost: "poisson" });
  assert.equal(stretches.length, 2);
  assert.deepEqual([stretches[0]!.from, stretches[1]!.from, stretches[1]!.to], [0, stretches[0]!.to + 1, 59]);
  for (const [{ level }, truth] of [
    [stretches[0]!, 5],
    [stretches[1]!, 14],
  ] as const)
    assert.ok(level.low < truth && truth < level.high && level.low < level.value && level.value < level.high);
});

test("what is no series of stretches is refused", () => {
  assert.throws(() => pelt([1, 2], { cost: "poisson", penalty: -1 }), RangeError);
  assert.throws(() => pelt([1, 2], { cost: "poisson", minimumLength: 0 }), RangeError);
  assert.deepEqual(pelt([], { cost: "squaredError" }).changes, []);
  assert.deepEqual(pelt([1], { cost: "squaredError" }).changes, []);
});
