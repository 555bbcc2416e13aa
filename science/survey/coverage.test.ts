// How often, in simulated surveys, an interval at 95 % holds the truth it was made for. Seeded; `docs/methods/survey.md`
// gives the same figures in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Chance, chance } from "#science/numbers";
import {
  alpha,
  blindSpot,
  type Estimate,
  effort,
  gap,
  mean,
  meanChange,
  netPromoter,
  netPromoterChange,
  omega,
  type PromoterTally,
  share,
  shareChange,
  type Tally,
} from "./index.ts";

/** The share of intervals that hold `truth`; what gives none does not count. */
function coverage(seed: number, draws: number, truth: number, survey: (luck: Chance) => Estimate): number {
  const luck = chance(seed);
  let [held, given] = [0, 0];
  for (let i = 0; i < draws; i += 1) {
    const { low, high } = survey(luck);
    if (low === null || high === null) continue;
    given += 1;
    if (low <= truth && truth <= high) held += 1;
  }
  assert.ok(given > 0.9 * draws, `only ${given} of ${draws} gave an interval`);
  return held / given;
}

function between(share: number, low: number, high: number, what: string) {
  assert.ok(share >= low && share <= high, `${what}: ${share} is not from ${low} to ${high}`);
}

const meanOf = (weights: readonly number[], first: number) =>
  weights.reduce((sum, weight, i) => sum + weight * (first + i), 0) / weights.reduce((a, b) => a + b);
const draw = (luck: Chance, weights: readonly number[], n: number, first = 1) =>
  Array.from({ length: n }, () => first + luck.pick(weights));
const middling = [1, 3, 6, 5, 2];
const lopsided = [1, 1, 3, 9, 14];
const scale = { low: 1, high: 5 };

test("a mean of ratings holds its promise; lopsided ones do from 30 answers on, and little less below", () => {
  for (const n of [8, 15, 30, 80])
    between(
      coverage(n, 3000, meanOf(middling, 1), (luck) => mean.fromAnswers(draw(luck, middling, n), { scale })),
      0.93,
      0.97,
      `middling, ${n}`,
    );
  for (const [n, least] of [
    [10, 0.88],
    [30, 0.93],
    [80, 0.93],
  ] as const)
    between(
      coverage(n, 3000, meanOf(lopsided, 1), (luck) => mean.fromAnswers(draw(luck, lopsided, n), { scale })),
      least,
      0.97,
      `lopsided, ${n}`,
    );
  const sevens = [1, 1, 1, 2, 4, 6, 5];
  const easy = coverage(4, 3000, meanOf(sevens, 1), (luck) => effort.fromAnswers(draw(luck, sevens, 30)));
  between(easy, 0.93, 0.97, "effort");
});

test("this group now: the narrower interval holds the group's own mean and share", () => {
  const luck = chance(30);
  const group = draw(luck, lopsided, 60);
  const some = (luck: Chance, n: number) => {
    const left = [...group];
    return Array.from({ length: n }, () => left.splice(luck.below(left.length), 1)[0]!);
  };
  const truth = group.reduce((a, b) => a + b) / 60;
  const held = coverage(31, 3000, truth, (luck) => mean.fromAnswers(some(luck, 40), { population: 60 }));
  between(held, 0.92, 0.98, "mean of 40 of 60");
  const satisfied = group.filter((one) => one >= 4).length / 60;
  const counted = (luck: Chance) => some(luck, 40).filter((one) => one >= 4).length;
  const shared = coverage(32, 3000, satisfied, (luck) =>
    share({ count: counted(luck), n: 40 }, { population: 60 }),
  );
  between(shared, 0.92, 0.99, "share of 40 of 60");
});

const tally = (luck: Chance, p: number, n: number): Tally => {
  let count = 0;
  for (let i = 0; i < n; i += 1) if (luck.next() < p) count += 1;
  return { count, n };
};

test("a share holds its promise on average over shares, and never falls far below it: computed, not simulated", () => {
  for (const n of [5, 12, 40, 150]) {
    const intervals = Array.from({ length: n + 1 }, (_, count) => share({ count, n }));
    const each = Array.from({ length: 181 }, (_, i) => {
      const p = 0.05 + i / 200;
      let held = 0;
      let chanceOf = (1 - p) ** n;
      for (const [count, { low, high }] of intervals.entries()) {
        if (low! <= p && p <= high!) held += chanceOf;
        chanceOf *= ((n - count) / (count + 1)) * (p / (1 - p));
      }
      return held;
    });
    between(each.reduce((a, b) => a + b) / each.length, 0.945, 0.965, `${n} on average`);
    between(Math.min(...each), 0.87, 1, `${n} at worst`);
  }
});

const promoted = (luck: Chance, weights: readonly number[], n: number): PromoterTally => {
  const counts = [0, 0, 0] as [number, number, number];
  for (let i = 0; i < n; i += 1) counts[luck.pick(weights)]! += 1;
  return { promoters: counts[0], passives: counts[1], detractors: counts[2] };
};
const net = ([p, , d]: readonly number[]) => 100 * (p! - d!);

