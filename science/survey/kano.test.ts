import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { chance, drawMultinomial } from "#science/numbers";
import {
  type Figure,
  type KanoPair,
  type KanoTable,
  kano,
  kanoAnswers,
  kanoCategory,
  kanoTable,
} from "./index.ts";

interface Feature {
  readonly attractive: number;
  readonly oneDimensional: number;
  readonly mustBe: number;
  readonly indifferent: number;
  readonly better: readonly number[];
  readonly worse: readonly number[];
}
const golden = JSON.parse(readFileSync(new URL("./goldens/kano.golden.json", import.meta.url), "utf8")) as {
  readonly features: Record<string, Feature>;
};

/** Counts of categories as a table that has them; places of each category are those of the standard table. */
function tableOf(counts: {
  readonly attractive?: number;
  readonly oneDimensional?: number;
  readonly mustBe?: number;
  readonly indifferent?: number;
  readonly reverse?: number;
  readonly questionable?: number;
}): KanoTable {
  const {
    attractive = 0,
    oneDimensional = 0,
    mustBe = 0,
    indifferent = 0,
    reverse = 0,
    questionable = 0,
  } = counts;
  return [
    [questionable, 0, attractive, 0, oneDimensional],
    [0, 0, 0, 0, 0],
    [0, 0, indifferent, 0, mustBe],
    [0, 0, 0, 0, 0],
    [0, 0, reverse, 0, 0],
  ];
}
const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);
const codes = ({ warnings }: ReturnType<typeof kano>) => warnings.map(({ code }) => code);

test("the table of twenty-five pairs, as it was published", () => {
  const letters = kanoAnswers.map((having) =>
    kanoAnswers.map((lacking) => kanoCategory(having, lacking)[0]!.toUpperCase()).join(""),
  );
  assert.deepEqual(letters, ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]);
});

test("pairs are counted where both were answered", () => {
  const pairs: KanoPair[] = [
    { having: "like", lacking: "dislike" },
    { having: "like", lacking: "dislike" },
    { having: "expect", lacking: "dislike" },
    { having: "dislike", lacking: "like" },
    { having: null, lacking: "like" },
    { having: "like", lacking: null },
  ];
  const table = kanoTable(pairs);
  assert.deepEqual(table, [
    [0, 0, 0, 0, 2],
    [0, 0, 0, 0, 1],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [1, 0, 0, 0, 0],
  ]);
  const { n, counts, category } = kano(table);
  assert.deepEqual(
    [n, counts.oneDimensional, counts.mustBe, counts.reverse, category],
    [4, 2, 1, 1, "oneDimensional"],
  );
});

for (const [name, feature] of Object.entries(golden.features)) {
  test(`better and worse of "${name}": as statsmodels has their intervals`, () => {
    const { better, worse } = kano(tableOf({ ...feature, reverse: 3, questionable: 1 }));
    const { value, low, high } = better as Figure;
    [value, low, high].forEach((one, i) => {
      near(one, feature.better[i]!);
    });
    const minus = worse as Figure;
    [-minus.value, -minus.high, -minus.low].forEach((one, i) => {
      near(one, feature.worse[i]!);
    });
    assert.ok(!Object.is(minus.high, -0));
  });
}

test("the category is the most frequent, the sterner one of equals, and only clear by Fong's test", () => {
  const clear = kano(tableOf({ attractive: 40, oneDimensional: 20, indifferent: 10 }));
  assert.deepEqual([clear.category, clear.isClear, codes(clear)], ["attractive", true, []]);
  near(clear.categoryStrength!, 20 / 70);
  near(clear.totalStrength!, 60 / 70);
  // 1.65 sqrt(60 x 80 / 140) = 9.66: nine are not enough, ten are.
  const nine = kano(tableOf({ attractive: 34, oneDimensional: 26, indifferent: 10 }));
  assert.deepEqual([nine.isClear, codes(nine)], [false, ["mixedCategory"]]);
  assert.ok(kano(tableOf({ attractive: 35, oneDimensional: 25, indifferent: 10 })).isClear);
  const equal = kano(tableOf({ attractive: 10, oneDimensional: 10, mustBe: 10, indifferent: 10 }));
  assert.deepEqual([equal.category, equal.isClear, equal.categoryStrength], ["mustBe", false, 0]);
});

test("what to mind is said", () => {
  const few = kano(tableOf({ mustBe: 6 }));
  assert.deepEqual([few.category, few.isClear, codes(few)], ["mustBe", true, ["fewAnswers"]]);
  const turned = kano(tableOf({ reverse: 20, questionable: 3 }));
  assert.deepEqual(codes(turned), ["manyQuestionable", "mostlyReverse", "noCoefficients"]);
  assert.deepEqual([turned.better, turned.worse, turned.totalStrength], [null, null, 0]);
  const none = kano(tableOf({}));
  assert.deepEqual([none.n, none.category, none.better, codes(none)], [0, null, null, ["noAnswers"]]);
  const wider = kano(tableOf({ mustBe: 30, attractive: 10 }), { level: 0.99 }).better as Figure;
  const narrower = kano(tableOf({ mustBe: 30, attractive: 10 })).better as Figure;
  assert.ok(wider.low < narrower.low && wider.high > narrower.high);
});

test("what is no table is refused", () => {
  assert.throws(() => kano([[1, 2, 3, 4, 5]]), RangeError);
  assert.throws(() => kano([[0.5, 0, 0, 0, 0], ...tableOf({}).slice(1)]), RangeError);
  assert.throws(() => kano([[-1, 0, 0, 0, 0], ...tableOf({}).slice(1)]), RangeError);
  assert.throws(() => kano(tableOf({ mustBe: 30 }), { level: 95 }), RangeError);
});

test("95 % intervals of the coefficients hold the truth about 95 times in a hundred", () => {
  const luck = chance(21);
  const weights = [0.3, 0.2, 0.15, 0.25, 0.06, 0.04];
  const [a, o, m, i] = weights as [number, number, number, number];
  const counts = [0, 0, 0, 0, 0, 0];
  const worlds = 3000;
  const held = { better: 0, worse: 0 };
  for (let world = 0; world < worlds; world += 1) {
    drawMultinomial(luck, 40, weights, counts);
    const [attractive, oneDimensional, mustBe, indifferent, reverse, questionable] = counts as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const { better, worse } = kano(
      tableOf({ attractive, oneDimensional, mustBe, indifferent, reverse, questionable }),
    );
    const told = a + o + m + i;
    held.better += Number(better!.low <= (a + o) / told && (a + o) / told <= better!.high);
    held.worse += Number(worse!.low <= -(o + m) / told && -(o + m) / told <= worse!.high);
  }
  for (const [what, count] of Object.entries(held))
    assert.ok(count / worlds > 0.935 && count / worlds < 0.97, `${what}: ${count / worlds}`);
});
