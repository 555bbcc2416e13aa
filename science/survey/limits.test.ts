// What the figures of ratings do at their ends: whole populations, no answers, equal answers, wrong ones.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  effort,
  mean,
  meanChange,
  netPromoter,
  netPromoterChange,
  satisfiedShare,
  share,
  shareChange,
} from "./index.ts";

type Triple = readonly [number, number, number];
type Range = readonly [number, number];

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

test("a finite population: nothing is uncertain when all have answered, little when nearly all have", () => {
  const answers = [3, 4, 4, 5, 5, 5, 2, 4, 5, 5, 3, 4, 4, 5, 5, 5, 2, 4, 5, 5];
  const scale = { low: 1, high: 5 };
  const kinds = [
    (population?: number) => mean.fromAnswers(answers, { ...(population ? { population } : {}), scale }),
    (population?: number) =>
      satisfiedShare.fromAnswers(answers, { ...(population ? { population } : {}), scale }),
    (population?: number) =>
      netPromoter.fromAnswers(
        answers.map((one) => 2 * one),
        population ? { population } : {},
      ),
  ];
  for (const kind of kinds) {
    const [open, half, all] = [kind(), kind(40), kind(20)];
    assert.deepEqual([all.low, all.high, all.warnings], [all.value, all.value, []]);
    const width = (one: typeof open) => one.high! - one.low!;
    assert.ok(width(half) < 0.8 * width(open) && width(half) > 0.6 * width(open));
    near(width(kind(1e9)), width(open), 1e-6);
    assert.throws(() => kind(19), RangeError);
  }
  // s / sqrt(20) sqrt(1 - 20/40) t: worked by hand from s^2 = 1.0105...
  const { low, high } = mean.fromAnswers(answers, { population: 40 });
  near(high! - low!, 2 * 2.093024054408263 * Math.sqrt((1.010526315789474 / 20) * 0.5), 1e-9);
});

test("20 of 39 tell as much of the 39 as 40 would of any number", () => {
  // 20 (39 - 1)/(39 - 20) = 40.
  const shared = share({ count: 13, n: 20 }, { population: 39 });
  const { low, high } = share({ count: 26, n: 40 });
  ends(shared, [low!, high!]);
  const promoted = netPromoter.fromTally(tallyOf([10, 6, 4]), { population: 39 });
  const twice = netPromoter.fromTally(tallyOf([20, 12, 8]));
  ends(promoted, [twice.low!, twice.high!]);
  assert.equal(promoted.n, 20);
});

test("an interval ends where the scale does; equal answers are equal, whatever rounding makes of their sums", () => {
  const scale = { low: 1, high: 5 };
  assert.equal(mean.fromAnswers([5, 5, 5, 4], { scale }).high, 5);
  assert.equal(mean.fromAnswers([1, 1, 1, 2], { scale }).low, 1);
  assert.ok(mean.fromAnswers([1, 1, 1, 2]).low! < 1);
  for (const n of [3, 7, 12, 99])
    for (const value of [0.1, -7.3, 1 / 3, 2.7, 83.3])
      assert.deepEqual(codes(mean.fromAnswers(new Array(n).fill(value))), ["allEqual"]);
});

test("cannot tell: nobody, one, all alike", () => {
  assert.deepEqual(codes(mean.fromAnswers([null, null])), ["noAnswers"]);
  assert.equal(mean.fromAnswers([null]).value, null);
  assert.deepEqual(mean.fromAnswers([4]), {
    value: 4,
    low: null,
    high: null,
    n: 1,
    warnings: [{ code: "tooFewAnswers", needed: 2 }],
  });
  assert.deepEqual(codes(effort.fromAnswers([7, 7, 7])), ["allEqual"]);
  assert.deepEqual(codes(share({ count: 0, n: 0 })), ["noAnswers"]);
  assert.deepEqual(codes(netPromoter.fromAnswers([])), ["noAnswers"]);
  const change = meanChange.fromAnswers([5, 5], [5, 5, 5]);
  assert.deepEqual(
    [codes(change), change.value, change.low, change.reading],
    [["allEqual"], 0, null, "cannotTell"],
  );
  assert.deepEqual(codes(meanChange.fromAnswers([5], [5, 4])), ["tooFewAnswers"]);
  assert.deepEqual(codes(shareChange.fromTally({ count: 0, n: 0 }, { count: 1, n: 2 })), ["noAnswers"]);
  assert.deepEqual(codes(netPromoterChange.fromAnswers([], [9])), ["noAnswers"]);
});

test("a reading says no more than the interval", () => {
  const low = Array.from({ length: 60 }, (_, i) => 2 + (i % 3));
  const high = low.map((one) => one + 1);
  assert.equal(meanChange.fromAnswers(low, high).reading, "higher");
  assert.equal(meanChange.fromAnswers(high, low).reading, "lower");
  assert.equal(meanChange.fromAnswers(low, low).reading, "cannotTell");
  assert.equal(meanChange.fromAnswers(low, low, { margin: 0.5 }).reading, "same");
  assert.equal(meanChange.fromAnswers(low, low, { margin: 0.1 }).reading, "cannotTell");
  assert.equal(meanChange.fromAnswers(low, high, { margin: 0.5 }).reading, "higher");
  assert.equal(meanChange.fromAnswers(low, high, { margin: 2 }).reading, "same");
  assert.throws(() => meanChange.fromAnswers(low, high, { margin: -1 }), RangeError);
});

test("refused: answers off the scale, counts that are none, boxes that leave nothing out", () => {
  const scale = { low: 1, high: 5 };
  for (const wrong of [
    () => netPromoter.fromAnswers([11]),
    () => netPromoter.fromAnswers([8.5]),
    () => effort.fromAnswers([0]),
    () => effort.fromMoments({ n: 2, sum: 15, sumOfSquares: 113 }),
    () => mean.fromCounts([{ value: 3, count: -1 }]),
    () => mean.fromCounts([{ value: 3, count: 1.5 }]),
    () => mean.fromAnswers([Number.NaN]),
    () => mean.fromMoments({ n: 3, sum: 9, sumOfSquares: 20 }),
    () => mean.fromMoments({ n: 0, sum: 1, sumOfSquares: 1 }),
    () => mean.fromAnswers([1, 2], { level: 1 }),
    () => satisfiedShare.fromAnswers([3], { scale, boxes: 5 }),
    () => satisfiedShare.fromAnswers([3], { scale, boxes: 0 }),
    () => satisfiedShare.fromAnswers([3], { scale: { low: 5, high: 1 } }),
    () => share({ count: 3, n: 2 }),
    () => netPromoter.fromTally({ promoters: 1, passives: 0.5, detractors: 0 }),
  ])
    assert.throws(wrong, RangeError);
});

test("the boxes of a scale are its highest answers", () => {
  const answers = [1, 2, 3, 4, 4, 5, null];
  const scale = { low: 1, high: 5 };
  const { value, n } = satisfiedShare.fromAnswers(answers, { scale });
  assert.deepEqual([value, n], [3 / 6, 6]);
  near(satisfiedShare.fromAnswers(answers, { scale, boxes: 1 }).value, 1 / 6);
  near(satisfiedShare.fromAnswers(answers, { scale, boxes: 3 }).value, 4 / 6);
  near(satisfiedShare.fromAnswers([0, 1], { scale: { low: 0, high: 1 }, boxes: 1 }).value, 0.5);
});