test("net promoter holds its promise from 10 answers on", () => {
  for (const weights of [
    [0.5, 0.3, 0.2],
    [0.2, 0.3, 0.5],
    [0.8, 0.15, 0.05],
    [0.1, 0.1, 0.8],
  ])
    for (const n of [10, 25, 100])
      between(
        coverage(n, 2500, net(weights), (luck) => netPromoter.fromTally(promoted(luck, weights, n))),
        0.93,
        0.98,
        `${weights}, ${n}`,
      );
});

test("changes hold their promise; that of small shares and of high net promoters is cautious", () => {
  const means = (n: number, m: number) =>
    coverage(n + m, 2500, meanOf(lopsided, 1) - meanOf(middling, 1), (luck) =>
      meanChange.fromAnswers(draw(luck, middling, n), draw(luck, lopsided, m)),
    );
  between(means(30, 30), 0.935, 0.965, "means, 30 and 30");
  between(means(30, 200), 0.935, 0.965, "means, 30 and 200");
  between(means(8, 12), 0.92, 0.97, "means, 8 and 12");
  const shares = (p: number, q: number, n: number) =>
    coverage(n, 2500, q - p, (luck) => shareChange.fromTally(tally(luck, p, n), tally(luck, q, n)));
  between(shares(0.5, 0.6, 20), 0.93, 0.97, "shares, 20");
  between(shares(0.5, 0.6, 200), 0.935, 0.965, "shares, 200");
  between(shares(0.9, 0.9, 20), 0.96, 1, "high shares, 20");
  const promoters = (a: readonly number[], b: readonly number[], n: number) =>
    coverage(n, 2500, net(b) - net(a), (luck) =>
      netPromoterChange.fromTally(promoted(luck, a, n), promoted(luck, b, n)),
    );
  between(promoters([0.2, 0.3, 0.5], [0.6, 0.2, 0.2], 20), 0.93, 0.97, "net promoter, 20");
  between(promoters([0.5, 0.3, 0.2], [0.6, 0.3, 0.1], 200), 0.935, 0.965, "net promoter, 200");
  between(promoters([0.8, 0.15, 0.05], [0.8, 0.15, 0.05], 20), 0.96, 1, "high net promoter, 20");
});

test("gaps: pairs hold their promise, both sides alone are cautious, a blind spot holds its own", () => {
  const shift = [1, 3, 4, 3, 1];
  const pair = (luck: Chance) => {
    const perception = 1 + luck.pick(middling);
    return { perception, expectation: perception - luck.pick(shift) + 2 };
  };
  const pairs = (luck: Chance) => Array.from({ length: 30 }, () => pair(luck));
  between(
    coverage(1, 2500, 0, (luck) => gap.fromAnswers(pairs(luck))),
    0.935,
    0.965,
    "pairs",
  );
  const sides = (luck: Chance) => {
    const moments = {
      perception: { n: 0, sum: 0, sumOfSquares: 0 },
      expectation: { n: 0, sum: 0, sumOfSquares: 0 },
    };
    for (const one of pairs(luck))
      for (const side of ["perception", "expectation"] as const) {
        moments[side].n += 1;
        moments[side].sum += one[side];
        moments[side].sumOfSquares += one[side] ** 2;
      }
    return gap.fromSides(moments.perception, moments.expectation);
  };
  between(coverage(2, 2500, 0, sides), 0.965, 1, "both sides alone");
  const blind = (predictions: number) => (luck: Chance) =>
    blindSpot.fromAnswers(draw(luck, lopsided, predictions), draw(luck, middling, 40));
  const truth = meanOf(lopsided, 1) - meanOf(middling, 1);
  between(coverage(3, 2500, truth, blind(10)), 0.92, 0.97, "ten predictions");
});

const thresholds = [-1.5, -0.9, -0.1, 0.8];
function person(luck: Chance, loadings: readonly number[]): number[] {
  const common = luck.normal();
  return loadings.map((loading) => {
    const x = loading * common + Math.sqrt(1 - loading ** 2) * luck.normal();
    return 1 + thresholds.filter((threshold) => x > threshold).length;
  });
}
const crowd = (luck: Chance, loadings: readonly number[], n: number) =>
  Array.from({ length: n }, () => person(luck, loadings));

test("alpha and omega of five-step ratings hold their promise from 30 answers on", () => {
  const loadings = [0.8, 0.75, 0.7, 0.65, 0.7];
  const all = crowd(chance(9), loadings, 100_000);
  const truth = [alpha.fromAnswers(all).value!, omega.fromAnswers(all).value!] as const;
  for (const [n, draws] of [
    [30, 1500],
    [120, 600],
  ] as const) {
    const answers = (luck: Chance) => crowd(luck, loadings, n);
    between(
      coverage(n, draws, truth[0], (luck) => alpha.fromAnswers(answers(luck))),
      0.93,
      0.97,
      `alpha, ${n}`,
    );
    between(
      coverage(n, draws, truth[1], (luck) => omega.fromAnswers(answers(luck))),
      0.925,
      0.97,
      `omega, ${n}`,
    );
  }
});
