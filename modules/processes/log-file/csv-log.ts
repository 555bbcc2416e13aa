import { open } from "node:fs/promises";
import { basename } from "node:path";
import {
  type Encoding,
  errors as fileErrors,
  guessDelimiter,
  guessEncoding,
  isGzip,
  parseCsv,
  type Row,
} from "#platform/files";
import type { TimeForm } from "#science/time";
import { errors } from "../errors.ts";
import { CsvEvents } from "./csv-events.ts";
import type { EventBuilder } from "./event-builder.ts";
import { fileChunks } from "./file-chunks.ts";
import type { SampledColumn } from "./guess-columns.ts";
import type { BuilderFor } from "./log-kind.ts";
import { type Mapping, roles, type Watch } from "./log-options.ts";
import { isAsciiBased, utf8Pieces } from "./to-utf8.ts";

/** How a delimited file is laid out, seen from its beginning. */
export interface CsvShape {
  readonly format: "csv";
  readonly encoding: Encoding;
  readonly encodingSure: boolean;
  readonly delimiter: string;
  readonly newline: number;
  /** Bytes before the first data row (mark, `sep=` line, header), in UTF-8 when the file is UTF-16. */
  readonly skip: number;
  /** Line of the file with which the data begins. */
  readonly firstLine: number;
  readonly columns: readonly SampledColumn[];
  /** Bytes a row takes on average, in the first rows. */
  readonly rowBytes: number;
}

const sampledRows = 2000;

/** @param head the first bytes, unpacked; `whole` when they are all there are. */
export function csvShape(path: string, head: Buffer, whole: boolean): CsvShape {
  const { encoding, bom } = guessEncoding(head, whole);
  let text = new TextDecoder(encoding, { ignoreBOM: true }).decode(head.subarray(bom));
  const newline = text.includes("\n") ? "\n" : "\r";
  if (!whole) text = text.slice(0, text.lastIndexOf(newline) + 1);
  const declared = /^sep=(.)\r?[\n\r]/i.exec(text.slice(0, 10));
  const body = declared ? text.slice(declared[0].length) : text;
  const delimiter = declared?.[1] ?? guessDelimiter(body);
  const { rows } = parseCsv(body, delimiter);
  if (isAsciiBased(encoding) && looksBinary(head)) throw errors.refuse("not_text", { name: basename(path) });
  const at = headerAt(rows);
  const header = rows[at];
  if (!header) throw fileErrors.refuse("empty", { name: basename(path) });
  const data = rows.slice(at + 1, at + 1 + sampledRows);
  const columns = header.cells.map((cell, i) => ({
    name: cell.trim(),
    values: data.map((row) => row.cells[i] ?? ""),
  }));
  // A single-byte view of the same text, so that letters are bytes; UTF-16 is read as UTF-8 later.
  const raw = isAsciiBased(encoding) ? head.subarray(bom).toString("latin1") : text;
  const start = declared?.[0].length ?? 0;
  const before = raw.slice(0, endOfRecord(raw, start, header.line, delimiter, newline));
  return {
    format: "csv",
    encoding,
    encodingSure: bom > 0 || !isAsciiBased(encoding),
    delimiter,
    newline: newline.charCodeAt(0),
    skip: isAsciiBased(encoding) ? bom + before.length : Buffer.byteLength(before),
    firstLine: before.split(newline).length,
    columns,
    rowBytes: Math.max(1, head.length / Math.max(1, rows.length)),
  };
}

/** A title of one cell may stand above the table, as reports have it; the header is as wide as the rows below it. */
function headerAt(rows: readonly Row[]): number {
  const filled = rows.slice(0, 60).map(({ cells }) => cells.filter((cell) => cell.trim() !== "").length);
  const typical = [...filled].sort((a, b) => a - b)[filled.length >> 1] ?? 0;
  if (typical < 3 || filled[0]! > 1) return 0;
  return Math.max(
    0,
    filled.findIndex((count) => count >= typical / 2),
  );
}

