import assert from "node:assert/strict";
import { test } from "node:test";
import { blank, gapsOf, isBlank, toSend, type Writing } from "./draft.ts";

const unit = { id: "u", kind: "unit", name: "IT" } as const;
const writing = (change: Partial<Writing>): Writing => ({ ...blank, ...change });

test("a request needs somebody to ask and a subject", () => {
  assert.deepEqual(gapsOf(blank), ["whom", "subject"]);
  assert.deepEqual(gapsOf(writing({ party: unit, subject: "Принтер" })), []);
  assert.deepEqual(gapsOf(writing({ service: { id: "s", name: "Доступ" }, subject: "Доступ" })), []);
});

test("a service does not say whom a complaint is about", () => {
  assert.deepEqual(gapsOf(writing({ kind: "complaint", service: { id: "s", name: "" }, subject: "x" })), [
    "about",
  ]);
});

test("thanks need words, not a subject: the first line is one", () => {
  const thanks = writing({ kind: "thanks", party: unit, text: "Спасибо за принтер!\nОчень выручили." });
  assert.deepEqual(gapsOf(thanks), []);
  assert.equal(toSend(thanks, []).subject, "Спасибо за принтер!");
  assert.deepEqual(gapsOf(writing({ kind: "thanks", party: unit })), ["text"]);
});

test("what the chosen kind does not ask for stays behind", () => {
  const full = writing({
    service: { id: "s", name: "Доступ" },
    party: unit,
    subject: "Доступ",
    answers: { system: "1C" },
    watchers: [{ id: "p", kind: "person", name: "Анна" }],
    onBehalfOf: [{ id: "q", kind: "person", name: "Борис" }],
    priority: "urgent",
  });
  const request = toSend(full, ["f"]);
  assert.equal(request.service, "s");
  assert.equal(request.supplier, undefined);
  assert.deepEqual(request.answers, { system: "1C" });
  assert.deepEqual(request.onBehalfOf, ["q"]);
  const complaint = toSend({ ...full, kind: "complaint" }, []);
  assert.equal(complaint.about, "u");
  for (const name of ["service", "supplier", "answers", "priority", "watchers", "onBehalfOf"] as const)
    assert.equal(complaint[name], undefined, name);
});

test("a subject that is only the service's name is nothing to keep", () => {
  assert.equal(isBlank(writing({ subject: "Доступ" })), true);
  assert.equal(isBlank(writing({ subject: "Доступ к 1С", ownSubject: true })), false);
});
