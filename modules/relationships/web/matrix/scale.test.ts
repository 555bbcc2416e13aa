import assert from "node:assert/strict";
import { test } from "node:test";
import { colourAt, levelOf, parseColour } from "./scale.ts";

const cell = [0, 0, 0.7, 0.04, 0.25, 9, 1];

test("a cell's level is the larger share by its root, or confidence above the usual threshold, or waiting", () => {
  assert.equal(levelOf(cell, "strength", 36), 0.5);
  assert.ok(Math.abs(levelOf(cell, "confidence", 36) - 0.5) < 1e-9);
  assert.equal(levelOf(cell, "waiting", 36), 0.5);
  assert.equal(levelOf(cell, "waiting", 0), 0);
});

test("colours run from the first stop to the last", () => {
  const stops = [parseColour("#000000"), parseColour("#0a141e"), parseColour("#ffffff")];
  assert.deepEqual(colourAt(0, stops), [0, 0, 0]);
  assert.deepEqual(colourAt(0.5, stops), [10, 20, 30]);
  assert.deepEqual(
    colourAt(1, stops).map((c) => c > 250),
    [true, true, true],
  );
});
