import assert from "node:assert/strict";
import { test } from "node:test";
import { type Turn, takeTurns } from "./rotation.ts";

const item = (name: string, rotates = true, pair: string | null = null): Turn => ({ name, rotates, pair });
const items = [
  item("satisfied", false),
  item("satisfied-Comment"),
  ...["a", "b", "c", "d", "e", "f", "g"].map((name) => item(name)),
  item("expected", true, "speed"),
  item("found", true, "speed"),
];

test("what does not rotate is always asked, and each other item comes round", () => {
  const waves: string[][] = [];
  for (let wave = 0; wave < 12; wave += 1) waves.push(takeTurns(items, 3, waves));
  for (const asked of waves) assert.equal(asked[0], "satisfied");
  for (const { name } of items.filter(({ name }) => !name.endsWith("-Comment")))
    for (let from = 0; from + 4 <= waves.length; from += 1)
      assert.ok(
        waves.slice(from, from + 4).some((asked) => asked.includes(name)),
        `${name} is not asked in the waves ${from} to ${from + 3}`,
      );
});

test("a pair is asked together", () => {
  const waves: string[][] = [];
  for (let wave = 0; wave < 12; wave += 1) waves.push(takeTurns(items, 2, waves));
  for (const asked of waves) assert.equal(asked.includes("expected"), asked.includes("found"));
});

test("an item that is new goes first; a wave that asked everything counts for all", () => {
  const grown = [...items, item("new")];
  assert.ok(takeTurns(grown, 1, [takeTurns(items, 20, [])]).includes("new"));
  assert.deepEqual(takeTurns(items, 2, [null]), takeTurns(items, 2, []));
});

test("fewer items than are wanted are all asked", () => {
  assert.deepEqual(
    takeTurns(items, 99, []),
    items.map(({ name }) => name).filter((name) => !name.endsWith("-Comment")),
  );
});
