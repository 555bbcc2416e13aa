import { CsvParser, type Note, parseCsv, type Row } from "./csv-parse.ts";
import { declaredDelimiter, guessDelimiter } from "./delimiter.ts";
import { decode, type Encoding } from "./encoding.ts";
import { errors } from "./errors.ts";
import { findHeader } from "./header.ts";
import { type FileSource, readBytes, sourceName, streamBytes } from "./source.ts";
import { TextStream } from "./text-stream.ts";
import { isZip, readSheets } from "./xlsx-read.ts";

export interface TableOptions {
  /** `auto` also finds a header below a title, and notices that there is none. */
  readonly header?: "auto" | "first" | "none";
  readonly delimiter?: string;
  readonly sheet?: string;
}

export interface TableHead {
  readonly name: string;
  readonly format: "csv" | "xlsx";
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  /** The sheet read, and all there are. */
  readonly sheet?: string;
  readonly sheets?: string[];
  /** One name a column; A, B, C when the file has no header. */
  readonly headers: string[];
  readonly hasHeader: boolean;
}

export interface Table extends TableHead {
  /** Every row has at least as many cells as there are headers. */
  readonly rows: Row[];
  readonly notes: Note[];
  /** Characters that could not be decoded. */
  readonly damaged: number;
}

export interface TableStream extends TableHead {
  readonly batches: AsyncIterable<Row[]>;
  readonly notes: Note[];
}

/** Reads a CSV or XLSX file, plain or gzip, in whatever encoding and with whatever delimiter it comes. */
export async function readTable(source: FileSource, options: TableOptions = {}): Promise<Table> {
  const name = sourceName(source);
  const bytes = await readBytes(source);
  refuseOtherKinds(bytes, name);
  if (isZip(bytes)) return readWorkbook(bytes, name, options);
  const { text, encoding, damaged } = decode(bytes);
  refuseBinary(text, name);
  const declared = declaredDelimiter(text);
  const delimiter = options.delimiter ?? declared?.delimiter ?? guessDelimiter(text);
  const body = declared ? text.slice(declared.length) : text;
  const { rows, notes } = parseCsv(body, delimiter);
  const shift = declared ? 1 : 0;
  const shifted = shift ? rows.map((row) => ({ line: row.line + shift, cells: row.cells })) : rows;
  const table = shapeTable(shifted, notes, name, options);
  return { ...table, name, format: "csv", encoding, delimiter, damaged };
}

async function readWorkbook(bytes: Buffer, name: string, options: TableOptions): Promise<Table> {
  const sheets = await readSheets(bytes, name);
  const names = sheets.map((sheet) => sheet.name);
  const sheet = options.sheet
    ? sheets.find((candidate) => candidate.name === options.sheet)
    : (sheets.find((candidate) => candidate.rows.length > 1) ?? sheets[0]);
  if (!sheet) {
    throw errors.refuse("no_sheet", { name, sheet: options.sheet ?? "", sheets: names.join(", ") });
  }
  const table = shapeTable(sheet.rows, [], name, options);
  return { ...table, name, format: "xlsx", sheet: sheet.name, sheets: names, damaged: 0 };
}

function shapeTable(all: Row[], notes: Note[], name: string, options: TableOptions) {
  if (all.length === 0) throw errors.refuse("empty", { name });
  const { headers, firstData } = findHeader(all, options.header ?? "auto");
  const rows = all.slice(firstData);
  for (const row of rows) fitRow(row, headers.length, notes);
  return { headers, rows, notes, hasHeader: firstData > 0 };
}

function fitRow(row: Row, width: number, notes: Note[]): void {
  while (row.cells.length < width) row.cells.push("");
  if (row.cells.length > width && row.cells.slice(width).some((cell) => cell.trim() !== "")) {
    notes.push({ line: row.line, code: "extra_cells" });
  }
}

/** The same in batches, for a CSV file larger than memory should hold; a workbook comes as one batch. */
export async function openTable(source: FileSource, options: TableOptions = {}): Promise<TableStream> {
  const name = sourceName(source);
  const pieces = streamBytes(source)[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done) throw errors.refuse("empty", { name });
  refuseOtherKinds(first.value, name);
  if (isZip(first.value)) {
    await pieces.return(undefined);
    const table = await readTable(source, options);
    return { ...table, batches: oneBatch(table.rows) };
  }
  const stream = new TextStream();
  const text = stream.push(first.value);
  refuseBinary(text, name);
  const declared = declaredDelimiter(text);
  const delimiter = options.delimiter ?? declared?.delimiter ?? guessDelimiter(text);
  const parser = new CsvParser(delimiter);
  let head = parser.push(text);
  if (declared) head = head.slice(1);
  if (head.length === 0) {
    const next = await pieces.next();
    head = next.done ? [...parser.push(stream.end()), ...parser.end()] : parser.push(stream.push(next.value));
    if (head.length === 0) throw errors.refuse("empty", { name });
  }
  const { headers, firstData } = findHeader(head, options.header ?? "auto");
  async function* batches(): AsyncGenerator<Row[]> {
    const fit = (rows: Row[]) => {
      for (const row of rows) fitRow(row, headers.length, parser.notes);
      return rows;
    };
    yield fit(head.slice(firstData));
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
      yield fit(parser.push(stream.push(next.value)));
    }
    yield fit([...parser.push(stream.end()), ...parser.end()]);
  }
  return {
    name,
    format: "csv",
    encoding: stream.encoding,
    delimiter,
    headers,
    hasHeader: firstData > 0,
    batches: batches(),
    notes: parser.notes,
  };
}

async function* oneBatch(rows: Row[]): AsyncGenerator<Row[]> {
  yield rows;
}

/** More than one character in fifty at the beginning is one that no text has. */
function refuseBinary(text: string, name: string): void {
  const head = text.slice(0, 10_000);
  let strange = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (code < 32 && (code < 9 || code > 13) && code !== 27) strange++;
  }
  if (strange * 50 > head.length) throw errors.refuse("not_text", { name });
}

/** Files people mistake for tables are named for what they are. */
function refuseOtherKinds(bytes: Buffer, name: string): void {
  const kinds: [number[], string][] = [
    [[0xd0, 0xcf, 0x11, 0xe0], "XLS (Excel 97–2003)"],
    [[0x25, 0x50, 0x44, 0x46], "PDF"],
    [[0x52, 0x61, 0x72, 0x21], "RAR"],
    [[0x37, 0x7a, 0xbc, 0xaf], "7-Zip"],
    [[0x89, 0x50, 0x4e, 0x47], "PNG"],
    [[0xff, 0xd8, 0xff], "JPEG"],
  ];
  const kind = kinds.find(([magic]) => magic.every((byte, i) => bytes[i] === byte));
  if (kind) throw errors.refuse("not_a_table", { name, kind: kind[1] });
}
