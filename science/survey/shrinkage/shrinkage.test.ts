import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type Chance, chance, drawBeta, drawBinomial } from "#science/numbers";
import { type GroupMoments, type GroupTally, type Shrinkage, shrinkMeans, shrinkShares } from "./index.ts";

interface Posterior {
  readonly posterior_mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}
interface ShareGolden extends Posterior {
  readonly groups: readonly GroupTally[];
  readonly mean: number;
  readonly rho: number;
  readonly plug_in: readonly number[];
}
interface MeanGolden extends Posterior {
  readonly groups: readonly GroupMoments[];
  readonly mean: number;
  readonly between: number;
  readonly within: number;
  readonly blup: readonly number[];
}
const golden = JSON.parse(
  readFileSync(new URL("./goldens/shrinkage.golden.json", import.meta.url), "utf8"),
) as { shares: Record<string, ShareGolden>; means: Record<string, MeanGolden> };

const near = (actual: number | null, expected: number, within: number) =>
  assert.ok(actual !== null && Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);
const codes = ({ warnings }: Shrinkage) => warnings.map(({ code }) => code);

/** Values to the digits of the estimates, intervals to a part of their width. */
function same(
  actual: Shrinkage,
  values: readonly number[],
  posterior: Posterior,
  ofWidth: number,
  digits = 1e-6,
) {
  assert.equal(actual.groups.length, values.length);
  actual.groups.forEach((group, g) => {
    const width = posterior.high[g]! - posterior.low[g]!;
    near(group.value, values[g]!, digits * Math.max(1, Math.abs(values[g]!)));
    near(group.low, posterior.low[g]!, ofWidth * width);
    near(group.high, posterior.high[g]!, ofWidth * width);
  });
}

for (const [name, expected] of Object.entries(golden.means)) {
  test(`means of ${name}: as lme4 has them, and intervals as by brute force`, () => {
    const result = shrinkMeans(expected.groups, { chance: chance(1) });
    const size = Math.abs(expected.mean);
    near(result.mean, expected.mean, 1e-6 * size);
    near(result.between, expected.between, 1e-6 * size);
    near(result.within, expected.within, 1e-6 * size);
    same(result, expected.blup, expected, 1e-4);
    assert.equal(codes(result).includes("noSpreadBetween"), expected.between === 0);
    assert.equal(codes(result).includes("fewGroups"), expected.groups.length < 10);
  });
}

for (const [name, expected] of Object.entries(golden.shares)) {
  test(`shares of ${name}: as VGAM has them, and intervals as by brute force`, () => {
    const result = shrinkShares(expected.groups, { chance: chance(1) });
    near(result.mean, expected.mean, 1e-6);
    near(result.correlation, expected.rho, 1e-6);
    near(result.between, Math.sqrt(expected.rho * expected.mean * (1 - expected.mean)), 1e-6);
    same(result, expected.plug_in, expected, 0.005);
  });
}

