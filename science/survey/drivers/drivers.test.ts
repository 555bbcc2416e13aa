import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { chance, cholesky } from "#science/numbers";
import { itemMomentsOf } from "../reliability/item-moments.ts";
import {
  allSubsetsImportance,
  type CrossMoments,
  crossMomentsFromSums,
  crossMomentsOfItems,
  crossMomentsOfRows,
  type DriverAnalysis,
  drivers,
  driversFromMoments,
  type Predictor,
  poolCrossMoments,
  relativeWeights,
} from "./index.ts";

interface Golden {
  readonly outcome: readonly number[];
  readonly predictors: readonly Predictor[];
  readonly r2: number;
  readonly adjusted: number;
  readonly coefficients: readonly number[];
  readonly inflation: readonly number[];
  readonly lmg: readonly number[];
  readonly johnson: readonly number[];
  readonly lmg_bands: readonly (readonly [number, number])[];
  readonly johnson_bands: readonly (readonly [number, number])[];
}
const golden = JSON.parse(
  readFileSync(new URL("./goldens/drivers.golden.json", import.meta.url), "utf8"),
) as Record<"mtcars" | "swiss", Golden>;

const near = (actual: number, expected: number, within = 1e-9) =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);
const told = (analysis: DriverAnalysis) => {
  assert.ok(analysis.explained && analysis.adjusted !== null);
  return { ...analysis, explained: analysis.explained, adjusted: analysis.adjusted };
};
const codes = (analysis: DriverAnalysis) =>
  analysis.warnings.map(({ code, item }) => (item === undefined ? code : `${code}: ${item}`));

/** Rows of a table given by columns, the outcome last. */
function rowsOf(predictors: readonly Predictor[], outcome: ArrayLike<number | null | undefined>) {
  const columns = [...predictors.map(({ answers }) => answers), outcome];
  return Float64Array.from(
    { length: outcome.length * columns.length },
    (_, at) => columns[at % columns.length]![Math.floor(at / columns.length)] as number,
  );
}
/** Normal answers with the given correlations (the outcome last), and cut into five steps if wanted. */
function simulate(correlation: readonly number[], columns: number, n: number, seed: number) {
  const luck = chance(seed);
  const root = cholesky(correlation, columns);
  const table = Array.from({ length: columns }, () => new Float64Array(n));
  for (let row = 0; row < n; row += 1) {
    const z = Float64Array.from({ length: columns }, luck.normal);
    for (let i = 0; i < columns; i += 1)
      for (let k = 0; k <= i; k += 1) table[i]![row]! += root[i * columns + k]! * z[k]!;
  }
  const outcome = table[columns - 1]!;
  return {
    outcome,
    predictors: table.slice(0, -1).map((answers, i): Predictor => ({ name: `q${i}`, answers })),
  };
}
const four = [1, 0.5, 0.3, 0.5, 0.5, 1, 0.4, 0.4, 0.3, 0.4, 1, 0.3, 0.5, 0.4, 0.3, 1];

test("mtcars: the published parts, by both methods, and both add up to R^2", () => {
  const published = {
    lmg: [0.247052, 0.2434996, 0.2109129, 0.0777251],
    "relative-weights": [0.2284797, 0.2221469, 0.2321744, 0.0963886],
  };
  const { outcome, predictors } = golden.mtcars;
  for (const method of ["lmg", "relative-weights"] as const) {
    const analysis = told(drivers(outcome, predictors, { method, chance: chance(1) }));
    analysis.drivers.forEach((driver, i) => {
      near(driver.importance.value, published[method][i]!, 5e-8);
    });
    near(analysis.explained.value, 0.77919, 5e-6);
    near(
      analysis.drivers.reduce((sum, { share }) => sum + share.value, 0),
      1,
    );
    assert.deepEqual([analysis.n, analysis.leftOut], [32, 0]);
    assert.deepEqual(codes(analysis), [
      "fewAnswers",
      "negativeDriver: cyl",
      "negativeDriver: disp",
      "negativeDriver: hp",
    ]);
  }
});

