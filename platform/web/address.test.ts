import assert from "node:assert/strict";
import { test } from "node:test";
import { address } from "./address.ts";

test("parameters are filled in and escaped", () => {
  assert.equal(address("/api/units/:id/people", { id: "а/б" }), "/api/units/%D0%B0%2F%D0%B1/people");
});

test("the query leaves out what is empty and repeats lists", () => {
  assert.equal(
    address("/api/x", {}, { q: "a b", after: undefined, kind: ["unit", "person"], n: 0, no: null, e: "" }),
    "/api/x?q=a+b&kind=unit&kind=person&n=0",
  );
  assert.equal(address("/api/x", {}, {}), "/api/x");
});

test("a missing parameter is our own mistake and says so", () => {
  assert.throws(() => address("/api/x/:id"), /needs id/);
});
