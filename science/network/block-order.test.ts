import assert from "node:assert/strict";
import { test } from "node:test";
import { blockOrder } from "./block-order.ts";

const order = (rank: Int32Array) => [...rank.keys()].sort((a, b) => rank[a]! - rank[b]!);

test("rows that meet the same columns stand together", () => {
  const cells = [0, 2, 4].flatMap((row) => [0, 1].map((column) => ({ row, column, weight: 2 })));
  for (const row of [1, 3]) for (const column of [2, 3]) cells.push({ row, column, weight: 1 });
  assert.deepEqual(order(blockOrder(6, cells)), [0, 2, 4, 1, 3, 5]);
});

test("rows without a cell come last, and an empty matrix keeps its order", () => {
  assert.deepEqual(order(blockOrder(3, [{ row: 2, column: 0, weight: 1 }])), [2, 0, 1]);
  assert.deepEqual([...blockOrder(3, [])], [0, 1, 2]);
});

test("three planted blocks of a shuffled matrix come out whole", () => {
  const block = (row: number) => (row * 7) % 3;
  const cells = [];
  for (let row = 0; row < 60; row += 1) {
    for (let column = 0; column < 30; column += 1) {
      if (column % 3 === block(row) && (row + column) % 4 !== 0) cells.push({ row, column, weight: 1 });
    }
  }
  const blocks = order(blockOrder(60, cells)).map(block);
  const changes = blocks.filter((b, i) => i > 0 && b !== blocks[i - 1]).length;
  assert.equal(changes, 2);
});
