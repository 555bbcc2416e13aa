import assert from "node:assert/strict";
import { test } from "node:test";
import { categoryOf } from "./category.ts";
import { cleanEmail, currentOf, dayBefore, overlaps } from "./person.ts";
import { whyNotEnd, whyNotMerge, whyNotUnder } from "./unit.ts";

const parents = new Map([
  ["top", null],
  ["a", "top"],
  ["a1", "a"],
]);
const unit = (id: string, endedOn: string | null = null) => ({
  id,
  parent: parents.get(id) ?? null,
  endedOn,
});

test("a unit goes under any living unit that is not below it", () => {
  assert.equal(whyNotUnder(parents, unit("a1"), unit("top")), undefined);
  assert.equal(whyNotUnder(parents, unit("a1"), null), undefined);
  assert.equal(whyNotUnder(parents, unit("a"), unit("a1")), "under_itself");
  assert.equal(whyNotUnder(parents, unit("a"), unit("a")), "under_itself");
  assert.equal(whyNotUnder(parents, unit("a"), unit("top", "2024-01-01")), "parent_ended");
  assert.equal(whyNotUnder(parents, unit("a", "2024-01-01"), unit("top")), "ended");
});

test("a unit ends when nobody and nothing is left in it", () => {
  assert.equal(whyNotEnd(unit("a"), 0, 0), undefined);
  assert.equal(whyNotEnd(unit("a"), 1, 0), "has_people");
  assert.equal(whyNotEnd(unit("a"), 0, 1), "has_units");
  assert.equal(whyNotMerge(parents, unit("a"), unit("a1")), "under_itself");
  assert.equal(whyNotMerge(parents, unit("a1"), unit("top")), undefined);
});

test("the current stay is the latest begun of those not over", () => {
  const stays = [
    { unit: "x", from: "2020-01-01", to: "2020-12-31" },
    { unit: "y", from: "2021-01-01", to: null },
    { unit: "z", from: "2030-01-01", to: null },
  ];
  assert.equal(currentOf(stays, "2025-06-01")?.unit, "y");
  assert.equal(currentOf(stays, "2020-06-01")?.unit, "x");
  assert.equal(currentOf(stays.slice(0, 1), "2025-06-01")?.unit, "x");
  assert.ok(overlaps({ from: null, to: "2020-01-01" }, { from: "2020-01-01", to: null }));
  assert.ok(!overlaps({ from: null, to: "2019-12-31" }, { from: "2020-01-01", to: null }));
  assert.equal(dayBefore("2024-03-01"), "2024-02-29");
});

test("an address is taken out of what surrounds it, nonsense is none", () => {
  assert.equal(cleanEmail(" Anna Smith <A.Smith@Example.COM>"), "a.smith@example.com");
  assert.equal(cleanEmail("mailto:иван@почта.рф"), "иван@почта.рф");
  for (const bad of [
    "",
    "anna",
    "a@b",
    "a b@c.com",
    "a@b..com",
    "a@@b.com",
    "a@b.com, c@d.com",
    "a@b.com;c@d.com",
  ]) {
    assert.equal(cleanEmail(bad), undefined, bad);
  }
});

test("a person who leads is a leader, other parties are what they are", () => {
  assert.deepEqual(
    [
      categoryOf("person", true),
      categoryOf("person", false),
      categoryOf("unit", true),
      categoryOf("partner", false),
    ],
    ["leader", "employee", "unit", "partner"],
  );
});
