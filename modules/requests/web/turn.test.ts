import assert from "node:assert/strict";
import { test } from "node:test";
import { turnOf, turnOfWork } from "./turn.ts";

test("a request's turn follows whom it waits for, then who wrote last", () => {
  const open = { state: "open", waitingFor: null } as const;
  assert.equal(turnOf({ ...open, lastSide: "customer" }), "server");
  assert.equal(turnOf({ ...open, lastSide: null }), "server");
  assert.equal(turnOf({ ...open, lastSide: "supplier" }), "working");
  assert.equal(turnOf({ state: "waiting", waitingFor: "customer", lastSide: "supplier" }), "asker");
  assert.equal(turnOf({ state: "waiting", waitingFor: "part", lastSide: "customer" }), "part");
  assert.equal(turnOf({ state: "done", waitingFor: null, lastSide: "customer" }), "over");
});

test("a work's turn is its own, whatever the request waits for", () => {
  const request = { lastSide: "customer" } as const;
  assert.equal(turnOfWork({ workState: "open", waitingFor: null, request }), "server");
  assert.equal(turnOfWork({ workState: "waiting", waitingFor: "date", request }), "date");
  assert.equal(turnOfWork({ workState: "handed_over", waitingFor: null, request }), "over");
});
