import assert from "node:assert/strict";
import { test } from "node:test";
import { safeTarget } from "./target.ts";

test("only pages of this house are returned to", () => {
  assert.equal(safeTarget("/processes/42?tab=waiting"), "/processes/42?tab=waiting");
  for (const bad of [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    undefined,
    7,
  ]) {
    assert.equal(safeTarget(bad), "/");
  }
  assert.equal(safeTarget("/sign-in?to=/x"), "/");
});
