import assert from "node:assert/strict";
import { test } from "node:test";
import { loadConfig } from "#platform/config";
import { findSubjectNumbers, findTokens, markSubject, readMessageId, tokenHolds, tokenOf } from "./marks.ts";

const secret = (letter: string) => loadConfig({ VIZAVI_SECRET: letter.repeat(40) }, "/");
const ours = secret("a");
const request = { id: "019a0000-0000-7000-8000-000000000001", number: 1042 };
const other = { id: "019a0000-0000-7000-8000-000000000002", number: 1042 };
const anna = "019a0000-0000-7000-8000-00000000000a";
const boris = "019a0000-0000-7000-8000-00000000000b";

const only = (text: string) => {
  const [token] = findTokens(text);
  assert.ok(token, text);
  return token;
};

test("a token holds for its request and whom it was made for, and for nobody else", () => {
  const general = only(tokenOf(ours, request));
  const personal = only(tokenOf(ours, request, anna));
  assert.equal(general.number, 1042);
  assert.ok(tokenHolds(ours, request, general, []));
  assert.ok(tokenHolds(ours, request, personal, [anna]));
  assert.ok(!tokenHolds(ours, request, personal, [boris]));
  assert.ok(!tokenHolds(ours, request, personal, []));
  assert.ok(!tokenHolds(ours, other, general, [anna]));
  assert.ok(!tokenHolds(secret("b"), request, general, []));
});

test("a token is found in an address, in a quoted line and in capitals, and not inside other words", () => {
  const token = tokenOf(ours, request);
  assert.ok(tokenHolds(ours, request, only(`desk+${token}@house.example`), []));
  assert.ok(tokenHolds(ours, request, only(`> > #${token.toUpperCase()}`), []));
  assert.deepEqual(findTokens(`x${token}x 12-short ${"1042-".repeat(30)}`), []);
  assert.equal(findTokens(`${token} `.repeat(1_000)).length, 5);
  assert.ok(`desk+${token}`.length <= 64, "fits the local part of an address");
});

test("a subject is marked once, and marks are read as programs rewrite them", () => {
  assert.equal(markSubject("Пропуск", 7), "[#7] Пропуск");
  assert.equal(markSubject("Re: [#7] Пропуск", 7), "Re: [#7] Пропуск");
  assert.deepEqual(findSubjectNumbers("RE: [#1042] [№ 7] #8 [#x] [#-1]"), [1042, 7]);
});

test("of Message-IDs only ours are read", () => {
  assert.deepEqual(readMessageId(`<${request.id.toUpperCase()}.${anna}@h.example>`), {
    request: request.id,
    message: anna,
  });
  assert.equal(readMessageId(`<${request.id}.request@h.example>`)?.message, "request");
  for (const foreign of ["<abc@x.example>", `<${request.id}@x>`, `<x${request.id}.${anna}@x>`, "", "<>"]) {
    assert.equal(readMessageId(foreign), undefined, foreign);
  }
});
