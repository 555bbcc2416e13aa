import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, houseActor, noRelations } from "#platform/context";
import { awaited, countsAsYes, needed, reviewState, standingOf } from "./agreement.ts";
import * as policy from "./policy.ts";
import { promised, quantile } from "./suggest.ts";
import { compareTerms, orderedRows, problemOf, type Terms, targetFor } from "./terms.ts";

const now = new Date("2026-06-01T00:00:00Z");
const outline = { current: null, endedAt: null, open: null, lastState: "proposed" as const };

test("how an agreement stands follows from its versions and its end", () => {
  assert.equal(standingOf({ ...outline, open: 1 }, now), "proposed");
  assert.equal(standingOf({ ...outline, lastState: "declined" }, now), "declined");
  assert.equal(standingOf({ ...outline, lastState: "withdrawn" }, now), "withdrawn");
  assert.equal(standingOf({ ...outline, current: 1, lastState: "accepted" }, now), "in_force");
  assert.equal(standingOf({ ...outline, current: 1, open: 2 }, now), "changing");
  const ends = (endedAt: string) => standingOf({ ...outline, current: 1, endedAt: new Date(endedAt) }, now);
  assert.equal(ends("2026-06-01T00:00:01Z"), "ending");
  assert.equal(ends("2026-06-01T00:00:00Z"), "ended");
});

test("both sides say yes; a standard needs its supplier only, and the programme lead's word is not the supplier's", () => {
  assert.deepEqual(needed("c"), ["supplier", "customer"]);
  assert.deepEqual(needed(null), ["supplier"]);
  assert.equal(awaited("c", { supplier: true, customer: false }), "customer");
  assert.equal(awaited("c", { supplier: true, customer: true }), undefined);
  assert.equal(awaited(null, { supplier: true, customer: false }), undefined);
  assert.equal(countsAsYes("c", false), true);
  assert.equal(countsAsYes(null, false), false);
  assert.equal(countsAsYes(null, true), true);
});

test("a review is due on its day, soon within thirty days", () => {
  assert.equal(reviewState(null, "2026-06-01"), "none");
  assert.equal(reviewState("2026-06-01", "2026-06-01"), "due");
  assert.equal(reviewState("2026-07-01", "2026-06-01"), "soon");
  assert.equal(reviewState("2026-07-02", "2026-06-01"), "later");
});

test("a table of targets promises something in every row, once a priority, and answers before the end", () => {
  assert.equal(problemOf([{ priority: null, done: 60 }]), undefined);
  assert.equal(problemOf([])?.code, "no_target");
  assert.equal(problemOf([{ priority: null }])?.code, "no_target");
  const twice = [
    { priority: "high" as const, done: 60 },
    { priority: "high" as const, done: 90 },
  ];
  assert.deepEqual(problemOf(twice), {
    code: "priority_twice",
    place: "terms.targets.1.priority",
    priority: "high",
  });
  assert.equal(problemOf([{ priority: null, firstAnswer: 61, done: 60 }])?.code, "answer_after_end");
  assert.equal(problemOf([{ priority: null, firstAnswer: 60, done: 60 }]), undefined);
});

test("rows are read urgent first; a priority without a row takes the one for all others, if there is one", () => {
  const rows = [
    { priority: null, done: 1 },
    { priority: "low" as const, done: 2 },
    { priority: "urgent" as const, done: 3 },
  ];
  assert.deepEqual(
    orderedRows(rows).map(({ priority }) => priority),
    ["urgent", "low", null],
  );
  assert.deepEqual(targetFor(rows, "high"), { done: 1 });
  assert.deepEqual(targetFor(rows, "low"), { done: 2 });
  assert.equal(targetFor(rows.slice(1), "high"), undefined);
  assert.equal(targetFor(rows.slice(1), null), undefined);
});

const terms: Terms = {
  calendar: "k",
  targets: [{ priority: null, firstAnswer: 60, done: 480 }],
  pauses: ["customer", "date"],
  warnAt: 75,
  escalateTo: ["head"],
  quality: null,
  reviewOn: null,
};

test("the same terms in another order are the same", () => {
  assert.deepEqual(compareTerms(terms, { ...terms, pauses: ["date", "customer"] }), []);
});

