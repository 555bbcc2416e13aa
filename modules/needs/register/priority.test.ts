import assert from "node:assert/strict";
import { test } from "node:test";
import { supposedImportance } from "./importance.ts";
import { type PriorityFacts, priorityOf, priorityParts, usualWeights, weighed } from "./priority.ts";
import { trendOf } from "./trend.ts";

const calm: PriorityFacts = {
  people: 5,
  units: 2,
  importance: null,
  satisfaction: null,
  supposedImportance: 5,
  unhappy: 3,
  felt: 6,
  lately: 4,
  before: 4,
  hoursMonthly: 0,
};

test("the parts add up to the whole, whatever the weights", () => {
  for (const weights of [usualWeights, { ...usualWeights, hours: 0 }, { ...usualWeights, trend: 10 }]) {
    const { total, parts } = priorityOf(calm, weights);
    const again = parts.reduce((sum, { points, weight }) => sum + points * weight, 0);
    const of = priorityParts.reduce((sum, part) => sum + weights[part], 0);
    assert.ok(Math.abs(total - (again / of) * 10) < 1e-9);
    assert.ok(Math.abs(total - parts.reduce((sum, { adds }) => sum + adds, 0)) < 1e-9);
    assert.ok(total >= 0 && total <= 100);
  }
});

test("a calm need of even feelings and a steady trend is marked by hand", () => {
  const points = Object.fromEntries(priorityOf(calm).parts.map((part) => [part.part, part.points]));
  assert.ok(Math.abs(points.people! - (10 * Math.log(6)) / Math.log(51)) < 1e-12);
  assert.ok(Math.abs(points.units! - (10 * Math.log(3)) / Math.log(11)) < 1e-12);
  assert.ok(Math.abs(points.importance! - 40 / 9) < 1e-12);
  assert.equal(points.dissatisfaction, 5);
  assert.equal(points.trend, 5);
  assert.equal(points.hours, 0);
});

test("more of anything never lowers a priority", () => {
  const more: readonly Partial<PriorityFacts>[] = [
    { people: 6 },
    { units: 3 },
    { importance: 9 },
    { satisfaction: 1 },
    { unhappy: 6 },
    { lately: 9 },
    { hoursMonthly: 31 },
  ];
  for (const one of more) assert.ok(priorityOf({ ...calm, ...one }).total > priorityOf(calm).total);
});

test("the largest house reaches 100 and goes no higher; nothing at all is no less than nought", () => {
  const largest = {
    ...calm,
    people: 900,
    units: 80,
    importance: 10,
    satisfaction: 1,
    lately: 400,
    before: 0,
    hoursMonthly: 9000,
  };
  assert.equal(Math.round(priorityOf(largest).total), 100);
  const least = { ...calm, people: 0, units: 0, importance: 1, satisfaction: 10, lately: 0, before: 400 };
  assert.equal(priorityOf(least).total, 0);
});

test("what people marked takes the place of what the house supposed, and says so", () => {
  const supposed = priorityOf(calm).parts.find(({ part }) => part === "importance")!;
  const marked = priorityOf({ ...calm, importance: 5 }).parts.find(({ part }) => part === "importance")!;
  assert.equal(supposed.supposed, true);
  assert.equal(marked.supposed, false);
  assert.equal(marked.points, supposed.points);
});

test("one signal after none is no wave, and three unhappy ones are not all of them", () => {
  const { parts } = priorityOf({ ...calm, lately: 1, before: 0, unhappy: 3, felt: 3 });
  assert.ok(parts.find(({ part }) => part === "trend")!.points < 6.5);
  assert.equal(parts.find(({ part }) => part === "dissatisfaction")!.raw, 0.8);
});

test("other weights give the order that a recount would give", () => {
  const weights = { people: 0, units: 0, importance: 0, dissatisfaction: 0, trend: 0, hours: 5 };
  const one = priorityOf({ ...calm, hoursMonthly: 40 });
  assert.equal(weighed(one.parts, weights).total, priorityOf({ ...calm, hoursMonthly: 40 }, weights).total);
  assert.equal(weighed(one.parts, { ...weights, hours: 0 }).total, 0);
});

test("complaints let one suppose more than suggestions", () => {
  assert.equal(supposedImportance({ complaint: 2, suggestion: 1 }), 7);
  assert.equal(supposedImportance({}), 5);
});

test("a trend is told only where its interval leaves no doubt", () => {
  assert.equal(trendOf(6, 4).says, "steady");
  assert.equal(trendOf(20, 5).says, "rising");
  assert.equal(trendOf(5, 20).says, "falling");
  assert.equal(trendOf(3, 0).says, "new");
  assert.equal(trendOf(0, 0).says, "steady");
  // R: binom.test(20, 25, conf.level = 0.9)$conf.int / (1 - ...)
  const { low, high } = trendOf(20, 5);
  assert.ok(Math.abs(low - 0.62459486 / (1 - 0.62459486)) < 1e-4, String(low));
  assert.ok(Math.abs(high! - 0.9177091 / (1 - 0.9177091)) < 1e-4, String(high));
});
