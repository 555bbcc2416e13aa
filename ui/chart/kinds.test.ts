import assert from "node:assert/strict";
import { test } from "node:test";
import { tableOf } from "./kinds.ts";

const titles = { value: "Value", from: "From", to: "To" };

test("lines become one row a place, gaps stay visible", () => {
  const table = tableOf(
    { kind: "line", xs: ["May", "June"], xTitle: "Month", series: [{ name: "A", values: [1, null] }] },
    (v) => `${v} h`,
    titles,
  );
  assert.deepEqual(
    table.columns.map((c) => c.title),
    ["Month", "A"],
  );
  assert.deepEqual(table.rows, [
    ["May", "1 h"],
    ["June", "–"],
  ]);
});

test("a heat map's table starts with the hottest cell and names both ends", () => {
  const table = tableOf(
    {
      kind: "heat",
      rows: ["IT", "HR"],
      columns: ["Sales"],
      rowTitle: "Supplier",
      columnTitle: "Customer",
      cells: [
        { row: 0, column: 0, value: 2 },
        { row: 1, column: 0, value: 7 },
      ],
    },
    String,
    titles,
  );
  assert.deepEqual(table.rows, [
    ["HR", "Sales", "7"],
    ["IT", "Sales", "2"],
  ]);
});

test("flows name where from and where to", () => {
  const table = tableOf(
    { kind: "sankey", nodes: ["a", "b"], links: [{ from: 0, to: 1, value: 3 }] },
    String,
    titles,
  );
  assert.deepEqual(table.rows, [["a", "b", "3"]]);
});