/** Whether more than one byte in fifty is one that no text has. */
function looksBinary(head: Uint8Array): boolean {
  let strange = 0;
  for (const byte of head) if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) strange++;
  return strange * 50 > head.length;
}

/** About how many rows the file has, with a tenth to spare; 0 when it is packed and its size says nothing. */
export async function expectedRows(path: string, shape: CsvShape): Promise<number> {
  const file = await open(path);
  try {
    const magic = new Uint8Array(2);
    await file.read(magic, 0, 2, 0);
    const { size } = await file.stat();
    return isGzip(magic) ? 0 : Math.ceil((size / shape.rowBytes) * 1.1);
  } finally {
    await file.close();
  }
}

/** Where the record ends that begins in a line (counted from `start`): its line end included. */
function endOfRecord(text: string, start: number, line: number, delimiter: string, newline: string): number {
  let at = start;
  for (let n = 1; n < line; n++) at = text.indexOf(newline, at) + 1;
  let quoted = false;
  let cellStart = true;
  for (; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === '"' && (quoted || cellStart)) quoted = !quoted;
    else if (letter === newline && !quoted) return at + 1;
    cellStart = letter === delimiter && !quoted;
  }
  return text.length;
}

/** Reads the whole file into a builder. */
export async function readCsv(
  path: string,
  shape: CsvShape,
  builder: EventBuilder,
  chunkSize: number | undefined,
  watch: Watch,
): Promise<void> {
  const names = shape.columns.map((column) => column.name);
  const { mapping } = builder.settings;
  const events = new CsvEvents(
    {
      delimiter: shape.delimiter.charCodeAt(0),
      newline: shape.newline,
      columnCount: names.length,
      columns: roles.map((role) => (mapping[role] === undefined ? -1 : names.indexOf(mapping[role]))),
    },
    builder,
    shape.firstLine,
  );
  const other = isAsciiBased(shape.encoding) ? undefined : utf8Pieces(shape.encoding);
  let skip = shape.skip;
  const push = (piece: Uint8Array): void => {
    const from = Math.min(skip, piece.length);
    skip -= from;
    if (from < piece.length) events.push(from > 0 ? piece.subarray(from) : piece);
  };
  for await (const piece of fileChunks(path, chunkSize, watch)) push(other ? other.push(piece) : piece);
  if (other) push(other.end());
  events.end();
}

/** Two numbers before the year: the order of day and month is a question. */
const questionable = /^\s*(?:\d{1,2}:\S+[\s,]+)?(\d{1,2})[-./](\d{1,2})[-./](?:\d{4}|\d{2})(?!\d)/;

/** Whether the sampled times leave open if the day or the month stands first. */
export function orderIsOpen(columns: readonly SampledColumn[], mapping: Mapping): boolean {
  const values = columns.find((column) => column.name === mapping.time)?.values ?? [];
  let open = false;
  for (const value of values) {
    const m = questionable.exec(value);
    if (!m) continue;
    if (Number(m[1]) > 12 || Number(m[2]) > 12) return false;
    open = true;
  }
  return open;
}

/**
 * Reads a file whose first rows leave open whether the day or the month stands first. When the first reading, day
 * first unless AM and PM say otherwise, meets times that only the other order allows, the order with fewer bad times
 * is kept: the whole column decides.
 */
export async function readCsvOpenOrder(
  make: BuilderFor,
  form: TimeForm,
  read: (builder: EventBuilder) => Promise<void>,
): Promise<EventBuilder> {
  const first = make(form);
  await read(first);
  const badTimes = (builder: EventBuilder) => builder.faults.badRows.byReason.bad_time;
  if (badTimes(first) === 0) return first;
  const other = make({ ...form, order: form.order === "day-first" ? "month-first" : "day-first" });
  await read(other);
  return badTimes(other) < badTimes(first) ? other : first;
}
