import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, noRelations } from "#platform/context";
import { mayManageLogs, mayReadBadRows, mayReadLogs, readableAudiences } from "./policy.ts";

const nobody: Actor = { userId: null, name: "", roles: [], language: "en", ...noRelations };
const member: Actor = { ...nobody, userId: "member", self: "p1", memberOf: ["u1"] };
const head: Actor = { ...member, userId: "head", leads: ["u1"] };
const lead: Actor = { ...member, userId: "lead", roles: ["programme_lead"] };
const administrator: Actor = { ...member, userId: "administrator", roles: ["administrator"] };

test("strangers may do nothing", () => {
  for (const may of [mayReadLogs, mayManageLogs, mayReadBadRows]) assert.equal(may(nobody), false);
  assert.deepEqual(readableAudiences(nobody, false), []);
});

test("a log for leads is closed to those who lead nothing", () => {
  assert.deepEqual(readableAudiences(member, false), ["everyone"]);
  for (const actor of [head, lead, administrator]) {
    assert.deepEqual(readableAudiences(actor, false), ["everyone", "leads"], String(actor.userId));
  }
});

test("people of partners see no logs, even those who lead their side", () => {
  for (const actor of [member, head]) assert.deepEqual(readableAudiences(actor, true), []);
});

test("only the programme lead imports, deletes and sees raw rows", () => {
  for (const actor of [member, head, administrator]) {
    assert.equal(mayManageLogs(actor), false, String(actor.userId));
    assert.equal(mayReadBadRows(actor), false, String(actor.userId));
  }
  assert.equal(mayManageLogs(lead), true);
  assert.equal(mayReadBadRows(lead), true);
});
