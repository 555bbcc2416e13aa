// What evaluations do by hand-checkable examples and at their ends: refusals, warnings, verdicts, roll-outs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { chance } from "#science/numbers";
import {
  detectableBefore,
  differenceInDifferences,
  interruptedSeries,
  type PanelUnit,
  proposeRollOut,
  verdictOf,
} from "./index.ts";

const terms = () => ({ good: "lower", chance: chance(3) }) as const;
const codes = ({ warnings }: { readonly warnings: readonly { code: string }[] }) =>
  warnings.map(({ code }) => code);
const unit = (name: string, start: number | null, ...outcomes: (number | null)[]): PanelUnit => ({
  name,
  start,
  outcomes,
});
function near(actual: number | null | undefined, expected: number, within = 1e-9) {
  assert.ok(
    typeof actual === "number" && Math.abs(actual - expected) <= within,
    `${actual}, not ${expected}`,
  );
}

/** Two units with it from period 2 on, three without. */
const small = [
  unit("a", 2, 10, 12, 8, 8),
  unit("b", 2, 20, 20, 15, 17),
  unit("c", null, 5, 6, 6, 7),
  unit("d", null, 9, 9, 10, 8),
  unit("e", null, 30, 31, 31, 30),
];

test("the effect is the difference of changes, and all ten ways to label two of five are gone through", () => {
  const result = differenceInDifferences(small, terms());
  // a: 8 - 11, b: 16 - 20; c: 6.5 - 5.5, d: 9 - 9, e: 30.5 - 30.5.
  near(result.effect?.value, -3.5 - 1 / 3);
  assert.deepEqual(result.permutation, { p: 0.1, isExact: true, relabellings: 10, smallest: 0.1 });
  assert.deepEqual([result.treated, result.comparison, result.periods, result.n], [2, 3, 4, 20]);
  assert.ok(codes(result).includes("fewUnits"));
});

test("a staggered effect is that of each cell against units still without, not against those long with it", () => {
  // Effects grow with time, which the two-way estimator would turn around.
  const growing = (start: number | null, level: number) =>
    unit(
      `${level}`,
      start,
      ...Array.from(
        { length: 8 },
        (_, t) => level + t + (start !== null && t >= start ? -2 * (t - start + 1) : 0),
      ),
    );
  const panel = [
    growing(2, 10),
    growing(2, 14),
    growing(4, 20),
    growing(4, 23),
    growing(null, 5),
    growing(null, 7),
  ];
  const noisy = panel.map((one, u) => ({
    ...one,
    outcomes: one.outcomes.map((y, t) => y! + 1e-3 * Math.cos(7 * u + 3 * t)),
  }));
  const result = differenceInDifferences(noisy, { ...terms(), permutations: 0 });
  assert.equal(result.estimator, "notYetTreated");
  // Six cells of 2, 4 ... 12 for two units, four of 2 ... 8 for two more.
  near(result.effect?.value, -(2 * 42 + 2 * 20) / 20, 0.01);
  const first = result.eventStudy!.points.find(({ since }) => since === 0);
  near(first?.measured?.value, -2, 0.01);
});

test("a roll-out that everybody got tells only what was compared, and says what was not", () => {
  const luck = chance(8);
  const panel = [2, 2, 4, 4, 6, 6].map((start, u) =>
    unit(`${u}`, start, ...Array.from({ length: 8 }, () => 10 + luck.normal())),
  );
  const result = differenceInDifferences(panel, { ...terms(), permutations: 50 });
  const missing = result.warnings.find(({ code }) => code === "cellsWithoutComparison");
  assert.equal(missing?.count, 6 * 2);
});

test("cannot tell: too few units, nobody without it, nothing that varies", () => {
  const lone = differenceInDifferences(small.slice(1), terms());
  assert.deepEqual(
    [codes(lone)[0], lone.effect, lone.verdict.verdict],
    ["tooFewUnits", null, "cannotTellYet"],
  );
  assert.equal(lone.verdict.because, "nothingMeasured");
  const everybody = differenceInDifferences(
    small.map((one) => ({ ...one, start: 2 })),
    terms(),
  );
  assert.equal(codes(everybody)[0], "tooFewUnits");
  const still = differenceInDifferences(
    small.map((one) => ({ ...one, outcomes: [4, 4, 4, 4] })),
    terms(),
  );
  assert.equal(codes(still)[0], "noSpread");
  assert.equal(differenceInDifferences([], terms()).effect, null);
});

test("gaps, units that tell nothing and periods of unequal length are said", () => {
  const panel = [
    ...small,
    unit("f", null, 3, null, 4, 4),
    unit("g", 0, 3, 3, 3, 3),
    unit("h", null, null, null, null, 1),
  ];
  const result = differenceInDifferences(panel, { ...terms(), periodDays: [7, 7, 7, 5] });
  assert.deepEqual(codes(result).slice(0, 3), ["unitsLeftOut", "missingCells", "unequalPeriods"]);
  assert.deepEqual(result.warnings.slice(0, 2), [
    { code: "unitsLeftOut", count: 2 },
    { code: "missingCells", count: 1 },
  ]);
});

