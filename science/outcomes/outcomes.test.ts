// Against R (`goldens/lagged-correlation.R`), by hand where an answer is known, and by simulation how often the
// interval holds the truth and how often something is found where nothing is.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Chance, chance } from "#science/numbers";
import { laggedCorrelation, leastPairs, relateOutcomes } from "./index.ts";

interface Golden {
  readonly inside: readonly (number | null)[];
  readonly outcome: readonly (number | null)[];
  readonly level: number;
  readonly lags: readonly {
    readonly lag: number;
    readonly n: number;
    readonly effective?: number;
    readonly value?: number;
    readonly low?: number;
    readonly high?: number;
    readonly p?: number;
  }[];
  readonly adjusted: readonly (number | null)[];
}
const { cases } = JSON.parse(
  readFileSync(new URL("./goldens/lagged-correlation.golden.json", import.meta.url), "utf8"),
) as { cases: readonly Golden[] };

const near = (found: number | null, expected: number | null | undefined, what: string) =>
  expected === undefined || expected === null
    ? assert.equal(found, null, what)
    : assert.ok(found !== null && Math.abs(found - expected) < 1e-8, `${what}: ${found}, not ${expected}`);

test("every figure is R's", () => {
  assert.ok(cases.some(({ inside }) => inside.includes(null)));
  assert.ok(cases.some(({ lags }) => lags.some(({ value }) => value === undefined)));
  for (const [i, { inside, outcome, level, lags, adjusted }] of cases.entries()) {
    const { relations } = relateOutcomes([{ name: "x", values: inside }], [{ name: "y", values: outcome }], {
      level,
    });
    for (const [lag, found] of relations[0]!.lags.entries()) {
      assert.equal(found.n, lags[lag]!.n);
      for (const key of ["effective", "value", "low", "high", "p"] as const)
        near(found[key], lags[lag]![key], `case ${i}, lag ${lag}, ${key}`);
      near(found.adjusted, adjusted[lag], `case ${i}, lag ${lag}, adjusted`);
    }
  }
});

const correlated = (n: number, keep: number, steps: readonly number[]): number[] => {
  const values: number[] = [];
  for (let t = 0; t < n; t += 1)
    values.push(t === 0 ? steps[0]! / Math.sqrt(1 - keep ** 2) : keep * values[t - 1]! + steps[t]!);
  return values;
};
const noise = (random: Chance, n: number) => Array.from({ length: n }, () => random.normal());

test("two things that only grow are not told to go together", () => {
  const random = chance(3);
  let found = 0;
  for (let run = 0; run < 200; run += 1) {
    const [a, b] = [noise(random, 30), noise(random, 30)];
    const { relations } = relateOutcomes(
      [{ name: "a", values: a.map((v, t) => v + t) }],
      [{ name: "b", values: b.map((v, t) => v + 2 * t) }],
    );
    if (relations[0]!.lags.some(({ telling }) => telling !== "cannotTellYet")) found += 1;
  }
  assert.ok(found <= 14, `${found} of 200`);
});

test("a planted connection is found at its lag and on its side", () => {
  const random = chance(8);
  let found = 0;
  for (let run = 0; run < 100; run += 1) {
    const waiting = correlated(48, 0.3, noise(random, 48));
    const turnover = waiting.map((_, t) => (t < 3 ? 0 : -0.9 * waiting[t - 3]!) + 0.5 * random.normal());
    const { relations } = relateOutcomes(
      [{ name: "waiting", values: waiting }],
      [{ name: "turnover", values: turnover }],
    );
    const { lags } = relations[0]!;
    const strongest = lags.toSorted((a, b) => Math.abs(b.value!) - Math.abs(a.value!))[0]!;
    if (strongest.lag === 3 && strongest.telling === "against") found += 1;
  }
  assert.ok(found >= 95, `${found} of 100`);
});

test("the interval holds the truth in about 95 of 100", () => {
  const random = chance(21);
  const told: string[] = [];
  for (const [n, keepA, keepB, shared] of [
    [18, 0, 0, 0],
    [24, 0.5, 0.5, 0.5],
    [24, 0.7, 0.7, 0],
    [36, 0.3, 0.9, 0],
    [48, 0.8, 0.2, 0.5],
  ] as const) {
    let holds = 0;
    const runs = 1500;
    for (let run = 0; run < runs; run += 1) {
      const steps = noise(random, n);
      const others = steps.map((step) => shared * step + Math.sqrt(1 - shared ** 2) * random.normal());
      const [result] = laggedCorrelation(correlated(n, keepA, steps), correlated(n, keepB, others), {
        lags: 0,
      });
      const truth = (shared * Math.sqrt((1 - keepA ** 2) * (1 - keepB ** 2))) / (1 - keepA * keepB);
      if (result!.low! <= truth && truth <= result!.high!) holds += 1;
    }
    told.push(`${n} ${keepA} ${keepB}: ${((100 * holds) / runs).toFixed(1)} %`);
    assert.ok(holds / runs > 0.92 && holds / runs < 0.98, told.at(-1));
  }
});

test("of forty comparisons where nothing is, one of twenty lists at most names any", () => {
  const random = chance(5);
  let wrong = 0;
  for (let run = 0; run < 200; run += 1) {
    const series = (name: string) => ({ name, values: correlated(36, 0.5, noise(random, 36)) });
    const { relations, comparisons } = relateOutcomes([series("a"), series("b")], [series("c"), series("d")]);
    assert.equal(comparisons, 28);
    if (relations.some(({ lags }) => lags.some(({ telling }) => /together|against/.test(telling))))
      wrong += 1;
  }
  assert.ok(wrong <= 20, `${wrong} of 200`);
});

test("what cannot be told is not told", () => {
  const short = Array.from({ length: leastPairs - 1 }, (_, t) => (t * 7) % 5);
  assert.equal(laggedCorrelation(short, short)[0]!.value, null);
  const straight = Array.from({ length: 30 }, (_, t) => 3 + 0.1 * t);
  const free = Array.from({ length: 30 }, (_, t) => Math.sin(t * t));
  assert.equal(laggedCorrelation(straight, free)[0]!.value, null);
  const [same] = laggedCorrelation(free, free);
  assert.ok(same!.value! > 0.999 && same!.p! < 1e-6 && Number.isFinite(same!.high!));
  assert.throws(() => laggedCorrelation([1], [1, 2]), RangeError);
  assert.throws(() => laggedCorrelation([1], [1], { lags: 1.5 }), RangeError);
  assert.throws(() => relateOutcomes([{ name: "a", values: [1] }], [], { rate: 1 }), RangeError);
});
