import type { Row } from "./csv-parse.ts";

export interface Header {
  readonly headers: string[];
  /** Index of the first row of data. */
  readonly firstData: number;
}

/** Rows looked at to find the header. */
const sampleRows = 60;

/**
 * Where the header is. Reports often have a title and a date above the table, and a database's export has
 * no header at all; then columns are named as in a spreadsheet: A, B, C.
 */
export function findHeader(rows: readonly Row[], wanted: "auto" | "first" | "none"): Header {
  const sample = rows.slice(0, sampleRows);
  const width = Math.max(1, ...sample.map((row) => row.cells.length));
  if (wanted === "none") return { headers: letters(width), firstData: 0 };
  const at = wanted === "first" ? 0 : firstFullRow(sample);
  const row = sample[at];
  if (!row) return { headers: [], firstData: 0 };
  if (wanted === "auto" && at === 0 && looksLikeData(row, sample.slice(1))) {
    return { headers: letters(width), firstData: 0 };
  }
  return { headers: row.cells.map((cell) => cell.trim()), firstData: at + 1 };
}

/** The first row nearly as full as the table is: a title line has one cell where the table has many. */
function firstFullRow(rows: readonly Row[]): number {
  const filled = rows.map((row) => row.cells.filter((cell) => cell.trim() !== "").length);
  const typical = [...filled].sort((a, b) => a - b)[Math.floor(filled.length / 2)] ?? 0;
  const enough = Math.max(1, Math.ceil(Math.min(typical, Math.max(0, ...filled)) * 0.5));
  const at = filled.findIndex((count) => count >= enough);
  return at < 0 ? 0 : at;
}

/** A header has no numbers, dates or addresses; a first row with many of them, like the rows below, is data. */
function looksLikeData(first: Row, below: readonly Row[]): boolean {
  let filled = 0;
  let alike = 0;
  first.cells.forEach((cell, column) => {
    if (cell.trim() === "") return;
    filled++;
    const shape = shapeOf(cell);
    if (!shape) return;
    const others = below.map((row) => row.cells[column] ?? "").filter((other) => other.trim() !== "");
    const same = others.filter((other) => shapeOf(other) === shape).length;
    if (others.length === 0 || same >= others.length * 0.6) alike++;
  });
  return filled > 0 && alike >= filled * 0.3;
}

function shapeOf(cell: string): "number" | "date" | "address" | undefined {
  const text = cell.trim();
  if (/^[-+]?\d+([.,]\d+)?%?$/.test(text)) return "number";
  if (/^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}([ T].*)?$|^\d{1,2}:\d{2}/.test(text)) return "date";
  if (/^\S+@\S+\.\S+$/.test(text)) return "address";
  return undefined;
}

function letters(count: number): string[] {
  return Array.from({ length: count }, (_, i) => columnLetter(i));
}

/** 0 -> A, 25 -> Z, 26 -> AA. */
export function columnLetter(index: number): string {
  let name = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

const shownHeaders = 40;

/** The columns of a file as a sentence names them; a file of thousands has its first ones named. */
export function listHeaders(headers: readonly string[]): string {
  const shown = headers.filter((header) => header.trim() !== "");
  const more = shown.length > shownHeaders ? ", …" : "";
  return shown.slice(0, shownHeaders).join(", ") + more || "–";
}
