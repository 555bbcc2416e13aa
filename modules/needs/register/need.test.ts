import assert from "node:assert/strict";
import { test } from "node:test";
import {
  agreeTarget,
  can,
  closed,
  isAgreed,
  isOnwards,
  isOver,
  type NeedVerb,
  needStages,
  type needStates,
  needVerbs,
  proposeTarget,
} from "./need.ts";

const allowed = (state: (typeof needStates)[number]): NeedVerb[] =>
  needVerbs.filter((verb) => can(verb, { state, stage: "collect" }));

test("each state lets just these things be done", () => {
  assert.deepEqual(allowed("proposed"), ["accept", "reject", "edit", "merge"]);
  assert.deepEqual(allowed("open"), ["edit", "move", "merge", "split", "close", "target", "mark"]);
  assert.deepEqual(allowed("rejected"), ["accept"]);
  assert.deepEqual(allowed("merged"), []);
  assert.deepEqual(allowed("met"), ["reopen"]);
  assert.deepEqual(allowed("given_up"), ["reopen"]);
});

test("what is done about a need pushes it onwards and never back", () => {
  for (const [at, from] of needStages.entries()) {
    for (const [then, to] of needStages.entries()) assert.equal(isOnwards(from, to), then > at);
    assert.ok(isOnwards(from, "done"));
    assert.ok(!isOnwards("done", from));
  }
});

test("either end is the last stage", () => {
  for (const state of ["met", "given_up"] as const) {
    assert.equal(closed(state).stage, "done");
    assert.ok(isOver(closed(state)));
  }
});

test("a target is agreed when both sides have said so, not when one has said it twice", () => {
  const asked = { measure: "waiting", value: 20, unit: "hours", by: "2027-03-01" };
  const target = proposeTarget(asked, { by: "a", side: "customer", at: "2027-01-01T00:00:00Z" });
  assert.ok(!isAgreed(target));
  const twice = agreeTarget(target, "customer", "2027-01-02T00:00:00Z");
  assert.ok(!isAgreed(twice));
  assert.equal(twice.agreed.customer, "2027-01-01T00:00:00Z");
  assert.ok(isAgreed(agreeTarget(twice, "supplier", "2027-01-03T00:00:00Z")));
  assert.ok(!isAgreed(null));
});
