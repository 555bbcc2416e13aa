// What holds for any answers: all forms of input give the same, groups add up, intervals hold their values.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  addGapMoments,
  addMoments,
  blindSpot,
  countAnswers,
  type Estimate,
  effort,
  falseDiscovery,
  type GapAnswer,
  type GapQuestionnaire,
  gap,
  gapMomentsOf,
  mean,
  meanChange,
  momentsOf,
  netPromoter,
  netPromoterChange,
  satisfiedShare,
  serviceGaps,
  shareChange,
  tallyPromoters,
  tallySatisfied,
} from "./index.ts";

const settings = { seed: 11, numRuns: 300 };
const rated = (low: number, high: number) =>
  fc.array(fc.option(fc.integer({ min: low, max: high }), { freq: 8 }), { maxLength: 60 });
const scale = { low: 1, high: 5 };
const level = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99);

function holdsItsValue({ value, low, high, n, warnings }: Estimate) {
  if (n === 0) assert.deepEqual([value, low, high, warnings[0]!.code], [null, null, null, "noAnswers"]);
  else if (low === null) assert.deepEqual([high, warnings.length > 0], [null, true]);
  else assert.ok(low <= value! + 1e-12 && value! <= high! + 1e-12, `${low} ${value} ${high}`);
}

test("answers one by one, counts in any order and moments give the same figure", () => {
  fc.assert(
    fc.property(
      rated(1, 5),
      rated(0, 10),
      rated(1, 7),
      level,
      fc.nat(100),
      (fives, tens, sevens, level, more) => {
        const terms = [{ level }, { level, population: 60 + more }];
        for (const term of terms) {
          const counts = countAnswers(fives).reverse();
          const asked = mean.fromAnswers(fives, { ...term, scale });
          holdsItsValue(asked);
          assert.deepEqual(mean.fromCounts(counts, { ...term, scale }), asked);
          assert.deepEqual(mean.fromMoments(momentsOf(fives), { ...term, scale }), asked);
          const satisfied = satisfiedShare.fromAnswers(fives, { ...term, scale });
          holdsItsValue(satisfied);
          assert.deepEqual(satisfiedShare.fromCounts(counts, { ...term, scale }), satisfied);
          assert.deepEqual(satisfiedShare.fromTally(tallySatisfied(counts, { scale }), term), satisfied);
          const promoted = netPromoter.fromAnswers(tens, term);
          holdsItsValue(promoted);
          assert.deepEqual(netPromoter.fromCounts(countAnswers(tens).reverse(), term), promoted);
          assert.deepEqual(netPromoter.fromTally(tallyPromoters(countAnswers(tens)), term), promoted);
          const easy = effort.fromAnswers(sevens, term);
          holdsItsValue(easy);
          assert.deepEqual(effort.fromCounts(countAnswers(sevens), term), easy);
          assert.deepEqual(effort.fromMoments(momentsOf(sevens), term), easy);
        }
      },
    ),
    settings,
  );
});

test("changes and blind spots too; before and after exchanged, a change turns its sign", () => {
  fc.assert(
    fc.property(rated(1, 5), rated(1, 5), rated(0, 10), rated(0, 10), (before, after, first, second) => {
      const [a, b] = [countAnswers(before), countAnswers(after)];
      const moved = meanChange.fromAnswers(before, after);
      holdsItsValue({ ...moved, n: moved.value === null ? 0 : 1 });
      assert.deepEqual(meanChange.fromCounts(a, b), moved);
      assert.deepEqual(meanChange.fromMoments(momentsOf(before), momentsOf(after)), moved);
      const shared = shareChange.fromAnswers(before, after, { scale });
      assert.deepEqual(
        shareChange.fromTally(tallySatisfied(a, { scale }), tallySatisfied(b, { scale })),
        shared,
      );
      const promoted = netPromoterChange.fromAnswers(first, second);
      assert.deepEqual(netPromoterChange.fromCounts(countAnswers(first), countAnswers(second)), promoted);
      const blind = blindSpot.fromAnswers(before, after);
      assert.deepEqual(blindSpot.fromMoments(momentsOf(before), momentsOf(after)), blind);
      for (const [forth, back] of [
        [moved, meanChange.fromAnswers(after, before)],
        [shared, shareChange.fromAnswers(after, before, { scale })],
        [promoted, netPromoterChange.fromAnswers(second, first)],
      ] as const) {
        if (forth.low === null) continue;
        assert.ok(Math.abs(forth.low + back.high!) < 1e-9 && Math.abs(forth.high! + back.low!) < 1e-9);
        assert.ok(Math.abs(forth.p! - back.p!) < 1e-12);
      }
    }),
    settings,
  );
});

test("a union of groups needs the groups' moments only", () => {
  fc.assert(
    fc.property(fc.array(rated(0, 100), { maxLength: 6 }), (groups) => {
      assert.deepEqual(addMoments(...groups.map(momentsOf)), momentsOf(groups.flat()));
    }),
    settings,
  );
});

