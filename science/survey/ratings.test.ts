// Means, shares, net promoter, gaps and changes against R and statsmodels (goldens/), and against themselves.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  blindSpot,
  falseDiscovery,
  gap,
  mean,
  meanChange,
  momentsOf,
  netPromoter,
  netPromoterChange,
  share,
  shareChange,
} from "./index.ts";

type Triple = readonly [number, number, number];
type Range = readonly [number, number];
const read = (name: string) => JSON.parse(readFileSync(new URL(`goldens/${name}`, import.meta.url), "utf8"));
const golden: {
  means: { answers: number[]; mean: number; at95: Range; at80: Range }[];
  shares: { count: number; n: number; at95: Range; at90: Range }[];
  promoters: { tally: Triple; value: number; centre: number; error: number; z95: number }[];
  promoter_changes: { before: Triple; after: Triple; interval: Range }[];
  changes: { before: number[]; after: number[]; interval: Range; degrees: number; p: number }[];
  gap: {
    perception: (number | null)[];
    expectation: (number | null)[];
    n: number;
    value: number;
    paired: Range;
    sides: Range;
  };
  false_discovery: { p: (number | null)[]; adjusted: (number | null)[] };
} = read("ratings.golden.json");
const shares: {
  changes: { before: Range; after: Range; at95: Range; at90: Range; p: number | null }[];
} = read("share-change.golden.json");

function near(actual: number | null, expected: number, within = 1e-9) {
  assert.ok(actual !== null, `nothing instead of ${expected}`);
  assert.ok(
    Math.abs(actual - expected) <= within * Math.max(1, Math.abs(expected)),
    `${actual} is not ${expected}`,
  );
}
const ends = (
  { low, high }: { low: number | null; high: number | null },
  [from, to]: Range,
  within = 1e-9,
) => {
  near(low, from, within);
  near(high, to, within);
};
const tallyOf = ([promoters, passives, detractors]: Triple) => ({ promoters, passives, detractors });
const codes = ({ warnings }: { warnings: readonly { code: string }[] }) => warnings.map(({ code }) => code);

test("means and Student's interval are those of R's t.test", () => {
  for (const { answers, mean: expected, at95, at80 } of golden.means) {
    const result = mean.fromAnswers(answers);
    near(result.value, expected);
    ends(result, at95);
    ends(mean.fromAnswers(answers, { level: 0.8 }), at80);
    assert.equal(result.n, answers.length);
    assert.deepEqual(codes(result), answers.length < 30 ? ["fewAnswers"] : []);
  }
});

test("shares and Wilson's interval are those of R's prop.test", () => {
  for (const { count, n, at95, at90 } of golden.shares) {
    const result = share({ count, n });
    near(result.value, count / n);
    ends(result, at95);
    ends(share({ count, n }, { level: 0.9 }), at90);
  }
});

test("net promoter: the adjusted Wald interval, within its ends and around its value", () => {
  for (const { tally, value, centre, error, z95 } of golden.promoters) {
    const result = netPromoter.fromTally(tallyOf(tally));
    near(result.value, value);
    near(result.low, Math.min(value, Math.max(-100, centre - z95 * error)));
    near(result.high, Math.max(value, Math.min(100, centre + z95 * error)));
  }
  for (const { before, after, interval } of golden.promoter_changes)
    ends(netPromoterChange.fromTally(tallyOf(before), tallyOf(after)), interval);
  const single = netPromoter.fromAnswers([10]);
  assert.deepEqual([single.value, single.high, single.n, single.promoters], [100, 100, 1, 1]);
  assert.ok(single.low! < -40);
});

test("the change of a mean is R's Welch test", () => {
  for (const { before, after, interval, degrees, p } of golden.changes) {
    const result = meanChange.fromAnswers(before, after);
    ends(result, interval);
    near(result.degrees, degrees);
    near(result.p, p);
    assert.equal(result.n, before.length + after.length);
  }
});

test("the change of a share is Newcombe's of statsmodels, with the score test's p", () => {
  for (const { before, after, at95, at90, p } of shares.changes) {
    const [first, second] = [before, after].map(([count, n]) => ({ count, n })) as [
      { count: number; n: number },
      { count: number; n: number },
    ];
    ends(shareChange.fromTally(first, second), at95);
    ends(shareChange.fromTally(first, second, { level: 0.9 }), at90);
    near(shareChange.fromTally(first, second).p, p ?? 1);
  }
});

test("a gap is R's paired t.test, and from both sides alone its Welch test", () => {
  const { perception, expectation, n, value, paired, sides } = golden.gap;
  const result = gap.fromAnswers(
    perception.map((one, i) => ({ perception: one, expectation: expectation[i]! })),
  );
  assert.equal(result.n, n);
  near(result.value, value);
  ends(result, paired);
  const loose = gap.fromSides(momentsOf(perception), momentsOf(expectation));
  ends(loose, sides);
  assert.deepEqual(codes(loose), ["unpaired"]);
});

test("adjusted p values are R's p.adjust, missing ones included", () => {
  const { p, adjusted } = golden.false_discovery;
  const result = falseDiscovery(p);
  for (const [i, expected] of adjusted.entries()) {
    if (expected === null) assert.equal(result.adjusted[i], null);
    else near(result.adjusted[i]!, expected);
    assert.equal(result.found[i], expected !== null && expected <= 0.05);
  }
  assert.equal(result.n, p.filter((one) => one !== null).length);
  assert.deepEqual(falseDiscovery([]), { adjusted: [], found: [], n: 0 });
  assert.throws(() => falseDiscovery([1.2]), RangeError);
  assert.throws(() => falseDiscovery([0.2], 0), RangeError);
});

test("blind spot: one prediction is taken as it stands, several have their own uncertainty", () => {
  const ratings = golden.changes[0]!.before;
  const alone = blindSpot.fromAnswers([4.5], ratings);
  const customers = mean.fromAnswers(ratings);
  ends(alone, [4.5 - customers.high!, 4.5 - customers.low!]);
  assert.deepEqual(codes(alone), ["onePrediction", "fewAnswers"]);
  assert.deepEqual([alone.predicted, alone.actual.n, alone.n], [{ value: 4.5, n: 1 }, 20, 20]);
  const { after, interval } = golden.changes[0]!;
  const several = blindSpot.fromAnswers(after, ratings, { scale: { low: 1, high: 5 } });
  ends(several, interval);
  assert.deepEqual(codes(blindSpot.fromAnswers([], ratings)), ["noAnswers"]);
  assert.deepEqual(codes(blindSpot.fromAnswers([4], [3, 3])), ["onePrediction", "allEqual"]);
  assert.throws(() => blindSpot.fromAnswers([6], ratings, { scale: { low: 1, high: 5 } }), RangeError);
});
