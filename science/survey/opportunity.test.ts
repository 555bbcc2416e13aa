import assert from "node:assert/strict";
import { test } from "node:test";
import { chance, drawMultinomial } from "#science/numbers";
import {
  type OpportunityCell,
  type OpportunityGroup,
  type OpportunityTerms,
  opportunities,
} from "./index.ts";

const scale = { low: 1, high: 5 };
const terms = (more: Partial<OpportunityTerms> = {}): OpportunityTerms => ({
  scale,
  chance: chance(1),
  ...more,
});
/** Answers by whether both are high, as pairs of 5s and 1s. */
const cells = (both: number, important: number, satisfied: number, neither: number): OpportunityCell[] => [
  { importance: 5, satisfaction: 5, count: both },
  { importance: 4, satisfaction: 2, count: important },
  { importance: 3, satisfaction: 4, count: satisfied },
  { importance: 1, satisfaction: 1, count: neither },
];
const group = (name: string, ...counts: Parameters<typeof cells>): OpportunityGroup => ({
  name,
  cells: cells(...counts),
});
const only = (one: OpportunityGroup, more: Partial<OpportunityTerms> = {}) =>
  opportunities([one], terms(more)).groups[0]!;
const near = (actual: number | null | undefined, expected: number, within = 1e-12) =>
  assert.ok(
    typeof actual === "number" && Math.abs(actual - expected) <= within,
    `${actual} is not ${expected}`,
  );

test("the score by hand: 90 % find it important, 30 % are satisfied", () => {
  const { n, importance, satisfaction, opportunity, isUnderserved, tier } = only(
    group("speed", 20, 70, 10, 0),
  );
  assert.equal(n, 100);
  near(importance, 9);
  near(satisfaction, 3);
  near(opportunity?.value, 15);
  assert.ok(
    opportunity!.low > 12 && opportunity!.low < 15 && opportunity!.high > 15 && opportunity!.high < 18,
  );
  assert.deepEqual([isUnderserved, tier], [true, 1]);
  // Satisfied beyond what matters adds nothing: I + max(I - S, 0).
  const over = only(group("decor", 20, 10, 60, 10));
  near(over.opportunity?.value, 3);
  assert.equal(over.isUnderserved, false);
  assert.equal(only(group("open", 55, 25, 5, 15)).isUnderserved, null);
});

test("means on 0 to 10, and other boxes and scales", () => {
  const means = only(group("speed", 50, 0, 0, 50), { rule: "means" });
  near(means.importance, 5);
  near(means.satisfaction, 5);
  near(means.opportunity?.value, 5);
  const mixed = only(group("speed", 0, 100, 0, 0), { rule: "means" });
  near(mixed.importance, 7.5);
  near(mixed.satisfaction, 2.5);
  near(mixed.opportunity?.value, 12.5);
  near(only(group("speed", 20, 70, 10, 0), { boxes: 1 }).importance, 2);
  near(only(group("speed", 20, 70, 10, 0), { scale: { low: 1, high: 10 } }).importance, 0);
});

test("groups come in tiers, by overlapping intervals, and not in ranks by decimals", () => {
  const result = opportunities(
    [
      group("middle", 60, 60, 30, 50),
      group("first", 20, 170, 5, 5),
      group("nearly first", 22, 166, 6, 6),
      group("few", 0, 3, 0, 0),
      group("last", 20, 10, 120, 50),
    ],
    terms(),
  );
  assert.deepEqual(
    result.groups.map(({ name, tier }) => [name, tier]),
    [
      ["middle", 2],
      ["first", 1],
      ["nearly first", 1],
      ["few", null],
      ["last", 3],
    ],
  );
  const [, first, nearly, few] = result.groups;
  assert.ok(first!.opportunity!.value > nearly!.opportunity!.value);
  assert.deepEqual(few!.warnings, [{ code: "tooFewAnswers", needed: 5 }]);
  near(few!.importance, 10);
  assert.equal(few!.opportunity, null);
  assert.deepEqual([result.n, result.warnings], [803, [{ code: "sharedTiers" }]]);
});

