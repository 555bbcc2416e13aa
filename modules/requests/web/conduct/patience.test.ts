import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { inHex, sha256 } from "#platform/web";
import { leadingZeros, makeLimit, patienceBits, proofOf } from "../../conduct/confidential/limit.ts";
import { bePatient } from "./patience.ts";

test("the hash is the one everybody else computes, for every length", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      assert.equal(inHex(sha256(bytes)), createHash("sha256").update(bytes).digest("hex"));
    }),
  );
});

test("what the page works out, the server takes", async () => {
  const text = "Тема\nТекст: «жалоба» — 100 %";
  const patience = await bePatient(text);
  assert.ok(leadingZeros(proofOf(text, patience)) >= patienceBits);
  makeLimit().checkPatience(text, patience, Date.now());
});