test("units that were moving away before are not called better", () => {
  const luck = chance(4);
  const panel = Array.from({ length: 16 }, (_, u) =>
    unit(
      `${u}`,
      u < 8 ? 8 : null,
      ...Array.from({ length: 14 }, (_, t) => 20 + 0.5 * luck.normal() - (u < 8 ? 0.8 * t : 0)),
    ),
  );
  const { verdict, effect, ...rest } = differenceInDifferences(panel, terms());
  assert.ok(effect!.high < 0);
  assert.ok(codes(rest).includes("preTrend"));
  assert.deepEqual([verdict.verdict, verdict.because], ["cannotTellYet", "preTrend"]);
  near(rest.eventStudy!.slope?.value, -0.8, 0.15);
});

test("many relabellings are drawn by the seed, and never give p = 0", () => {
  const luck = chance(21);
  const panel = Array.from({ length: 24 }, (_, u) =>
    unit(
      `${u}`,
      u < 12 ? 3 : null,
      ...Array.from({ length: 6 }, (_, t) => luck.normal() - (u < 12 && t > 2 ? 9 : 0)),
    ),
  );
  const one = differenceInDifferences(panel, { ...terms(), permutations: 499 }).permutation!;
  assert.deepEqual([one.isExact, one.relabellings, one.p], [false, 499, 1 / 500]);
  assert.deepEqual(differenceInDifferences(panel, { ...terms(), permutations: 499 }).permutation, one);
});

test("a series is refused under 4 + 4 points, warned under 8 + 8, and changes its variance at 12", () => {
  const luck = chance(2);
  const of = (before: number, after: number) =>
    interruptedSeries(
      Array.from({ length: before + after }, () => luck.normal()),
      before,
      terms(),
    );
  for (const [before, after] of [
    [3, 20],
    [20, 3],
  ] as const) {
    const result = of(before, after);
    assert.deepEqual(result.warnings, [{ code: "tooFewPoints", needed: 4 }]);
    assert.deepEqual([result.effect, result.coefficients, result.points], [null, null, []]);
    assert.equal(result.verdict.verdict, "cannotTellYet");
  }
  assert.deepEqual(
    [codes(of(4, 4)), of(4, 4).variance, of(4, 4).effect?.degrees],
    [["fewPoints"], "leastSquares", 4],
  );
  assert.deepEqual([codes(of(8, 8)), of(8, 8).variance, of(8, 8).lag], [[], "neweyWest", 2]);
  assert.equal(of(5, 6).variance, "leastSquares");
  assert.equal(of(6, 6).variance, "neweyWest");
});

test("a series without noise has its lines, a later horizon is said, gaps are left out", () => {
  const line = Array.from({ length: 16 }, (_, t) => 3 + 0.5 * t - (t >= 8 ? 4 + 0.25 * (t - 8) : 0));
  assert.deepEqual(codes(interruptedSeries(line, 8, terms())), ["noSpread"]);
  const uneven = line.map((y, t) => (t === 5 ? null : y + 1e-4 * Math.sin(5 * t)));
  const result = interruptedSeries(uneven, 8, { ...terms(), horizon: 12 });
  near(result.effect?.value, -4 - 0.25 * 12, 1e-3);
  near(result.coefficients?.slopeChange.value, -0.25, 1e-3);
  near(result.points[15]!.without?.value, 3 + 0.5 * 15, 1e-3);
  assert.deepEqual(codes(result), ["missingCells", "fewPoints", "beyondData"]);
  assert.equal(result.verdict.verdict, "better");
});

test("verdicts: direction, equivalence before effect, doubt before praise, and how long it will take", () => {
  const at = (value: number, standardError = 0.5) => ({ value, standardError, degrees: 20 });
  const said = (value: number, more: object = {}) =>
    verdictOf(at(value), { good: "lower", margin: 1, ...more }).verdict;
  assert.equal(said(-3), "better");
  assert.equal(said(-3, { good: "higher" }), "worse");
  assert.equal(said(3), "worse");
  assert.equal(said(0.1), "noDifferenceThatMatters");
  assert.equal(said(0.1, { margin: 0.5 }), "cannotTellYet");
  // Certain, but smaller than what matters, and not certainly so.
  assert.equal(verdictOf(at(-0.9, 0.3), { good: "lower", margin: 1 }).verdict, "cannotTellYet");
  // Certain to the last digit and within the margin: it does not matter.
  assert.equal(verdictOf(at(-0.5, 0.01), { good: "lower", margin: 1 }).verdict, "noDifferenceThatMatters");
  assert.deepEqual(verdictOf(at(-3), { good: "lower", doubt: "permutation" }).because, "permutation");
  const errorAfter = (more: number) => ({ standardError: 1 / Math.sqrt(1 + more), degrees: 20 });
  const wait = verdictOf(at(0.5, 1), { good: "lower", margin: 1, errorAfter }).morePeriods;
  // (2.086 + 0.860) / sqrt(1 + m) <= 1 from m = 8 on.
  assert.equal(wait, 8);
  assert.equal(
    verdictOf(at(0.5, 1), { good: "lower", margin: 1, errorAfter: () => at(0.5, 1) }).morePeriods,
    null,
  );
});