test("a tier holds everyone who reaches its first one, however wide the interval", () => {
  const result = opportunities(
    [group("first", 40, 110, 20, 30), group("second", 60, 60, 30, 50), group("wide", 0, 2, 0, 4)],
    terms(),
  );
  const [first, second, wide] = result.groups;
  assert.ok(
    wide!.opportunity!.value < second!.opportunity!.value &&
      wide!.opportunity!.high > first!.opportunity!.low,
  );
  assert.deepEqual([first!.tier, second!.tier, wide!.tier], [1, 2, 1]);
});

test("pairs stay together: who is satisfied is not drawn apart from who finds it important", () => {
  // Same margins (half important, half satisfied); together or apart the spread of I - S differs.
  const together = only(group("together", 50, 0, 0, 50));
  const apart = only(group("apart", 0, 50, 50, 0));
  const width = ({ opportunity }: typeof together) => opportunity!.high - opportunity!.low;
  near(together.opportunity?.value, 5);
  near(apart.opportunity?.value, 5);
  assert.ok(width(apart) > 1.3 * width(together), `${width(apart)} ${width(together)}`);
});

test("few who all agree still get an interval", () => {
  const { opportunity, warnings } = only(group("agreed", 8, 0, 0, 0));
  near(opportunity?.value, 10);
  assert.ok(opportunity!.low < 9 && opportunity!.high > 10.5);
  assert.deepEqual(warnings, [{ code: "fewAnswers", needed: 30 }]);
});

test("the same whatever the order of answers; nothing to tell is said; what cannot be is refused", () => {
  const one = cells(20, 30, 10, 5);
  const split = one.flatMap((cell) => [
    { ...cell, count: 2 },
    { ...cell, count: cell.count - 2 },
  ]);
  assert.deepEqual(only({ name: "a", cells: split.toReversed() }), only({ name: "a", cells: one }));
  const none = opportunities([{ name: "a", cells: [] }], terms());
  assert.deepEqual(
    [none.n, none.groups[0]!.importance, none.warnings],
    [0, null, [{ code: "tooFewAnswers", needed: 5 }]],
  );
  const off = [{ importance: 6, satisfaction: 1, count: 1 }];
  assert.throws(() => only({ name: "", cells: off }), RangeError);
  assert.throws(
    () => only({ name: "", cells: [{ importance: 5, satisfaction: 1, count: 0.5 }] }),
    RangeError,
  );
  for (const wrong of [{ boxes: 5 }, { level: 95 }, { resamples: 9 }, { scale: { low: 5, high: 1 } }])
    assert.throws(() => only({ name: "", cells: one }, wrong), RangeError);
});

test("95 % intervals hold the truth about 95 times in a hundred, with few answers too", () => {
  for (const [n, shares] of [
    [10, [0.6, 0.3, 0.05, 0.05]],
    [30, [0.5, 0.15, 0.15, 0.2]],
    [60, [0.35, 0.35, 0.15, 0.15]],
    [60, [0.9, 0.05, 0.03, 0.02]],
  ] as const) {
    const [both, important, satisfied] = shares;
    const truth = 10 * (both + important + Math.max(0, important - satisfied));
    const luck = chance(n);
    const counts = [0, 0, 0, 0];
    const worlds = 700;
    let held = 0;
    for (let world = 0; world < worlds; world += 1) {
      drawMultinomial(luck, n, shares, counts);
      const answers = group("world", counts[0]!, counts[1]!, counts[2]!, counts[3]!);
      const { low, high } = only(answers, { chance: luck, resamples: 500 }).opportunity!;
      held += Number(low <= truth && truth <= high);
    }
    assert.ok(held / worlds > 0.92 && held / worlds < 0.985, `${n}: ${held / worlds}`);
  }
});
