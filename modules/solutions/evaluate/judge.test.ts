// Verdicts through the room's own way: single waits, weekly figures, the chosen comparison, the panel, the verdict.
// `bin/bench evaluation` is the same at length; this small version must be able to fail.

import assert from "node:assert/strict";
import { test } from "node:test";
import { addWeeks } from "#modules/measures";
import { chance } from "#science/numbers";
import type { VerdictCode } from "../solution.ts";
import { chooseDesign } from "./design.ts";
import { type JudgeTask, judge } from "./judge.ts";
import { weeklyOf } from "./weekly-for-tests.ts";

const from = "2025-07-07";
const start = addWeeks(from, 26);

function judged(seed: number, effect: number, others = 8, permutations = 99) {
  const luck = chance(seed);
  const treated = Array.from({ length: 6 }, (_, i) => ({ customer: `t${i}`, startsOn: start, weekly: 12 }));
  const compared = Array.from({ length: others }, (_, i) => ({
    customer: `c${i}`,
    startsOn: null,
    weekly: 12,
  }));
  const units = weeklyOf(luck, { customers: [...treated, ...compared], from, weeks: 38, level: 30, effect });
  const evaluateOn = addWeeks(start, 12);
  const known = units.map((unit) => ({ ...unit, weeks: unit.weeks.slice(0, 26) }));
  const design = chooseDesign({
    measure: "waiting",
    rollOut: treated,
    evaluateOn,
    known: from,
    candidates: known.map(({ customer, weeks }) => ({ customer, weeks, hasOther: false })),
  });
  const task: JudgeTask = {
    measure: "waiting",
    good: "lower",
    margin: 3,
    level: 0.95,
    design,
    units: units.filter(
      ({ customer, startsOn }) => startsOn !== null || design.comparison.includes(customer),
    ),
    through: addWeeks(evaluateOn, -1),
    seed,
    permutations,
  };
  return { design, result: judge(task) };
}

test("a planted effect is told by comparison, and its interval holds it", () => {
  const { design, result } = judged(1, -10);
  assert.equal(design.kind, "comparison");
  assert.equal(design.comparison.length, 8);
  assert.equal(result.verdict, "better");
  assert.ok(result.effect!.low < -10 && result.effect!.high > -10, JSON.stringify(result.effect));
  assert.ok(Math.abs(result.withoutIt! - result.withIt! - -result.effect!.value) < 1e-9);
  assert.equal(result.lines!.treated.length, 38);
  assert.equal(result.starts[0], 26);
  assert.equal(result.lines!.without[24], null);
  assert.notEqual(result.lines!.without[27], null);
});

test("with nobody to compare with, the own past is all there is, and it is the same question", () => {
  const { design, result } = judged(2, -12, 1);
  assert.equal(design.kind, "series");
  assert.equal(result.design, "series");
  assert.equal(result.verdict, "better");
  assert.equal(result.series!.outcomes.length, result.weeks.length);
  assert.equal(
    result.series!.without.filter((one) => one !== null).length,
    result.weeks.length - result.starts[0]!,
  );
});

test("planted effects: few wrong verdicts, and intervals that hold them", () => {
  const wrong: Record<number, readonly VerdictCode[]> = {
    [-8]: ["worse", "noDifferenceThatMatters"],
    0: ["better", "worse"],
    8: ["better", "noDifferenceThatMatters"],
  };
  let [errors, held, told, all] = [0, 0, 0, 0];
  for (const effect of [-8, 0, 8])
    for (let draw = 0; draw < 25; draw += 1) {
      const { result } = judged(100 + draw * 3 + effect, effect, 8, 0);
      all += 1;
      if (wrong[effect]!.includes(result.verdict)) errors += 1;
      if (result.verdict !== "cannotTellYet") told += 1;
      if (result.effect!.low <= effect && result.effect!.high >= effect) held += 1;
    }
  assert.ok(errors / all < 0.05, `${errors} of ${all} wrong`);
  assert.ok(held / all > 0.88, `${held} of ${all} hold the effect`);
  assert.ok(told / all > 0.5, `only ${told} of ${all} told`);
});

test("the comparison is chosen by what was measured: rarely measured ones and those with another solution are left out", () => {
  const luck = chance(5);
  const ids = ["t0", "t1", "c0", "c1", "c2", "rare", "other"];
  const units = weeklyOf(luck, {
    customers: ids.map((customer) => ({ customer, startsOn: null, weekly: customer === "rare" ? 0.2 : 12 })),
    from,
    weeks: 26,
    level: 30,
    effect: 0,
  });
  const design = chooseDesign({
    measure: "waiting",
    rollOut: [
      { customer: "t0", startsOn: start },
      { customer: "t1", startsOn: start },
    ],
    evaluateOn: addWeeks(start, 8),
    known: from,
    candidates: units.map(({ customer, weeks }) => ({ customer, weeks, hasOther: customer === "other" })),
  });
  assert.deepEqual([...design.comparison].sort(), ["c0", "c1", "c2"]);
  assert.deepEqual(
    [...design.notCompared].sort((a, b) => (a.customer < b.customer ? -1 : 1)),
    [
      { customer: "other", why: "otherSolution" },
      { customer: "rare", why: "fewData" },
    ],
  );
});

test("the week in which it begins is neither before nor after", () => {
  const luck = chance(9);
  const wednesday = addWeeks(start, 0).replace(/\d\d$/, (day) => String(Number(day) + 2).padStart(2, "0"));
  const customers = ["t0", "t1", "c0", "c1"].map((customer) => ({ customer, startsOn: null, weekly: 12 }));
  const units = weeklyOf(luck, { customers, from, weeks: 34, level: 30, effect: 0 }).map((unit) => ({
    ...unit,
    startsOn: unit.customer.startsWith("t") ? wednesday : null,
  }));
  const result = judge({
    measure: "waiting",
    good: "lower",
    margin: 3,
    level: 0.95,
    design: { kind: "comparison", period: 1, from },
    units,
    through: addWeeks(start, 7),
    seed: 1,
    permutations: 99,
  });
  assert.equal(result.starts[0], 27);
  assert.equal(result.lines!.treated[26], null);
  assert.notEqual(result.lines!.comparison[26], null);
});
