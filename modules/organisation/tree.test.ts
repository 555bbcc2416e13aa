import assert from "node:assert/strict";
import { test } from "node:test";
import { ancestorsOf, childrenOf, findCycles, withDescendants } from "./tree.ts";

const tree = new Map([
  ["top", null],
  ["a", "top"],
  ["b", "top"],
  ["a1", "a"],
  ["a2", "a"],
]);

test("those above come nearest first, those below all at once", () => {
  assert.deepEqual(ancestorsOf(tree, "a1"), ["a", "top"]);
  assert.deepEqual(childrenOf(tree).get("a"), ["a1", "a2"]);
  assert.deepEqual([...withDescendants(tree, ["a"])].sort(), ["a", "a1", "a2"]);
});

test("a tree has no circle; each circle is found once, whatever leads into it", () => {
  assert.deepEqual(findCycles(tree), []);
  const tangled = new Map([
    ["x", "y"],
    ["y", "z"],
    ["z", "y"],
    ["self", "self"],
    ["w", "x"],
    ["q", "gone"],
  ]);
  assert.deepEqual(findCycles(tangled), [["y", "z"], ["self"]]);
  assert.deepEqual(ancestorsOf(tangled, "y"), ["z"]);
});
