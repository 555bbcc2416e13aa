import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { readTable } from "./table.ts";
import { readSheets } from "./xlsx-read.ts";
import { streamXlsx, writeXlsx, type XlsxCell } from "./xlsx-write.ts";

function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name]!);
}

const header = ["Имя", "Число", "День", "Да"];
const rows: XlsxCell[][] = [
  ['Ёлка <&> "кавычки"', 1.5, new Date(Date.UTC(2026, 9, 31)), true],
  ["края\nи строки", -7, new Date(Date.UTC(2026, 9, 31, 14, 30)), false],
  ["", null, undefined, "последний"],
];

test("what is written is read back: text, numbers, days, moments", async () => {
  const bytes = writeXlsx([{ name: "Лист", header, rows }]);
  const table = await readTable({ bytes, name: "list.xlsx" });
  assert.deepEqual(table.headers, header);
  assert.deepEqual(
    table.rows.map((row) => row.cells),
    [
      ['Ёлка <&> "кавычки"', "1.5", "2026-10-31", "true"],
      ["края\nи строки", "-7", "2026-10-31T14:30:00", "false"],
      ["", "", "", "последний"],
    ],
  );
});

test("a header that is styled and stays, a filter over all rows, no formulas", () => {
  const sheet = partOf(
    writeXlsx([{ name: "a", header: ["x", "y"], rows: [["=1+1", 2]] }]),
    "xl/worksheets/sheet1.xml",
  );
  assert.match(sheet, /<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/);
  assert.match(sheet, /<autoFilter ref="A1:B2"\/>/);
  assert.match(sheet, /<c r="A1" s="1" t="inlineStr">/);
  assert.match(sheet, /<c r="A2" t="inlineStr"><is><t>=1\+1<\/t>/);
  assert.match(sheet, /<c r="B2"><v>2<\/v>/);
  assert.doesNotMatch(sheet, /<f>/);
});

test("signs that XML cannot hold are left out, halves of characters mended", async () => {
  const bytes = writeXlsx([
    { name: "a", header: ["x"], rows: [["a\u0000b\u0008c"], ["d\ud800e"], ["длинный ".repeat(5000)]] },
  ]);
  const [sheet] = await readSheets(Buffer.from(bytes), "a.xlsx");
  assert.equal(sheet!.rows[1]!.cells[0], "abc");
  assert.equal(sheet!.rows[2]!.cells[0], "d\ufffde");
  assert.equal(sheet!.rows[3]!.cells[0]!.length, 32_767);
});

test("names of sheets are made legal and different", async () => {
  const long = "Связи между подразделениями за последний год";
  const sheet = { header: ["x"], rows: [[1]] };
  const bytes = writeXlsx([
    { name: long, ...sheet },
    { name: long, ...sheet },
    { name: "a/b:[c]", ...sheet },
    { name: "", ...sheet },
  ]);
  const names = (await readSheets(Buffer.from(bytes), "a.xlsx")).map((s) => s.name);
  assert.deepEqual(names, [
    "Связи между подразделениями за ",
    "Связи между подразделениями з 2",
    "a b  c",
    "4",
  ]);
});

test("a stream gives the same bytes as the whole, also from rows that come later", async () => {
  const many = Array.from({ length: 5000 }, (_, i) => [`строка ${i}`, i]);
  async function* later() {
    yield* many;
  }
  const whole = writeXlsx([{ name: "a", header: ["x", "y"], rows: many }]);
  const pieces: Uint8Array[] = [];
  for await (const piece of streamXlsx([{ name: "a", header: ["x", "y"], rows: later() }]))
    pieces.push(piece);
  assert.ok(pieces.length > 3);
  assert.equal(Buffer.compare(Buffer.concat(pieces), whole), 0);
  assert.deepEqual(writeXlsx([{ name: "a", header: ["x", "y"], rows: many }]), whole);
});

test("a sheet that would overflow is refused by name", () => {
  function* endless(): Generator<XlsxCell[]> {
    for (let i = 0; i < 1_048_577; i++) yield [];
  }
  assert.throws(() => writeXlsx([{ name: "Люди", header: ["x"], rows: endless() }]), {
    code: "files.sheet_full",
    particulars: { name: "Люди", most: 1_048_575 },
  });
});
