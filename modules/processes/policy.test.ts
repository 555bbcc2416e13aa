import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, noRelations } from "#platform/context";
import { mayManageLogs, mayReadBadRows, mayReadLog, mayReadLogs, readableAudiences } from "./policy.ts";

const nobody: Actor = { userId: null, name: "", roles: [], language: "en", ...noRelations };
const member: Actor = { ...nobody, userId: "member", self: "p1", memberOf: ["u1"] };
const head: Actor = { ...member, userId: "head", leads: ["u1"] };
const lead: Actor = { ...member, userId: "lead", roles: ["programme_lead"] };
const administrator: Actor = { ...member, userId: "administrator", roles: ["administrator"] };

test("strangers may do nothing", () => {
  for (const audience of ["everyone", "leads"] as const)
    assert.equal(mayReadLog(nobody, { audience }), false);
  for (const may of [mayReadLogs, mayManageLogs, mayReadBadRows]) assert.equal(may(nobody), false);
  assert.deepEqual(readableAudiences(nobody), []);
});

test("a log for leads is closed to those who lead nothing", () => {
  assert.equal(mayReadLog(member, { audience: "leads" }), false);
  assert.deepEqual(readableAudiences(member), ["everyone"]);
  for (const actor of [head, lead, administrator]) {
    assert.equal(mayReadLog(actor, { audience: "leads" }), true, String(actor.userId));
    assert.deepEqual(readableAudiences(actor), ["everyone", "leads"]);
  }
});

test("only the programme lead imports, deletes and sees raw rows", () => {
  for (const actor of [member, head, administrator]) {
    assert.equal(mayManageLogs(actor), false, String(actor.userId));
    assert.equal(mayReadBadRows(actor), false, String(actor.userId));
  }
  assert.equal(mayManageLogs(lead), true);
  assert.equal(mayReadBadRows(lead), true);
});
