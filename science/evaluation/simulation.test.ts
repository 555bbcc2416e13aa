// How often an interval at 95 % holds a planted effect, and how often a verdict is wrong. Seeded;
// `docs/methods/evaluation.md` gives the same figures in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Chance, chance } from "#science/numbers";
import { differenceInDifferences, interruptedSeries, type PanelUnit, type VerdictCode } from "./index.ts";

/** Noise of variance 1 whose neighbours go together by `rho`. */
function noise(luck: Chance, n: number, rho: number): number[] {
  const out = [luck.normal()];
  for (let i = 1; i < n; i += 1) out.push(rho * out[i - 1]! + Math.sqrt(1 - rho * rho) * luck.normal());
  return out;
}

interface Plan {
  readonly starts: readonly (number | null)[];
  readonly periods: number;
  readonly rho: number;
  /** Standard deviation of the effect between units. */
  readonly spread: number;
}

const halves = (units: number, treated: number, start: number) =>
  Array.from({ length: units }, (_, u) => (u < treated ? start : null));

function panelOf(luck: Chance, { starts, periods, rho, spread }: Plan, effect: number): PanelUnit[] {
  const common = Array.from({ length: periods }, () => 2 * luck.normal());
  return starts.map((start, u) => {
    const level = 10 + 3 * luck.normal();
    const own = effect + spread * luck.normal();
    const outcomes = noise(luck, periods, rho).map(
      (e, t) => level + common[t]! + e + (start !== null && t >= start ? own : 0),
    );
    return { name: `unit ${u}`, start, outcomes };
  });
}

function seriesOf(luck: Chance, before: number, after: number, rho: number, effect: number): number[] {
  return noise(luck, before + after, rho).map((e, t) => 30 - 0.1 * t + e + (t >= before ? effect : 0));
}

function between(share: number, what: string) {
  assert.ok(share >= 0.93 && share <= 0.97, `${what}: holds the truth in ${share}`);
}

const plans: readonly Plan[] = [
  { starts: halves(8, 4, 6), periods: 12, rho: 0.3, spread: 0 },
  { starts: halves(16, 6, 6), periods: 12, rho: 0.5, spread: 0.7 },
  { starts: [4, 4, 6, 6, 8, 8, null, null, null, null], periods: 12, rho: 0.3, spread: 0 },
  { starts: [3, 3, 5, 5, 7, 7, 9, 9, 10, 10], periods: 12, rho: 0.3, spread: 0.3 },
];

test("a comparison's interval holds a planted effect 93 to 97 times in 100", () => {
  for (const [i, plan] of plans.entries()) {
    const luck = chance(100 + i);
    let held = 0;
    for (let draw = 0; draw < 500; draw += 1) {
      const { effect } = differenceInDifferences(panelOf(luck, plan, -1.5), {
        good: "lower",
        margin: 1.5,
        permutations: 0,
        chance: luck,
      });
      if (effect!.low <= -1.5 && effect!.high >= -1.5) held += 1;
    }
    between(held / 500, `plan ${i}`);
  }
});

test("a series' interval holds a planted effect 93 to 97 times in 100", () => {
  for (const [before, after, rho] of [
    [5, 5, 0],
    [8, 8, 0],
    [12, 8, 0.2],
    [20, 12, 0.3],
    [26, 26, 0.5],
  ] as const) {
    const luck = chance(before * 100 + after);
    let held = 0;
    for (let draw = 0; draw < 600; draw += 1) {
      const { effect } = interruptedSeries(seriesOf(luck, before, after, rho, -2), before, { good: "lower" });
      if (effect!.low <= -2 && effect!.high >= -2) held += 1;
    }
    between(held / 600, `${before} + ${after} points, neighbours ${rho}`);
  }
});

/** What may not be said of a true effect, where less is better and 1 is the margin. */
const wrong = (effect: number): readonly VerdictCode[] => {
  if (effect <= -1) return ["worse", "noDifferenceThatMatters"];
  if (effect >= 1) return ["better", "noDifferenceThatMatters"];
  return effect === 0 ? ["better", "worse"] : [];
};

test("verdicts on planted effects are wrong less than 5 times in 100, and told where they can be", () => {
  const luck = chance(77);
  const terms = { good: "lower", margin: 1, chance: luck } as const;
  for (const effect of [-3, 0, 3]) {
    const counts = { panels: [0, 0], series: [0, 0] };
    for (let draw = 0; draw < 150; draw += 1) {
      const plan = draw % 2 ? plans[2]! : { starts: halves(20, 10, 8), periods: 16, rho: 0.3, spread: 0.5 };
      const panel = differenceInDifferences(panelOf(luck, plan, effect), { ...terms, permutations: 99 });
      const series = interruptedSeries(seriesOf(luck, 16, 16, 0.2, effect), 16, { ...terms, horizon: 4 });
      for (const [kind, { verdict }] of [
        ["panels", panel.verdict],
        ["series", series.verdict],
      ] as const) {
        if (wrong(effect).includes(verdict)) counts[kind][0]! += 1;
        if (verdict !== "cannotTellYet") counts[kind][1]! += 1;
      }
    }
    for (const [kind, [errors, told]] of Object.entries(counts)) {
      assert.ok(errors! / 150 < 0.05, `${kind}, effect ${effect}: ${errors} of 150 wrong`);
      if (effect !== 0) assert.ok(told! / 150 > 0.5, `${kind}, effect ${effect}: only ${told} of 150 told`);
    }
  }
});

test("the smallest detectable effect is found about as often as promised", () => {
  const luck = chance(12);
  const plan = { starts: halves(20, 10, 6), periods: 12, rho: 0.3, spread: 0 };
  let [sum, found] = [0, 0];
  const terms = { good: "lower", permutations: 0, chance: luck } as const;
  for (let draw = 0; draw < 60; draw += 1)
    sum += differenceInDifferences(panelOf(luck, plan, 0), terms).smallestDetectable!;
  for (let draw = 0; draw < 300; draw += 1)
    if (differenceInDifferences(panelOf(luck, plan, -sum / 60), terms).effect!.high < 0) found += 1;
  assert.ok(found / 300 > 0.73 && found / 300 < 0.87, `found in ${found / 300}`);
});

test("after as many more periods as were said, no effect and a large one are told more often than not", () => {
  const luck = chance(55);
  const start = 12;
  const plan = { starts: halves(20, 10, start), periods: 60, rho: 0.2, spread: 0 };
  const terms = { good: "lower", margin: 0.7, permutations: 0, chance: luck } as const;
  const until = (panel: readonly PanelUnit[], periods: number) =>
    differenceInDifferences(
      panel.map((unit) => ({ ...unit, outcomes: unit.outcomes.slice(0, periods) })),
      terms,
    ).verdict;
  let [waited, told] = [0, 0];
  for (let draw = 0; draw < 100; draw += 1) {
    const panel = panelOf(luck, plan, draw % 2 ? -1.4 : 0);
    const { morePeriods } = until(panel, start + 3);
    if (morePeriods === null || morePeriods > 40) continue;
    waited += 1;
    if (until(panel, start + 3 + morePeriods).verdict !== "cannotTellYet") told += 1;
  }
  assert.ok(waited > 20 && told / waited > 0.6, `${told} of ${waited}`);
});
