// Alpha against psych, omega against lavaan, one factor against factanal (../goldens/reliability.R).

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type Alpha, addItemMoments, alpha, itemMomentsOf, type Omega, omega } from "../index.ts";
import { oneFactor } from "./one-factor.ts";

type Row = (number | null)[];
interface AlphaGolden {
  readonly n: number;
  readonly value: number;
  readonly standardised: number;
  readonly interval: readonly [number, number];
  readonly dropped: readonly number[];
  readonly item_total: readonly number[];
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}
interface OmegaGolden {
  readonly n: number;
  readonly value: number;
  readonly error: number;
  readonly chi_square: number;
  readonly degrees: number;
  readonly srmr: number;
  readonly loadings: readonly number[];
  readonly psych_standardised: number;
}
interface Real {
  readonly file: string;
  readonly columns: readonly string[];
  readonly reversed: readonly number[];
  readonly pairwise: AlphaGolden;
  readonly listwise: AlphaGolden;
  readonly omega: OmegaGolden;
}
const golden: {
  complete: { rows: Row[]; alpha: AlphaGolden; omega: OmegaGolden };
  holes: { rows: Row[]; pairwise: AlphaGolden; listwise: AlphaGolden; omega: OmegaGolden };
  two: { rows: Row[]; alpha: AlphaGolden; omega: OmegaGolden };
  turned: { rows: Row[]; reversed: number[]; alpha: AlphaGolden; omega: OmegaGolden };
  bound: { rows: Row[]; loadings: number[]; uniquenesses: number[] };
  hard: { items: number; correlations: number[]; bounded: number; discrepancy: number }[];
  real: Readonly<Record<string, Real>>;
} = JSON.parse(readFileSync(new URL("../goldens/reliability.golden.json", import.meta.url), "utf8"));
const { complete, holes, two, turned, bound, real } = golden;

function near(actual: number | null, expected: number, within = 1e-9) {
  assert.ok(actual !== null && Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);
}
const codes = ({ warnings }: { warnings: readonly { code: string }[] }) => warnings.map(({ code }) => code);

function isAlpha(result: Alpha, expected: AlphaGolden) {
  assert.equal(result.n, expected.n);
  near(result.value, expected.value);
  near(result.standardised, expected.standardised);
  near(result.low, expected.interval[0]);
  near(result.high, expected.interval[1]);
  for (const [i, item] of result.items.entries()) {
    near(item.alphaIfDropped, expected.dropped[i]!);
    near(item.itemTotal, expected.item_total[i]!);
    near(item.mean, expected.mean[i]!);
    near(item.deviation, expected.deviation[i]!);
  }
  assert.equal(result.items.length, expected.dropped.length);
}

/** lavaan stops searching at six or seven digits. */
function isOmega(result: Omega, expected: OmegaGolden) {
  assert.equal(result.n, expected.n);
  near(result.value, expected.value, 1e-5);
  near(result.error, expected.error, 1e-5);
  near(
    Math.log((1 - result.low!) / (1 - result.high!)) / (2 * 1.959963984540054),
    expected.error / (1 - expected.value),
    1e-4,
  );
  near(result.fit!.chiSquare, expected.chi_square, 1e-3);
  near(result.fit!.srmr, expected.srmr, 1e-5);
  assert.equal(result.fit!.degrees, expected.degrees);
  for (const [i, loading] of result.loadings.entries()) near(loading, expected.loadings[i]!, 1e-4);
}

test("complete answers: alpha as psych has it, omega as lavaan", () => {
  const result = alpha.fromAnswers(complete.rows);
  isAlpha(result, complete.alpha);
  assert.deepEqual(result.warnings, []);
  const fitted = omega.fromAnswers(complete.rows);
  isOmega(fitted, complete.omega);
  near(fitted.standardised, complete.omega.psych_standardised, 1e-4);
  assert.deepEqual(fitted.warnings, []);
});

test("answers with gaps: pairwise as psych, listwise as lavaan, which says how many it left out", () => {
  isAlpha(alpha.fromAnswers(holes.rows, { missing: "pairwise" }), holes.pairwise);
  const listwise = alpha.fromAnswers(holes.rows);
  isAlpha(listwise, holes.listwise);
  assert.deepEqual(listwise.warnings, [{ code: "leftOut", count: holes.rows.length - holes.listwise.n }]);
  isOmega(omega.fromAnswers(holes.rows), holes.omega);
  assert.deepEqual(codes(omega.fromAnswers(holes.rows, { missing: "pairwise" })), []);
});

test("items worded the other way round are turned when said, remarked on when not", () => {
  isAlpha(alpha.fromAnswers(turned.rows, { reversed: turned.reversed }), turned.alpha);
  isOmega(omega.fromAnswers(turned.rows, { reversed: turned.reversed }), turned.omega);
  assert.deepEqual(alpha.fromAnswers(turned.rows).warnings, [{ code: "negativeItem", index: 1 }]);
  assert.ok(codes(omega.fromAnswers(turned.rows)).includes("negativeItem"));
});

test("two things behind the items: one factor is doubtful", () => {
  isAlpha(alpha.fromAnswers(two.rows), two.alpha);
  const result = omega.fromAnswers(two.rows);
  isOmega(result, two.omega);
  assert.deepEqual(codes(result), ["oneFactorDoubtful"]);
});