for (const name of ["mtcars", "swiss"] as const) {
  test(`${name}: as R has it by brute force over all orders, and from moments to the last digit`, () => {
    const { outcome, predictors, ...expected } = golden[name];
    for (const method of ["lmg", "relative-weights"] as const) {
      const parts = method === "lmg" ? expected.lmg : expected.johnson;
      const terms = { method, chance: chance(1), resamples: 100 };
      const fromRows = told(drivers(outcome, predictors, terms));
      const moments = crossMomentsOfRows(rowsOf(predictors, outcome), predictors.length + 1);
      const names = predictors.map((one) => one.name);
      const fromMoments = told(driversFromMoments(moments, names, terms));
      for (const analysis of [fromRows, fromMoments]) {
        near(analysis.explained.value, expected.r2);
        near(analysis.adjusted, expected.adjusted);
        analysis.drivers.forEach((driver, i) => {
          near(driver.importance.value, parts[i]!);
          near(driver.coefficient, expected.coefficients[i]!);
        });
      }
      assert.ok(codes(fromMoments).includes("normalTheoryBands"));
      assert.ok(!codes(fromRows).includes("normalTheoryBands"));
    }
  });
}

test("the bands are those of R's boot, up to the luck of the draw", () => {
  const { outcome, predictors, ...expected } = golden.swiss;
  for (const [method, bands] of [
    ["lmg", expected.lmg_bands],
    ["relative-weights", expected.johnson_bands],
  ] as const) {
    const analysis = told(drivers(outcome, predictors, { method, chance: chance(8), resamples: 4000 }));
    analysis.drivers.forEach(({ importance }, i) => {
      const [low, high] = bands[i]!;
      near(importance.low, low, 0.06 * (high - low));
      near(importance.high, high, 0.06 * (high - low));
    });
  }
});

test("five parts by the definition itself: the mean over all orders", () => {
  const p = 5;
  const { outcome, predictors } = simulate(
    Array.from({ length: 36 }, (_, at) =>
      Math.floor(at / 6) === at % 6 ? 1 : 0.2 + 0.05 * (((at % 6) * Math.floor(at / 6)) % 4),
    ),
    6,
    80,
    3,
  );
  const { products } = crossMomentsOfRows(rowsOf(predictors, outcome), p + 1);
  const correlation = Float64Array.from(
    { length: 36 },
    (_, at) => products[at]! / Math.sqrt(products[Math.floor(at / 6) * 7]! * products[(at % 6) * 7]!),
  );
  // R^2 of a subset, from the eigenvalues of what is among it.
  const r2 = (subset: readonly number[]): number => {
    const size = subset.length + 1;
    const at = [...subset, p];
    const part = Float64Array.from(
      { length: size * size },
      (_, k) => correlation[at[Math.floor(k / size)]! * 6 + at[k % size]!]!,
    );
    return relativeWeights(part, subset.length).weights.reduce((a, b) => a + b, 0);
  };
  const orders = (rest: readonly number[]): number[][] =>
    rest.length === 0 ? [[]] : rest.flatMap((i) => orders(rest.filter((j) => j !== i)).map((o) => [i, ...o]));
  const all = orders([0, 1, 2, 3, 4]);
  allSubsetsImportance(correlation, p).forEach((part, j) => {
    let sum = 0;
    for (const order of all) {
      const before = order.slice(0, order.indexOf(j));
      sum += r2([...before, j]) - r2(before);
    }
    near(part, sum / all.length);
  });
});

test("rows with a gap are left out whole and counted, and the question that cost most is named", () => {
  const { outcome, predictors } = simulate(four, 4, 60, 5);
  const gaps = predictors.map(({ name, answers }, i) => ({
    name,
    answers: Array.from(answers, (answer, row) => (i === 1 && row % 4 === 0 ? null : (answer ?? null))),
  }));
  const some = told(drivers(outcome, gaps, { chance: chance(1) }));
  assert.deepEqual([some.n, some.leftOut], [45, 15]);
  assert.ok(codes(some).includes("manyLeftOut: q1"));
  const keep = (answers: Predictor["answers"]) => Array.from(answers).filter((_, row) => row % 4 !== 0);
  const without = told(
    drivers(
      keep(outcome),
      predictors.map(({ name, answers }) => ({ name, answers: keep(answers) })),
      { chance: chance(1) },
    ),
  );
  assert.deepEqual({ ...some, leftOut: 0, warnings: [] }, { ...without, warnings: [] });
  const one = Array.from(outcome, (answer, row) => (row === 7 ? Number.NaN : answer));
  assert.ok(codes(told(drivers(one, predictors, { chance: chance(1) }))).includes("leftOut"));
});

