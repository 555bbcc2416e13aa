import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCsv } from "./csv-parse.ts";
import { russianExcel, writeCsv } from "./csv-write.ts";

test("what is written reads back", () => {
  const rows = [
    ["a,b", 'say "hi"', "two\nlines", " edge ", ""],
    ["x;y", "1", "", "Ёж", "z"],
  ];
  for (const delimiter of [",", ";"]) {
    const text = writeCsv(["h1", "h2", "h3", "h4", "h5"], rows, { delimiter });
    assert.deepEqual(
      parseCsv(text, delimiter)
        .rows.slice(1)
        .map((row) => row.cells),
      rows,
    );
  }
});

test("a cell that a spreadsheet would run is made text, numbers are left alone", () => {
  const text = writeCsv(
    ["a"],
    [["=1+1"], ["@SUM(A1)"], ["-2+3+cmd|' /C calc'!A0"], ["-5"], ["+7 (495) 123-45-67"]],
  );
  assert.deepEqual(text.split("\r\n").slice(1, 6), [
    "'=1+1",
    "'@SUM(A1)",
    "'-2+3+cmd|' /C calc'!A0",
    "-5",
    "+7 (495) 123-45-67",
  ]);
});

test("for a Russian Excel: semicolons and a byte order mark", () => {
  assert.equal(writeCsv(["а", "б"], [[1, null]], russianExcel), "\ufeffа;б\r\n1;\r\n");
});