test("an item whose own variance runs out: the bounded fit of factanal, a remark, no interval", () => {
  const result = omega.fromAnswers(bound.rows);
  for (const [i, loading] of result.loadings.entries()) near(loading, bound.loadings[i]!, 1e-4);
  assert.deepEqual([result.low, result.high], [null, null]);
  assert.deepEqual(result.warnings[0], { code: "heywood", index: 0 });
});

test("items with little in common, or against one another: the best fit is found, on the bound or off it", () => {
  for (const { items, correlations, bounded, discrepancy } of golden.hard) {
    const found = oneFactor(Float64Array.from(correlations), items)!;
    assert.ok(found.converged);
    near(found.discrepancy, discrepancy, 1e-5);
    assert.equal(found.atBound.length, bounded);
  }
  assert.ok(
    golden.hard.some(({ bounded }) => bounded > 0) && golden.hard.some(({ bounded }) => bounded === 0),
  );
});

test("cannot tell yet: under 30 answers, under 3 items, an item without spread, sums without spread", () => {
  const few = complete.rows.slice(0, 29);
  for (const method of [alpha, omega]) {
    const early = method.fromAnswers(few);
    assert.deepEqual([early.value, early.low, early.standardised, early.n], [null, null, null, 29]);
    assert.deepEqual(early.warnings, [{ code: "tooFewAnswers", needed: 30 }]);
    assert.ok(method.fromAnswers(complete.rows.slice(0, 30)).value !== null);
    assert.deepEqual(method.fromAnswers(few.map((row) => row.slice(0, 2))).warnings, [
      { code: "tooFewAnswers", needed: 30 },
      { code: "tooFewItems", needed: 3 },
    ]);
    assert.deepEqual(method.fromAnswers(complete.rows.map((row) => row.with(2, 0.1))).warnings, [
      { code: "constantItem", index: 2 },
    ]);
    assert.deepEqual(codes(method.fromAnswers([])), ["noAnswers"]);
    assert.deepEqual(codes(method.fromAnswers([[null, null, null]])), ["noAnswers"]);
    const cancelling = complete.rows.map(([a, b]) => [a!, b!, -a! - b!]);
    assert.deepEqual(codes(method.fromAnswers(cancelling)), ["noTotalSpread"]);
    assert.throws(
      () =>
        method.fromAnswers([
          [1, 2, 3],
          [1, 2],
        ]),
      RangeError,
    );
    assert.throws(() => method.fromAnswers([[1, Number.NaN, 3]]), RangeError);
    assert.throws(() => method.fromAnswers(complete.rows, { reversed: [6] }), RangeError);
  }
  assert.deepEqual(codes(omega.fromAnswers(complete.rows.map((row) => [...row, row[0]!]))), [
    "noTotalSpread",
  ]);
});

test("moments of groups add up to those of all, listwise and pairwise", () => {
  for (const missing of ["listwise", "pairwise"] as const) {
    const parts = [holes.rows.slice(0, 31), holes.rows.slice(31, 33), holes.rows.slice(33)];
    const [first, ...others] = parts.map((rows) => itemMomentsOf(rows, missing));
    const together = addItemMoments([first!, ...others]);
    assert.deepEqual(together, itemMomentsOf(holes.rows, missing));
    assert.deepEqual(alpha.fromMoments(together), alpha.fromAnswers(holes.rows, { missing }));
    assert.deepEqual(omega.fromMoments(together), omega.fromAnswers(holes.rows, { missing }));
  }
  const other = itemMomentsOf(complete.rows, "listwise");
  assert.throws(() => addItemMoments([other, itemMomentsOf(holes.rows, "listwise")]), RangeError);
});

const shared = new URL("../../../../shared/data/surveys/", import.meta.url);
function columnsOf({ file, columns }: Real): Row[] {
  const [head, ...lines] = readFileSync(new URL(file, shared), "utf8").trim().split("\n");
  const cells = (line: string) => line.trim().split(",");
  const places = columns.map((column) => cells(head!).indexOf(`"${column}"`));
  return lines.map((line) => {
    const row = cells(line);
    return places.map((at) => (["", "NA"].includes(row[at]!) ? null : Number(row[at])));
  });
}

for (const [name, expected] of Object.entries(real)) {
  test(`real answers: ${name}`, { skip: !existsSync(shared) && "no shared data" }, () => {
    const rows = columnsOf(expected);
    const { reversed } = expected;
    isAlpha(alpha.fromAnswers(rows, { reversed, missing: "pairwise" }), expected.pairwise);
    isAlpha(alpha.fromAnswers(rows, { reversed }), expected.listwise);
    isOmega(omega.fromAnswers(rows, { reversed }), expected.omega);
  });
}

test("the alphas psych's own guide prints for the 25 personality items, but for its filling of gaps", () => {
  // By scoreItems, which puts medians into gaps: .7012 .7247 .7597 .8118 .5968.
  const printed = {
    agreeableness: 0.7,
    conscientiousness: 0.72,
    extraversion: 0.76,
    neuroticism: 0.81,
    openness: 0.6,
  };
  for (const [name, value] of Object.entries(printed)) near(real[name]!.pairwise.value, value, 0.008);
});