test("the same seed gives the same result, whatever the order of respondents", () => {
  const { outcome, predictors } = simulate(four, 4, 90, 6);
  const first = drivers(outcome, predictors, { chance: chance(4) });
  const turned = (answers: Predictor["answers"]) => Array.from(answers).toReversed();
  const second = drivers(
    turned(outcome),
    predictors.map(({ name, answers }) => ({ name, answers: turned(answers) })),
    { chance: chance(4) },
  );
  assert.deepEqual(second, first);
  assert.notDeepEqual(drivers(outcome, predictors, { chance: chance(5) }), first);
});

test("groups counted apart and pooled are the whole", () => {
  const { outcome, predictors } = simulate(four, 4, 100, 7);
  const rows = rowsOf(predictors, outcome).map((x) => x + 1000);
  const whole = crossMomentsOfRows(rows, 4);
  const parts = [0, 1, 1, 40, 100].map((from, i, cuts) =>
    crossMomentsOfRows(rows.slice(from * 4, (cuts[i + 1] ?? from) * 4), 4),
  );
  const sums = [0, 0, 0, 0];
  const products = new Array<number>(16).fill(0);
  for (let row = 0; row < 100; row += 1) {
    for (let i = 0; i < 4; i += 1) {
      sums[i]! += rows[row * 4 + i]!;
      for (let j = 0; j < 4; j += 1) products[i * 4 + j]! += rows[row * 4 + i]! * rows[row * 4 + j]!;
    }
  }
  const same = ({ n, means, products: of }: CrossMoments, within: number) => {
    assert.equal(n, 100);
    for (let i = 0; i < 4; i += 1) near(means[i]!, whole.means[i]!, within);
    for (let i = 0; i < 16; i += 1) near(of[i]!, whole.products[i]!, within);
  };
  same(poolCrossMoments(parts), 1e-9);
  same(crossMomentsFromSums(100, sums, products), 1e-5);
  const items = itemMomentsOf(
    Array.from({ length: 100 }, (_, row) => [...rows.slice(row * 4, row * 4 + 4)]),
    "listwise",
  );
  same(crossMomentsOfItems(items, [0, 1, 2, 3]), 1e-5);
  near(crossMomentsOfItems(items, [3, 1]).products[1]!, whole.products[7]!, 1e-5);
  assert.throws(() => crossMomentsOfItems(items, [0, 4]), RangeError);
  const pairwise = itemMomentsOf(
    [
      [1, 2],
      [3, null],
    ],
    "pairwise",
  );
  assert.throws(() => crossMomentsOfItems(pairwise, [0, 1]), RangeError);
  assert.throws(() => poolCrossMoments([]), RangeError);
  assert.throws(() => poolCrossMoments([whole, crossMomentsOfRows(rows, 5)]), RangeError);
});

test("twins share, a constant gets nothing, and both are said", () => {
  const { outcome, predictors } = simulate(four, 4, 80, 8);
  const odd: Predictor[] = [
    predictors[0]!,
    { name: "twin", answers: predictors[0]!.answers },
    predictors[1]!,
    { name: "always", answers: new Array<number>(80).fill(4.1) },
  ];
  for (const method of ["lmg", "relative-weights"] as const) {
    const analysis = told(drivers(outcome, odd, { method, chance: chance(2) }));
    const plain = told(drivers(outcome, [odd[0]!, odd[2]!], { method, chance: chance(2) }));
    near(analysis.explained.value, plain.explained.value, 1e-8);
    const [first, twin, , always] = analysis.drivers;
    near(first!.importance.value, twin!.importance.value, 1e-8);
    near(first!.coefficient, twin!.coefficient, 1e-6);
    near(always!.importance.value, 0);
    near(always!.importance.high, 0);
    assert.ok(codes(analysis).includes("collinearPredictor: twin"));
    assert.ok(codes(analysis).includes("collinearPredictor: q0"));
    assert.ok(codes(analysis).includes("constantPredictor: always"));
    assert.ok(!codes(analysis).includes("collinearPredictor: q1"));
  }
});