test("more periods are promised where they will tell", () => {
  const luck = chance(5);
  const panel = Array.from({ length: 20 }, (_, u) =>
    unit(`${u}`, u < 10 ? 12 : null, ...Array.from({ length: 15 }, () => 10 + luck.normal())),
  );
  const { verdict } = differenceInDifferences(panel, { ...terms(), margin: 0.62, permutations: 0 });
  assert.equal(verdict.verdict, "cannotTellYet");
  assert.ok(verdict.morePeriods! > 0 && verdict.morePeriods! < 104, `${verdict.morePeriods}`);
});

test("what a planned roll-out could find falls with units, periods and noise", () => {
  const baseline = (units: number, deviation: number) => {
    const luck = chance(6);
    return Array.from({ length: units }, (_, u) =>
      unit(`${u}`, null, ...Array.from({ length: 12 }, () => 30 + deviation * luck.normal())),
    );
  };
  const smallest = (units: number, periods: number, deviation = 2, treated = units / 2) =>
    detectableBefore(baseline(units, deviation), {
      starts: Array.from({ length: units }, (_, u) => (u < treated ? 0 : null)),
      periods,
    }).smallest!;
  assert.ok(smallest(20, 8) < smallest(10, 8));
  assert.ok(smallest(20, 16) < smallest(20, 4));
  near(smallest(20, 8, 4) / smallest(20, 8, 2), 2, 1e-6);
  // 12 before, 8 after, independent: 2 sqrt((1/12 + 1/8)(1/10 + 1/10)) (2.10 + 0.86), to a quarter.
  near(smallest(20, 8), 1.21, 0.3);
  assert.deepEqual(codes(detectableBefore(baseline(3, 1), { starts: [0, null, null], periods: 4 })), [
    "tooFewUnits",
  ]);
  const nobody = { starts: Array.from({ length: 8 }, () => 0), periods: 6 };
  assert.equal(detectableBefore(baseline(8, 1), nobody).smallest, null);
});

test("a proposed roll-out deals everybody once, evenly, alike in level and size, and by the seed", () => {
  const luck = chance(9);
  const units = Array.from({ length: 23 }, (_, i) => ({
    name: `unit ${i}`,
    level: 30 + 8 * luck.normal(),
    size: Math.ceil(5 + 100 * luck.next() ** 2),
  }));
  const proposed = proposeRollOut(units, { waves: 4, chance: chance(1) });
  assert.deepEqual(proposed.waves.flat().sort(), units.map(({ name }) => name).sort());
  assert.deepEqual(proposed.waves.map(({ length }) => length).sort(), [5, 6, 6, 6]);
  assert.ok(
    Math.max(proposed.imbalance.level, proposed.imbalance.size) < 0.25,
    JSON.stringify(proposed.imbalance),
  );
  assert.deepEqual(proposeRollOut(units, { waves: 4, chance: chance(1) }), proposed);
  assert.notDeepEqual(proposeRollOut(units, { waves: 4, chance: chance(2) }).waves, proposed.waves);
  const single = proposeRollOut(units, { waves: 4, chance: chance(1), draws: 1 });
  const total = ({ level, size }: { level: number; size: number }) => level + size;
  assert.ok(total(proposed.imbalance) < total(single.imbalance));
});

test("what cannot be is refused", () => {
  const refused: readonly (() => unknown)[] = [
    () => differenceInDifferences([unit("a", 1, 1, 2), unit("b", null, 1)], terms()),
    () => differenceInDifferences([unit("a", 0.5, 1, 2)], terms()),
    () => differenceInDifferences([unit("a", 1, Number.NaN, 2)], terms()),
    () => differenceInDifferences(small, { ...terms(), margin: -1 }),
    () => differenceInDifferences(small, { ...terms(), level: 95 }),
    () => differenceInDifferences(small, { ...terms(), power: 0.4 }),
    () => interruptedSeries([1, 2, 3], 1.5, terms()),
    () => interruptedSeries([1, 2, 1, 3, 1, 2, 1, 4], 4, { ...terms(), horizon: -1 }),
    () => detectableBefore(small, { starts: [1], periods: 4 }),
    () => proposeRollOut([{ name: "a", level: 1, size: 1 }], { waves: 2, chance: chance(1) }),
    () =>
      proposeRollOut(
        small.map(({ name }) => ({ name, level: 1, size: 0 })),
        { waves: 2, chance: chance(1) },
      ),
  ];
  for (const call of refused) assert.throws(call, RangeError);
});
