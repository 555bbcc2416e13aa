import assert from "node:assert/strict";
import { test } from "node:test";
import { defaults, isFiltered, queryOf, quickFilter, quickOf } from "./filter.ts";

test("every quick choice is recognised from the filter it makes", () => {
  for (const quick of ["all", "mine", "nobody", "waiting", "overdue", "done"] as const)
    assert.equal(quickOf({ ...defaults, ...quickFilter[quick] }), quick);
  assert.equal(quickOf({ ...defaults, who: "0b7c" }), "");
});

test("what is not chosen is not asked", () => {
  assert.deepEqual(queryOf(defaults), { state: "unfinished", order: "due" });
  assert.deepEqual(queryOf({ ...defaults, who: "nobody", overdue: true, kind: "complaint", open: "7" }), {
    assignee: "nobody",
    state: "unfinished",
    kind: "complaint",
    overdue: "true",
    order: "due",
  });
});

test("order, grouping and what is open filter nothing away", () => {
  assert.equal(isFiltered({ ...defaults, order: "newest", group: true, open: "7", find: "" }), false);
  assert.equal(isFiltered({ ...defaults, unit: "u" }), true);
});