test("too little is a verdict, not an error; what is malformed is an error", () => {
  const { outcome, predictors } = simulate(four, 4, 40, 9);
  const cut = (n: number) =>
    drivers(
      outcome.slice(0, n),
      predictors.map(({ name, answers }) => ({ name, answers: Array.from(answers).slice(0, n) })),
      { chance: chance(1) },
    );
  for (const n of [0, 29]) {
    assert.deepEqual(cut(n), {
      method: "lmg",
      n,
      leftOut: 0,
      explained: null,
      adjusted: null,
      drivers: [],
      level: 0.95,
      resamples: 0,
      bands: "rows",
      warnings: [{ code: "tooFewAnswers", needed: 30 }],
    });
  }
  told(cut(30));
  const flat = new Array<number>(40).fill(3);
  const terms = { chance: chance(1) };
  const reason = (analysis: DriverAnalysis) => analysis.explained === null && analysis.warnings[0]?.code;
  assert.equal(reason(drivers(flat, predictors, terms)), "constantOutcome");
  assert.equal(reason(drivers(outcome, [{ name: "a", answers: flat }], terms)), "nothingVaries");
  const many = Array.from({ length: 13 }, (_, i) => ({ name: `q${i}`, answers: outcome }));
  assert.equal(reason(drivers(outcome, many, terms)), "tooFewAnswers");
  assert.throws(() => drivers(outcome, many, { ...terms, method: "lmg" }), RangeError);
  assert.throws(() => drivers(outcome, [], terms), RangeError);
  assert.throws(() => drivers(flat.slice(1), predictors, terms), RangeError);
  assert.throws(() => drivers(outcome, predictors, { ...terms, resamples: 10 }), RangeError);
  assert.throws(() => drivers(outcome, predictors, { ...terms, level: 95 }), RangeError);
  assert.throws(() => driversFromMoments({ n: 50, means: [1, 2], products: [1] }, ["a"], terms), RangeError);
});

test("above twelve predictors relative weights take over", () => {
  const columns = 15;
  const correlation = Array.from({ length: columns ** 2 }, (_, at) =>
    at % (columns + 1) === 0 ? 1 : at % columns === 0 || at < columns ? 0.5 : 0.3,
  );
  const { outcome, predictors } = simulate(correlation, columns, 200, 10);
  const analysis = told(drivers(outcome, predictors, { chance: chance(1), resamples: 100 }));
  assert.equal(analysis.method, "relative-weights");
  near(
    analysis.drivers.reduce((sum, { importance }) => sum + importance.value, 0),
    analysis.explained.value,
  );
  assert.equal(
    told(drivers(outcome, predictors.slice(0, 12), { chance: chance(1), resamples: 100 })).method,
    "lmg",
  );
});

test("95 % bands hold the truth about 95 times in a hundred, from rows and from moments", () => {
  const truth = allSubsetsImportance(Float64Array.from(four), 3);
  const r2 = truth.reduce((a, b) => a + b, 0);
  const worlds = 150;
  const held = { rows: 0, moments: 0, shares: 0 };
  for (let world = 1; world <= worlds; world += 1) {
    const { outcome, predictors } = simulate(four, 4, 200, world);
    const terms = { chance: chance(world), resamples: 200 };
    const rows = told(drivers(outcome, predictors, terms));
    const names = predictors.map(({ name }) => name);
    const moments = told(
      driversFromMoments(crossMomentsOfRows(rowsOf(predictors, outcome), 4), names, terms),
    );
    truth.forEach((part, i) => {
      const within = ({ low, high }: { low: number; high: number }, x: number) =>
        Number(low <= x && x <= high);
      held.rows += within(rows.drivers[i]!.importance, part);
      held.shares += within(rows.drivers[i]!.share, part / r2);
      held.moments += within(moments.drivers[i]!.importance, part);
    });
  }
  for (const [what, count] of Object.entries(held)) {
    const coverage = count / (3 * worlds);
    assert.ok(coverage > 0.915 && coverage < 0.98, `${what}: ${coverage}`);
  }
});
