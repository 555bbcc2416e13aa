import assert from "node:assert/strict";
import { after, test } from "node:test";
import { zipSync } from "fflate";
import { events, folder, gzipped } from "./fixtures.ts";
import { readLog } from "./read-log.ts";

const write = folder(after);

/** A workbook of one sheet. Texts stand in the cells; numbers with style 1 are dates with a time of day. */
function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cells = rows
    .map((row, r) => {
      const inside = row.map((value, c) => {
        const place = `${String.fromCharCode(65 + c)}${r + 1}`;
        return typeof value === "number"
          ? `<c r="${place}" s="1"><v>${value}</v></c>`
          : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
      });
      return `<row r="${r + 1}">${inside.join("")}</row>`;
    })
    .join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Log" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`,
  };
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])),
  );
}

const book = workbook([
  ["Экземпляр", "Операция", "Время", "Исполнитель", "Отдел"],
  ["1", "Приём", 45363.5, "Иванов", "Продажи"],
  ["1", "Проверка", "13.03.2024 09:30", "", "Юристы"],
  ["2", "Приём", "не помню", "Иванов", "Продажи"],
]);

test("a workbook is read with its dates, as text or as Excel keeps them, plain or gzip", async () => {
  for (const [name, content] of [
    ["log.xlsx", book],
    ["log.xlsx.gz", gzipped(book)],
  ] as const) {
    const log = await readLog(write(name, content), { keepLines: true });
    assert.deepEqual(events(log), [
      "1 | Приём | 2024-03-12T12:00 | Иванов | Продажи",
      "1 | Проверка | 2024-03-13T09:30 | - | Юристы",
    ]);
    assert.deepEqual([...log.lines!], [2, 3]);
    assert.deepEqual(log.badRows.listed, [
      { line: 4, column: "Время", value: "не помню", reason: "bad_time" },
    ]);
  }
});

test("a date without a zone in a cell hangs in the zone given", async () => {
  const log = await readLog(write("log.xlsx", book), { zone: "Europe/Moscow" });
  assert.equal(new Date(log.columns.times[0]!).toISOString(), "2024-03-12T09:00:00.000Z");
});
