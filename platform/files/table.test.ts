import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { Refusal } from "#platform/errors";
import { encodeSingleByte, utf16 } from "./encode-for-tests.ts";
import { openTable, readTable, type TableOptions } from "./table.ts";

const read = (text: string | Uint8Array, options?: TableOptions) =>
  readTable({ bytes: typeof text === "string" ? Buffer.from(text) : text, name: "staff.csv" }, options);

const staff = "Табельный номер;ФИО;Отдел\r\n1;Иванов, Иван;Закупки\r\n2;Петрова, Анна;Бухгалтерия\r\n";

test("a file is read the same in any encoding, packed or not", async () => {
  const variants = [
    Buffer.from(staff),
    utf16(`\ufeff${staff}`, "le"),
    encodeSingleByte(staff, "windows-1251"),
    gzipSync(encodeSingleByte(staff, "windows-1251")),
  ];
  for (const bytes of variants) {
    const table = await read(bytes);
    assert.deepEqual(table.headers, ["Табельный номер", "ФИО", "Отдел"]);
    assert.equal(table.delimiter, ";");
    assert.deepEqual(table.rows, [
      { line: 2, cells: ["1", "Иванов, Иван", "Закупки"] },
      { line: 3, cells: ["2", "Петрова, Анна", "Бухгалтерия"] },
    ]);
  }
});

test("every usual delimiter is found, also when quoted cells are full of another", async () => {
  for (const delimiter of [",", ";", "\t", "|"]) {
    const lines = ["id", "name", "about"].join(delimiter);
    const row = ["1", '"A, B; C"', '"x, y, z; p | q"'].join(delimiter);
    const table = await read(`${lines}\n${row}\n${row}\n`);
    assert.equal(table.delimiter, delimiter);
    assert.equal(table.rows[0]!.cells[1], "A, B; C");
  }
});

test("Excel's sep line is obeyed and not taken for a row", async () => {
  const table = await read("sep=|\r\nid|name\r\n1|a;b;c\r\n");
  assert.deepEqual(table.headers, ["id", "name"]);
  assert.deepEqual(table.rows, [{ line: 3, cells: ["1", "a;b;c"] }]);
});

test("a title above the table is skipped, lines still count from the top of the file", async () => {
  const table = await read("Список сотрудников\n\nКод,ФИО,Отдел\n1,Иванов,Закупки\n2,Петров,Закупки\n");
  assert.deepEqual(table.headers, ["Код", "ФИО", "Отдел"]);
  assert.equal(table.rows[0]!.line, 4);
});

test("a file without a header gets letters for names and loses no row", async () => {
  const table = await read("1\tEngineering\t2008-04-30\n2\tTool Design\t2008-04-30\n");
  assert.equal(table.hasHeader, false);
  assert.deepEqual(table.headers, ["A", "B", "C"]);
  assert.equal(table.rows.length, 2);
});

test("the caller may say that there is or is not a header", async () => {
  assert.equal((await read("a,b\nc,d\n", { header: "none" })).rows.length, 2);
  assert.deepEqual((await read("1,2\n3,4\n", { header: "first" })).headers, ["1", "2"]);
});

test("short rows are filled up, cells beyond the header are noted", async () => {
  const table = await read("a,b,c\n1\n1,2,3,4\n1,2,3,\n");
  assert.deepEqual(table.rows[0]!.cells, ["1", "", ""]);
  assert.deepEqual(table.notes, [{ line: 3, code: "extra_cells" }]);
});

test("a workbook's rows have the same shape: numbers plain, days as days, lines as in the sheet", async () => {
  const table = await readTable({ bytes: workbook(), name: "staff.xlsx" });
  assert.equal(table.format, "xlsx");
  assert.equal(table.sheet, "Люди");
  assert.deepEqual(table.headers, ["Номер", "ФИО", "Принят"]);
  assert.deepEqual(table.rows, [
    { line: 2, cells: ["17", "Иванов", "2024-03-01"] },
    { line: 4, cells: ["18", "Петров", "2024-03-02T12:00:00"] },
  ]);
});

test("what is not a table is refused by its own name", async () => {
  const refusal = async (bytes: Uint8Array) => {
    const error = await readTable({ bytes, name: "x" }).catch((caught: unknown) => caught);
    assert.ok(error instanceof Refusal);
    return error.code;
  };
  assert.equal(await refusal(Buffer.from("%PDF-1.7 ...")), "files.not_a_table");
  assert.equal(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])), "files.not_a_table");
  assert.equal(await refusal(zipSync({ "a.txt": strToU8("hello") })), "files.not_a_table");
  assert.equal(await refusal(Buffer.from("")), "files.empty");
  assert.equal(await refusal(Buffer.from("\r\n\r\n")), "files.empty");
  assert.equal(await refusal(gzipSync(Buffer.from("a,b\n1,2\n")).subarray(0, 20)), "files.cut_off");
  const packed = gzipSync(Buffer.from("a,b\n1,2\n".repeat(50)));
  assert.equal(await refusal(packed.fill(0xff, 10, 20)), "files.broken");
  const noise = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 167 + (i >> 3) * 31) & 255));
  assert.equal(await refusal(noise), "files.not_text");
  assert.equal(await refusal(Buffer.alloc(300)), "files.not_text");
  const missing = await readTable({ path: "no/such.csv" }).catch((caught: unknown) => caught);
  assert.equal((missing as Refusal).code, "files.missing");
  const folder = await readTable({ path: tmpdir() }).catch((caught: unknown) => caught);
  assert.equal((folder as Refusal).code, "files.folder");
});

test("a large file read in batches gives the same rows as read whole", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "vizavi-files-"));
  t.after(() => rm(folder, { recursive: true }));
  const lines = ["id;имя;отдел"];
  for (let i = 0; i < 60_000; i++) lines.push(`${i};"Фамилия ""${i}"", Имя";Отдел ${i % 50}`);
  const bytes = encodeSingleByte(lines.join("\r\n"), "windows-1251");
  for (const [name, content] of [
    ["plain.csv", bytes],
    ["packed.csv.gz", gzipSync(bytes)],
  ] as const) {
    const path = join(folder, name);
    await writeFile(path, content);
    const whole = await readTable({ path });
    const stream = await openTable({ path });
    assert.equal(stream.encoding, "windows-1251");
    const rows = [];
    for await (const batch of stream.batches) rows.push(...batch);
    assert.equal(rows.length, 60_000);
    assert.deepEqual(rows, whole.rows);
  }
});

function workbook(): Uint8Array {
  const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
<row r="1">${cell("A1", "Номер")}${cell("B1", "ФИО")}${cell("C1", "Принят")}</row>
<row r="2"><c r="A2"><v>17</v></c>${cell("B2", "Иванов")}<c r="C2" s="1"><v>45352</v></c></row>
<row r="4"><c r="A4"><v>18</v></c>${cell("B4", "Петров")}<c r="C4" s="1"><v>45353.5</v></c></row>
</sheetData></worksheet>`;
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Люди" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/styles.xml": strToU8(
      `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(sheet),
  });
}
