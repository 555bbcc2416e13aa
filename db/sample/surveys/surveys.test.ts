// What is found out by asking, held against what is true of companies that never were.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chance as drawn } from "#science/numbers";
import { drivers, mean } from "#science/survey";
import { foundCompany } from "../company.ts";
import { settingsOf } from "../files.ts";
import { random } from "../random.ts";
import {
  dimensions,
  drawAnswers,
  drawComments,
  expectedOf,
  levelsFor,
  type QualityAnswers,
  questions,
  surveyTruth,
  weights,
} from "./index.ts";

const companies = Array.from({ length: 30 }, (_, seed) =>
  surveyTruth(foundCompany(settingsOf({ seed: seed + 100, people: 120, months: 2 }))),
);
const scale = { low: 1, high: 5 };

/** A person's mean over the questions they answered, all of them or those of a dimension. */
function score({ found }: QualityAnswers, dimension?: string): number | undefined {
  const given = questions
    .filter((one) => dimension === undefined || one.dimension === dimension)
    .flatMap(({ name }) => found[name] ?? []);
  return given.length === 0 ? undefined : given.reduce((sum, one) => sum + one, 0) / given.length;
}

test("intervals of relationships hold the true mean as often as they promise", () => {
  const held = { overall: 0, dimension: 0, satisfied: 0 };
  let tried = 0;
  for (const [company, truth] of companies.entries()) {
    const levels = levelsFor(truth);
    const chance = random(company, "coverage");
    for (const { supplier, customer } of truth.relationships.filter((_, i) => i % 2 === 0)) {
      const real = levels(supplier, customer, tried % 2);
      const expected = expectedOf(real);
      const answers = Array.from({ length: 30 + chance.below(30) }, () => drawAnswers(real, chance));
      const dimension = dimensions[tried % dimensions.length]!;
      const holds = (values: (number | undefined)[], truly: number) => {
        const given = values.filter((value) => value !== undefined);
        const sum = given.reduce((total, value) => total + value, 0);
        const sumOfSquares = given.reduce((total, value) => total + value * value, 0);
        const found = mean.fromMoments({ n: given.length, sum, sumOfSquares }, { scale });
        return Number(found.low! <= truly && truly <= found.high!);
      };
      held.overall += holds(
        answers.map((one) => score(one)),
        expected.overall,
      );
      held.dimension += holds(
        answers.map((one) => score(one, dimension)),
        expected.dimensions[dimension],
      );
      held.satisfied += holds(
        answers.map(({ satisfied }) => satisfied),
        expected.satisfied,
      );
      tried += 1;
    }
  }
  assert.ok(tried > 2_000, `${tried}`);
  for (const [measure, times] of Object.entries(held)) {
    const share = times / tried;
    assert.ok(share > 0.92 && share < 0.97, `${measure}: ${share} of ${tried}`);
  }
});

test("what people weigh is found again, in its order", () => {
  const answers = companies.flatMap((truth, company) => {
    const levels = levelsFor(truth);
    const chance = random(company, "drivers");
    return truth.relationships
      .slice(0, 120)
      .flatMap(({ supplier, customer }) =>
        Array.from({ length: 3 }, () => drawAnswers(levels(supplier, customer, 1), chance)),
      );
  });
  const found = drivers(
    answers.map(({ satisfied }) => satisfied),
    dimensions.map((name) => ({ name, answers: answers.map((one) => score(one, name) ?? null) })),
    { chance: drawn(1), resamples: 100 },
  );
  const order = [...found.drivers].sort((a, b) => b.share.value! - a.share.value!).map(({ name }) => name);
  const planted = [...dimensions].sort((a, b) => weights[b] - weights[a]);
  assert.deepEqual(order, planted);
});

test("what changed between the waves is as planted, and nothing else changed as much", () => {
  for (const { suppliers, planted } of companies) {
    assert.equal(planted.changes.length, 3);
    for (const { supplier, waves } of suppliers) {
      const [before, after] = waves;
      const change = planted.changes.find((one) => one.supplier === supplier);
      for (const dimension of dimensions) {
        const by = after!.levels[dimension] - before!.levels[dimension];
        if (change?.dimensions.includes(dimension)) assert.ok(Math.abs(by - change.by) < 0.002, `${by}`);
        else assert.ok(Math.abs(by) < 0.35, `${by}`);
      }
    }
  }
});

test("those who wait for confirmations say so, and nobody else", () => {
  const [truth] = companies;
  const { slow_confirmation: slow } = truth!.planted;
  const chance = random(1, "words");
  const said = (supplier: string, customer: string) =>
    Array.from({ length: 200 }, () => {
      const { best, worst } = drawAnswers(levelsFor(truth!)(supplier, customer, 1), chance);
      return drawComments({ supplier, customer, best, worst, wave: 1 }, truth!.planted, "ru", chance).change;
    }).filter((words) => /подтвержден/i.test(words ?? "")).length;
  assert.ok(said(slow.supplier, slow.customer) > 80);
  const other = truth!.relationships.find(
    (one) => one.supplier === slow.supplier && one.customer !== slow.customer,
  )!;
  assert.equal(said(other.supplier, other.customer), 0);
});