test("changes say what they mean for whoever serves, and turn round with the comparison", () => {
  const other: Terms = {
    ...terms,
    calendar: null,
    targets: [
      { priority: "urgent", done: 120 },
      { priority: null, firstAnswer: 30 },
    ],
    pauses: ["customer"],
    quality: "Полный ответ",
  };
  const changes = compareTerms(terms, other);
  assert.deepEqual(
    changes.map(({ field, priority, target, before, after, tone }) => [
      field === "target" ? `${priority}.${target}` : field,
      before,
      after,
      tone,
    ]),
    [
      ["calendar", "k", null, "other"],
      ["urgent.done", null, 120, "stricter"],
      ["null.firstAnswer", 60, 30, "stricter"],
      ["null.done", 480, null, "looser"],
      ["pauses", ["customer", "date"], ["customer"], "stricter"],
      ["quality", null, "Полный ответ", "other"],
    ],
  );
  const back = compareTerms(other, terms);
  assert.deepEqual(
    back.map(({ before, after }) => [after, before]),
    changes.map(({ before, after }) => [before, after]),
  );
});

test("quantiles are values that were really achieved", () => {
  const ten = [10, 1, 9, 2, 8, 3, 7, 4, 6, 5];
  assert.equal(quantile(ten, 0.8), 8);
  assert.equal(quantile(ten, 0.5), 5);
  assert.equal(quantile([7], 0.8), 7);
});

test("a promise is rounded up, never down, and beyond a day to whole days", () => {
  const cases: [number, number][] = [
    [1, 15],
    [46, 60],
    [61, 90],
    [241, 300],
    [479, 480],
    [480, 480],
    [481, 960],
    [1_000, 1_440],
  ];
  for (const [minutes, rounded] of cases) assert.equal(promised(minutes, 480), rounded, String(minutes));
  assert.equal(promised(430, 420), 840);
  assert.equal(promised(415, 420), 420);
});

const actor = (relations: Partial<Actor>): Actor => ({
  userId: "u",
  name: "Somebody",
  roles: [],
  language: "ru",
  ...noRelations,
  ...relations,
});
const pair = { supplier: "s", customer: "c" };
const standard = { supplier: "s", customer: null };

test("who reads: both sides with their members and heads, the programme lead; a standard everybody of the house", () => {
  const see = (relations: Partial<Actor>, parties: policy.Parties = pair, outsider = false) =>
    policy.maySee(actor(relations), parties, outsider);
  assert.ok(see({ memberOf: ["s"] }));
  assert.ok(see({ memberOf: ["c"] }));
  assert.ok(see({ leads: ["c"] }));
  assert.ok(see({ self: "c" }));
  assert.ok(see({ roles: ["programme_lead"] }));
  assert.ok(!see({ self: "x", memberOf: ["x"], leads: ["y"] }));
  assert.ok(!see({ roles: ["administrator"] }));
  assert.ok(see({ self: "x" }, standard));
  assert.ok(
    !see({ self: "x" }, standard, true),
    "people of partners do not see standards of units they do not know",
  );
  assert.ok(see({ self: "x", memberOf: ["s"] }, standard, true));
  assert.ok(!see({}, standard), "an account that is nobody");
});

test("who speaks: heads for their side, the lead on behalf of one; the lead neither accepts nor ends", () => {
  const lead = actor({ roles: ["programme_lead"] });
  const member = actor({ self: "m", memberOf: ["s"] });
  const head = actor({ self: "h", leads: ["s"] });
  for (const side of ["supplier", "customer"] as const) {
    assert.ok(policy.mayPropose(lead, pair, side));
    assert.ok(!policy.mayAnswer(lead, pair, side));
    assert.ok(!policy.mayEnd(lead, pair, side));
    assert.ok(!policy.mayPropose(member, pair, side));
    assert.ok(!policy.mayAnswer(member, pair, side));
    assert.equal(policy.mayPropose(head, pair, side), side === "supplier");
    assert.equal(policy.mayAnswer(head, pair, side), side === "supplier");
  }
  assert.deepEqual(policy.sidesSpokenFor(actor({ leads: ["s", "c"] }), pair), ["supplier", "customer"]);
  assert.deepEqual(policy.sidesSpokenFor(actor({ self: "c" }), pair), ["customer"]);
  assert.ok(!policy.mayPropose(lead, standard, "customer"));
  assert.ok(policy.mayEnd(houseActor(), pair, "customer"));
});
