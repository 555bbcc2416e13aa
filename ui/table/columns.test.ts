import assert from "node:assert/strict";
import { test } from "node:test";
import { type Column, sortRows } from "./columns.ts";

type Row = { n: number | null; s: string };
const rows: Row[] = [
  { n: 10, s: "b" },
  { n: null, s: "c" },
  { n: 9, s: "a" },
];
const number: Column<Row> = { key: "n", title: "n", cell: (r) => r.n, value: (r) => r.n };
const order = (sorted: readonly Row[]) => sorted.map((r) => r.s).join("");
const compare = (a: string, b: string) => a.localeCompare(b);

test("numbers sort as numbers, and the unknown comes last both ways", () => {
  assert.equal(order(sortRows(rows, number, false, compare)), "abc");
  assert.equal(order(sortRows(rows, number, true, compare)), "bac");
});

test("without a value the order stays", () => {
  const plain: Column<Row> = { key: "x", title: "x", cell: (r) => r.s };
  assert.equal(order(sortRows(rows, plain, false, compare)), "bca");
  assert.equal(order(sortRows(rows, undefined, false, compare)), "bca");
});
