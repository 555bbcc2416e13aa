import assert from "node:assert/strict";
import { test } from "node:test";
import { toCsv } from "./download.ts";

test("cells are quoted where they must be", () => {
  assert.equal(toCsv([["a;b", 'c"d', "e\nf", 1.5, null, true]]), '"a;b";"c""d";"e\nf";1.5;;true');
});

test("text that looks like a formula is disarmed, a number is not", () => {
  assert.equal(toCsv([["=1+1", "-5", -5]]), "'=1+1;'-5;-5");
});