const place = fc.option(fc.integer({ min: 1, max: 7 }), { freq: 12 });
const person = fc.record({
  perceptions: fc.array(place, { minLength: 5, maxLength: 5 }),
  expectations: fc.array(place, { minLength: 5, maxLength: 5 }),
  points: fc.array(fc.option(fc.nat(100), { freq: 9 }), { minLength: 2, maxLength: 2 }),
});
const dimensions = [
  [0, 1, 2],
  [3, 4],
];
const questionnaires: GapQuestionnaire[] = [
  { dimensions, importance: "own" },
  { dimensions, importance: "equal" },
  { dimensions, importance: [30, 70] },
];

test("gaps: of items, dimensions and the whole; moments of groups add up to them", () => {
  const people = fc.array(person, { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(people, people, fc.constantFrom(...questionnaires), (one, two, questionnaire) => {
      const all = serviceGaps.fromAnswers([...one, ...two], questionnaire);
      const parts = addGapMoments([gapMomentsOf(one, questionnaire), gapMomentsOf(two, questionnaire)]);
      const near = (a: Estimate, b: Estimate) => {
        assert.deepEqual([a.n, a.warnings], [b.n, b.warnings]);
        for (const key of ["value", "low", "high"] as const)
          assert.ok(a[key] === b[key] || Math.abs(a[key]! - b[key]!) < 1e-6, `${key} ${a[key]} ${b[key]}`);
      };
      const added = serviceGaps.fromMoments(parts);
      for (const part of ["items", "dimensions", "importance"] as const)
        all[part].forEach((estimate, i) => {
          near(estimate, added[part][i]!);
        });
      near(all.whole, added.whole);
      const pairs = [...one, ...two].map(({ perceptions, expectations }) => ({
        perception: perceptions[3]!,
        expectation: expectations[3]!,
      }));
      assert.deepEqual(gap.fromAnswers(pairs), all.items[3]);
      assert.deepEqual(gap.fromCounts(gap.count(pairs)), all.items[3]);
    }),
    { ...settings, numRuns: 150 },
  );
});

test("gaps worked by hand: the mean of item gaps per dimension, weighted by points", () => {
  const answers: GapAnswer[] = [
    { perceptions: [5, 6, 4, 7, 3], expectations: [6, 6, 6, 7, 6], points: [60, 40] },
    { perceptions: [4, 5, 6, 6, 5], expectations: [7, 6, 6, 5, 6], points: [1, 3] },
    { perceptions: [4, 5, null, 6, 5], expectations: [7, 6, 6, 6, 6], points: [50, 50] },
  ];
  // Dimension gaps: -1 and -3/2; -4/3 and 0; the third person's second dimension only: -1/2.
  const own = serviceGaps.fromAnswers(answers, questionnaires[0]!);
  const close = (actual: number | null, expected: number) => assert.ok(Math.abs(actual! - expected) < 1e-12);
  close(own.items[0]!.value, -7 / 3);
  assert.deepEqual([own.items[2]!.n, own.dimensions[0]!.n, own.dimensions[1]!.n, own.whole.n], [2, 2, 3, 2]);
  close(own.dimensions[0]!.value, (-1 - 4 / 3) / 2);
  close(own.dimensions[1]!.value, (-1.5 + 0 - 0.5) / 3);
  close(own.whole.value, (0.6 * -1 + 0.4 * -1.5 + 0.25 * (-4 / 3)) / 2);
  close(own.importance[0]!.value, (60 + 25 + 50) / 3);
  const given = serviceGaps.fromAnswers(answers, questionnaires[2]!);
  close(given.whole.value, (0.3 * -1 + 0.7 * -1.5 + 0.3 * (-4 / 3)) / 2);
  close(serviceGaps.fromAnswers(answers, questionnaires[1]!).whole.value, (-1.25 - 2 / 3) / 2);
  const silent = serviceGaps.fromAnswers([], questionnaires[0]!);
  assert.deepEqual([silent.items.length, silent.whole.warnings[0]!.code], [5, "noAnswers"]);
  for (const wrong of [
    { dimensions: [], importance: "equal" },
    { dimensions: [[0], []], importance: "equal" },
    { dimensions, importance: [0, 0] },
    { dimensions, importance: [1] },
    { dimensions: [[0, 9]], importance: "equal" },
  ] as GapQuestionnaire[])
    assert.throws(() => serviceGaps.fromAnswers(answers, wrong), RangeError);
});

test("adjusted p values keep the order, never fall below their own, and forget none", () => {
  const p = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 40 });
  fc.assert(
    fc.property(p, (values) => {
      const { adjusted, n } = falseDiscovery(values);
      assert.equal(n, values.filter((one) => one !== null).length);
      const rows = values.flatMap((one, i) => (one === null ? [] : [[one, adjusted[i]!] as const]));
      rows.sort((a, b) => a[0] - b[0]);
      for (const [i, [own, after]] of rows.entries()) {
        assert.ok(after >= own - 1e-15 && after <= 1);
        if (i > 0) assert.ok(after >= rows[i - 1]![1]);
      }
    }),
    settings,
  );
});
