import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { nameRefs, type RefKind } from "./index.ts";

const world = await openWorld();
const asked: string[][] = [];
const kinds: RefKind[] = ["unit", "log"].map((kind) => ({
  module: "test",
  kind,
  async name(_context, ids) {
    asked.push([kind, ...ids]);
    return ids
      .filter((id) => id !== "hidden")
      .map((id) => ({ module: "test", kind, id, name: `${kind} ${id}`, link: `/${kind}/${id}` }));
  },
}));

test("refs of many kinds are named with one call a kind, and what may not be seen is left out", async () => {
  const refs = [
    { module: "test", kind: "unit", id: "1" },
    { module: "test", kind: "log", id: "7" },
    { module: "test", kind: "unit", id: "hidden" },
    { module: "test", kind: "unit", id: "1" },
    { module: "elsewhere", kind: "unit", id: "1" },
  ];
  const named = await world.asHouse((context) => nameRefs(context, kinds, refs));
  assert.deepEqual(
    named.map((ref) => [ref.name, ref.link]),
    [
      ["unit 1", "/unit/1"],
      ["log 7", "/log/7"],
    ],
  );
  assert.deepEqual(asked, [
    ["unit", "1", "hidden"],
    ["log", "7"],
  ]);
});
