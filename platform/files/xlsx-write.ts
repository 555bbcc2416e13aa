// Workbooks written row by row: a styled header that stays in view, a filter over all columns, dates as
// dates and numbers as numbers. The same rows give the same bytes: no clock goes into the file.
import { Zip, ZipDeflate } from "fflate";
import { errors } from "./errors.ts";
import { columnLetter } from "./header.ts";
import { escaped, fixedParts, MAIN, STYLES, sheetNames, XML } from "./xlsx-parts.ts";

export type XlsxCell = string | number | boolean | Date | null | undefined;

export interface XlsxSheet<Rows = Iterable<readonly XlsxCell[]>> {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: Rows;
}

/** What Excel can hold in a sheet, its header included. */
export const rowsPerSheet = 1_048_576;
const LONGEST_TEXT = 32_767;
const ROWS_LOOKED_AT_FOR_WIDTH = 100;
const NARROWEST = 8;
const WIDEST = 60;
const PIECE = 64 * 1024;
/** Zip knows no time zone and no year before 1980. */
const NO_TIME = new Date(1980, 0, 1);

/** A whole workbook in memory. */
export function writeXlsx(sheets: readonly XlsxSheet[]): Uint8Array {
  const book = workbook(sheets.map((sheet) => sheet.name));
  for (const sheet of sheets) {
    const part = book.sheet(sheet);
    for (const row of sheet.rows) part.row(row);
    part.end();
  }
  return joined([...book.end()]);
}

/** A workbook of any length in pieces, for a file or an answer; rows may come as they are read. */
export async function* streamXlsx(
  sheets: readonly XlsxSheet<Iterable<readonly XlsxCell[]> | AsyncIterable<readonly XlsxCell[]>>[],
): AsyncGenerator<Uint8Array> {
  const book = workbook(sheets.map((sheet) => sheet.name));
  for (const sheet of sheets) {
    const part = book.sheet(sheet);
    for await (const row of sheet.rows) {
      part.row(row);
      yield* book.ready();
    }
    part.end();
  }
  yield* book.end();
}

interface SheetPart {
  row(cells: readonly XlsxCell[]): void;
  end(): void;
}

function workbook(wanted: readonly string[]) {
  const names = sheetNames(wanted);
  const pieces: Uint8Array[] = [];
  let failed: Error | undefined;
  const zip = new Zip((error, piece) => {
    if (error) failed = error;
    else pieces.push(piece);
  });
  const encoder = new TextEncoder();
  const file = (name: string) => {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = NO_TIME;
    zip.add(part);
    return (text: string, last: boolean) => part.push(encoder.encode(text), last);
  };
  for (const [name, text] of fixedParts(names)) file(name)(text, true);
  let opened = 0;

  function* ready(): Generator<Uint8Array> {
    if (failed) throw failed;
    yield* pieces.splice(0);
  }

  return {
    ready,
    sheet(sheet: { name: string; header: readonly string[] }): SheetPart {
      return sheetPart(sheet, file(`xl/worksheets/sheet${++opened}.xml`));
    },
    *end(): Generator<Uint8Array> {
      zip.end();
      yield* ready();
    },
  };
}

function sheetPart(
  { name, header }: { name: string; header: readonly string[] },
  write: (text: string, last: boolean) => void,
): SheetPart {
  // The widths stand before the rows, so the first rows wait until they have been measured.
  let waiting: (readonly XlsxCell[])[] | undefined = [];
  let text = "";
  let count = 1;

  const put = (cells: readonly XlsxCell[]) => {
    text += rowXml(cells, ++count);
    if (text.length < PIECE) return;
    write(text, false);
    text = "";
  };
  const begin = (first: readonly (readonly XlsxCell[])[]) => {
    waiting = undefined;
    text = `${sheetHead(header, first)}${headerXml(header)}`;
    first.forEach(put);
  };

  return {
    row(cells) {
      if (count + (waiting?.length ?? 0) >= rowsPerSheet) {
        throw errors.refuse("sheet_full", { name, most: rowsPerSheet - 1 });
      }
      if (!waiting) return put(cells);
      waiting.push(cells);
      if (waiting.length >= ROWS_LOOKED_AT_FOR_WIDTH) begin(waiting);
    },
    end() {
      if (waiting) begin(waiting);
      const filter =
        header.length > 0 ? `<autoFilter ref="A1:${columnLetter(header.length - 1)}${count}"/>` : "";
      write(`${text}</sheetData>${filter}</worksheet>`, true);
    },
  };
}

function sheetHead(header: readonly string[], first: readonly (readonly XlsxCell[])[]): string {
  const columns = header.map((title, i) => {
    const longest = first.reduce((most, row) => Math.max(most, textLength(row[i])), title.length + 3);
    const width = Math.min(WIDEST, Math.max(NARROWEST, longest + 1));
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
  });
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}<sheetData>`
  );
}

function textLength(cell: XlsxCell): number {
  if (cell === null || cell === undefined) return 0;
  return cell instanceof Date ? 16 : String(cell).length;
}

function headerXml(header: readonly string[]): string {
  const cells = header.map((title, i) => stringXml(title, `${columnLetter(i)}1`, STYLES.header));
  return `<row r="1">${cells.join("")}</row>`;
}

function rowXml(cells: readonly XlsxCell[], number: number): string {
  let xml = `<row r="${number}">`;
  for (let i = 0; i < cells.length; i++) xml += cellXml(cells[i], `${columnLetter(i)}${number}`);
  return `${xml}</row>`;
}

function cellXml(cell: XlsxCell, at: string): string {
  if (cell === null || cell === undefined || cell === "") return "";
  if (typeof cell === "string") return stringXml(cell, at);
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "number") return Number.isFinite(cell) ? `<c r="${at}"><v>${cell}</v></c>` : "";
  return dateXml(cell, at);
}

/** Days since 1899-12-30; the clock of the date is taken as UTC. */
function dateXml(date: Date, at: string): string {
  const days = date.getTime() / 86_400_000 + 25_569;
  if (!Number.isFinite(days)) return "";
  return `<c r="${at}" s="${Number.isInteger(days) ? STYLES.day : STYLES.moment}"><v>${days}</v></c>`;
}

/** Text in place: a spreadsheet never takes it for a formula. */
function stringXml(text: string, at: string, style?: number): string {
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  const space = /^\s|\s$|\n/.test(shown) ? ' xml:space="preserve"' : "";
  const styled = style === undefined ? "" : ` s="${style}"`;
  return `<c r="${at}"${styled} t="inlineStr"><is><t${space}>${escaped(shown)}</t></is></c>`;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
