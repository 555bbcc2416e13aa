import assert from "node:assert/strict";
import { test } from "node:test";
import { localMoment, momentOf, morningIn } from "./moment.ts";

test("a moment goes into the field and comes back the same", () => {
  const at = new Date(2026, 1, 28, 23, 5);
  assert.equal(localMoment(at), "2026-02-28T23:05");
  assert.equal(momentOf(localMoment(at)), at.toISOString());
});

test("the morning after the last of a month is the first of the next", () => {
  assert.equal(localMoment(morningIn(1, new Date(2026, 1, 28, 23, 5))), "2026-03-01T09:00");
});

test("an empty or broken field is no moment", () => {
  assert.equal(momentOf(""), null);
  assert.equal(momentOf("soon"), null);
});
