import assert from "node:assert/strict";
import { test } from "node:test";
import { CsvParser, parseCsv } from "./csv-parse.ts";

const cells = (text: string, delimiter = ",") => parseCsv(text, delimiter).rows.map((row) => row.cells);

test("line ends of every system separate rows", () => {
  assert.deepEqual(cells("a,b\r\nc,d\ne,f\rg,h"), [
    ["a", "b"],
    ["c", "d"],
    ["e", "f"],
    ["g", "h"],
  ]);
});

test("quoted cells keep delimiters, line breaks and doubled quotation marks", () => {
  assert.deepEqual(cells('"a,1","say ""hi""","two\r\nlines"\nnext,,'), [
    ["a,1", 'say "hi"', "two\r\nlines"],
    ["next", "", ""],
  ]);
});

test("a row's line counts the breaks inside the cells before it", () => {
  const { rows } = parseCsv('h1,h2\n"x\ny\nz",1\n\nlast,2\n', ",");
  assert.deepEqual(
    rows.map((row) => row.line),
    [1, 2, 6],
  );
});

test("a quotation mark inside a cell is text", () => {
  assert.deepEqual(cells('ООО "Ромашка";5" дискета\n"ООО "Лютик", офис";x', ";"), [
    ['ООО "Ромашка"', '5" дискета'],
    ['ООО "Лютик", офис', "x"],
  ]);
});

test("an opening quotation mark that nothing closes does not swallow the rest of the file", () => {
  const { rows, notes } = parseCsv('a,b\n"broken,1\nfine,2\n', ",");
  assert.deepEqual(
    rows.map((row) => row.cells),
    [
      ["a", "b"],
      ['"broken', "1"],
      ["fine", "2"],
    ],
  );
  assert.deepEqual(notes, [{ line: 2, code: "unclosed_quote" }]);
});

test("rows may be ragged, and rows of empty cells are no rows", () => {
  assert.deepEqual(cells("a;b;c\nd\n;;\ne;f;g;h\n", ";"), [["a", "b", "c"], ["d"], ["e", "f", "g", "h"]]);
});

test("pieces cut anywhere give the same rows as the whole", () => {
  const text = 'id,name\r\n1,"Иванов, ""И."" \r\n Иван"\r\n2,\r\n"3","x"';
  const whole = parseCsv(text, ",").rows;
  for (let size = 1; size <= text.length; size++) {
    const parser = new CsvParser(",");
    const rows = [];
    for (let at = 0; at < text.length; at += size) rows.push(...parser.push(text.slice(at, at + size)));
    rows.push(...parser.end());
    assert.deepEqual(rows, whole, `pieces of ${size}`);
  }
});