const file = new URL("../../../../shared/data/surveys/lq2002/lq2002.csv", import.meta.url);
test("the sums of the companies are those of the published file", { skip: !existsSync(file) }, () => {
  const [header, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const names = header!.replaceAll('"', "").split(",");
  const companies = new Map<string, { n: number; sum: number; sumOfSquares: number; count: number }>();
  for (const line of lines) {
    const cells = line.split(",");
    const name = cells[names.indexOf("COMPID")]!;
    const lead = Number(cells[names.indexOf("LEAD")]);
    const { n, sum, sumOfSquares, count } = companies.get(name) ?? {
      n: 0,
      sum: 0,
      sumOfSquares: 0,
      count: 0,
    };
    companies.set(name, {
      n: n + 1,
      sum: sum + lead,
      sumOfSquares: sumOfSquares + lead * lead,
      count: count + Number(lead >= 3),
    });
  }
  assert.equal(companies.size, 49);
  for (const { name, n, sum, sumOfSquares } of golden.means.companies!.groups) {
    const company = companies.get(name)!;
    assert.equal(company.n, n);
    near(company.sum, sum, 1e-9);
    near(company.sumOfSquares, sumOfSquares, 1e-8);
  }
  for (const { name, n, count } of golden.shares.companies!.groups)
    assert.deepEqual([companies.get(name)!.n, companies.get(name)!.count], [n, count]);
});

test("a small group goes far towards the mean, a large one stays, and the raw figure stands beside", () => {
  const groups = [
    ...[30, 32, 28, 31, 29, 30, 34, 26].map((count, i) => ({ name: `plain ${i}`, n: 40, count })),
    { name: "large", n: 4000, count: 400 },
    { name: "small", n: 5, count: 0 },
  ];
  const result = shrinkShares(groups, { chance: chance(2) });
  const [large, small] = result.groups.slice(-2);
  near(large!.value, 0.1, 0.002);
  assert.ok(large!.ownWeight > 0.99);
  assert.deepEqual([small!.raw, small!.n], [0, 5]);
  assert.ok(small!.value > 0.1 && small!.value < result.mean!, String(small!.value));
  assert.ok(small!.low > 0 && small!.low < small!.value && small!.high < 1);
  // 0 of 5 has the lower raw share, yet it may well be chance: nobody is named.
  assert.equal(result.lowest, null);
  assert.ok(large!.probabilityLowest > 0.3 && small!.probabilityLowest < 0.7);
  assert.ok(large!.probabilityAboveMean < 0.01);
  for (const what of ["probabilityHighest", "probabilityLowest"] as const)
    near(
      result.groups.reduce((sum, group) => sum + group[what], 0),
      1,
      1e-9,
    );
});

test("a group is named lowest or highest when it is so beyond doubt", () => {
  const plain = [3.5, 3.6, 3.4, 3.5, 3.7, 3.3, 3.5, 3.6, 3.4].map((mean, i) =>
    moments(`plain ${i}`, 40, mean),
  );
  const result = shrinkMeans([...plain, moments("far", 60, 2)], { chance: chance(3) });
  assert.deepEqual([result.lowest, result.highest], ["far", null]);
  assert.ok(result.groups.at(-1)!.probabilityLowest > 0.999);
  const near = [...plain, moments("near", 12, 2)];
  const strict = shrinkMeans(near, { chance: chance(3), naming: 0.99 });
  assert.equal(strict.lowest, null);
  const { probabilityLowest } = strict.groups.at(-1)!;
  assert.ok(probabilityLowest > 0.9 && probabilityLowest < 0.99, String(probabilityLowest));
  assert.equal(shrinkMeans(near, { chance: chance(3) }).lowest, "near");
});

/** Answers with the given mean and a spread of 1. */
function moments(name: string, n: number, mean: number): GroupMoments {
  return { name, n, sum: n * mean, sumOfSquares: n * mean * mean + n - 1 };
}

test("groups that do not differ get one value, and still an interval each", () => {
  const groups = [5, 10, 20, 15].map((n, i) => ({ name: String(i), n, count: (n * 3) / 5 }));
  const shares = shrinkShares(groups, { chance: chance(4) });
  assert.deepEqual(codes(shares), ["fewGroups", "noSpreadBetween"]);
  assert.equal(shares.correlation, 0);
  shares.groups.forEach((group, i) => {
    near(group.value, 0.6, 1e-12);
    assert.equal(group.ownWeight, 0);
    assert.ok(group.high - group.low > 0.2);
    if (groups[i]!.n === 20)
      assert.ok(group.high - group.low < shares.groups[0]!.high - shares.groups[0]!.low);
  });
});

test("too little is said, what cannot be is refused", () => {
  const terms = { chance: chance(5) };
  const two = shrinkShares(
    [
      { name: "a", n: 9, count: 3 },
      { name: "b", n: 8, count: 3 },
    ],
    terms,
  );
  assert.deepEqual(
    [two.n, two.mean, two.groups, two.highest, two.warnings],
    [17, null, [], null, [{ code: "tooFewGroups", needed: 3 }]],
  );
  const sure = ["a", "b", "c"].map((name) => ({ name, n: 5, count: 5 }));
  assert.deepEqual(codes(shrinkShares(sure, terms)), ["noSpreadWithin"]);
  const one = ["a", "b", "c"].map((name, i) => ({ name, n: 1, sum: i, sumOfSquares: i * i }));
  const single = shrinkMeans(one, terms);
  assert.deepEqual([single.n, single.within, codes(single)], [3, null, ["noSpreadWithin"]]);
  assert.deepEqual(codes(shrinkMeans([], terms)), ["tooFewGroups"]);
  const groups = [3, 4, 5].map((mean) => moments(String(mean), 10, mean));
  for (const wrong of [{ level: 95 }, { naming: 0.5 }, { draws: 10 }])
    assert.throws(() => shrinkMeans(groups, { ...terms, ...wrong }), RangeError);
  assert.throws(
    () => shrinkMeans([...groups, { name: "", n: 0, sum: 0, sumOfSquares: 0 }], terms),
    RangeError,
  );
  assert.throws(
    () => shrinkMeans([...groups, { name: "", n: 2, sum: 4, sumOfSquares: 1 }], terms),
    RangeError,
  );
  assert.throws(() => shrinkShares([{ name: "", n: 0, count: 0 }], terms), RangeError);
  assert.throws(() => shrinkShares([{ name: "", n: 2, count: 3 }], terms), RangeError);
});

test("the same seed gives the same probabilities", () => {
  const { groups } = golden.shares.uneven!;
  assert.deepEqual(shrinkShares(groups, { chance: chance(6) }), shrinkShares(groups, { chance: chance(6) }));
});

/** Share of intervals that hold the truth, over many worlds of groups of five to forty people. */
function coverage(
  worlds: number,
  groups: number,
  world: (n: readonly number[], luck: Chance) => boolean[],
): number {
  let held = 0;
  for (let seed = 1; seed <= worlds; seed += 1) {
    const luck = chance(seed);
    const n = Array.from({ length: groups }, () => 5 + luck.below(36));
    held += world(n, luck).filter(Boolean).length;
  }
  return held / (worlds * groups);
}

for (const [between, groups, least, most] of [
  [0.4, 12, 0.92, 0.98],
  [0.4, 4, 0.92, 0.98],
  [0.1, 12, 0.94, 1],
  // Where the truth is that groups do not differ, intervals that leave it open are wider than they need be.
  [0, 30, 0.97, 1],
] as const) {
  test(`95 % intervals hold the truth as often: ${groups} means, ${between} apart`, () => {
    const share = coverage(Math.ceil(800 / groups), groups, (n, luck) => {
      const truth = n.map(() => 3.5 + between * luck.normal());
      const given = n.map((size, i): GroupMoments => {
        let [sum, sumOfSquares] = [0, 0];
        for (let k = 0; k < size; k += 1) {
          const answer = Math.min(5, Math.max(1, Math.round(truth[i]! + luck.normal())));
          sum += answer;
          sumOfSquares += answer * answer;
        }
        return { name: String(i), n: size, sum, sumOfSquares };
      });
      // What answers cut at 1 and 5 are expected to be, by the normal curve.
      const expected = truth.map((mean) =>
        [1.5, 2.5, 3.5, 4.5].reduce((sum, cut) => sum + above(cut - mean), 1),
      );
      const result = shrinkMeans(given, { chance: luck, draws: 500 });
      return result.groups.map(({ low, high }, i) => low <= expected[i]! && expected[i]! <= high);
    });
    assert.ok(share >= least && share <= most, String(share));
  });
}

function above(x: number): number {
  return 1 / (1 + Math.exp(1.5976 * x + 0.070566 * x ** 3));
}

for (const [worth, groups, least, most] of [
  [8, 12, 0.915, 0.98],
  [8, 5, 0.915, 0.98],
  [60, 12, 0.93, 0.99],
  [1e9, 30, 0.97, 1],
] as const) {
  test(`95 % intervals hold the truth as often: ${groups} shares, the mean worth ${worth}`, () => {
    const share = coverage(Math.ceil(800 / groups), groups, (n, luck) => {
      const truth = n.map(() => drawBeta(luck, 0.7 * worth, 0.3 * worth));
      const given = n.map((size, i) => ({
        name: String(i),
        n: size,
        count: drawBinomial(luck, size, truth[i]!),
      }));
      const result = shrinkShares(given, { chance: luck, draws: 500 });
      return result.groups.map(({ low, high }, i) => low <= truth[i]! && truth[i]! <= high);
    });
    assert.ok(share >= least && share <= most, String(share));
  });
}
