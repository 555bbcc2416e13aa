import { errors } from "./errors.ts";

/** One record of a file: the line it begins on (from 1) and its cells. */
export interface Row {
  readonly line: number;
  readonly cells: string[];
}

/** What the reader had to mend; nothing is mended silently. */
export interface Note {
  readonly line: number;
  readonly code: "unclosed_quote" | "extra_cells";
}

const quote = 34;
const carriageReturn = 13;
const lineFeed = 10;
/** A quoted cell longer than this is a stray quotation mark, not a cell. */
const longestQuotedCell = 1_000_000;
/** Characters of a record of which no end has come yet; whoever sends more sends no table. */
const longestRecord = 16_000_000;

/**
 * Delimited text by RFC 4180, forgiving where offices are not: CRLF, CR and LF, line breaks and doubled
 * quotation marks inside quotes, a quotation mark inside an unquoted or a quoted cell, and an opening one
 * that nothing closes (read as a plain character and noted). Text may come in pieces.
 */
export class CsvParser {
  readonly notes: Note[] = [];
  readonly #delimiter: number;
  #rest = "";
  #line = 1;

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  push(text: string): Row[] {
    return this.#parse(this.#rest + text, false);
  }

  /** A text that is all there is, instead of `push` and `end`. */
  whole(text: string): Row[] {
    return this.#parse(text, true);
  }

  end(): Row[] {
    return this.#parse(this.#rest, true);
  }

  #parse(text: string, last: boolean): Row[] {
    const rows: Row[] = [];
    let at = 0;
    while (at < text.length) {
      // A line end at once: an empty line, of which a damaged file may have millions.
      if (text.charCodeAt(at) === lineFeed) {
        this.#line++;
        at++;
        continue;
      }
      const record = this.#record(text, at, last, true);
      if (!record) break;
      if (record.cells.some((cell) => cell !== "")) rows.push({ line: this.#line, cells: record.cells });
      this.#line += record.lines;
      at = record.end;
    }
    this.#rest = text.slice(at);
    if (!last && this.#rest.length > longestRecord) {
      throw errors.refuse("endless_row", { line: this.#line, limit: longestRecord / 1_000_000 });
    }
    return rows;
  }

  /** One record from `start`, or nothing when the piece ends within it. */
  #record(text: string, start: number, last: boolean, quotes: boolean): ParsedRecord | undefined {
    const cells: string[] = [];
    let lines = 1;
    let at = start;
    for (;;) {
      if (quotes && text.charCodeAt(at) === quote) {
        const cell = this.#quoted(text, at);
        if (cell) {
          cells.push(cell.value);
          lines += cell.breaks;
          at = cell.end;
        } else {
          if (!last && text.length - at < longestQuotedCell) return undefined;
          this.notes.push({ line: this.#line, code: "unclosed_quote" });
          return this.#record(text, start, last, false);
        }
      } else {
        const end = this.#cellEnd(text, at);
        cells.push(text.slice(at, end));
        at = end;
      }
      if (at >= text.length) return last ? { cells, lines, end: at } : undefined;
      const code = text.charCodeAt(at);
      if (code === this.#delimiter) {
        at++;
        continue;
      }
      if (code === carriageReturn) {
        if (at + 1 >= text.length && !last) return undefined;
        return { cells, lines, end: text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1 };
      }
      return { cells, lines, end: at + 1 };
    }
  }

  #cellEnd(text: string, start: number): number {
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter || code === lineFeed || code === carriageReturn) break;
    }
    return at;
  }

  /** A cell in quotation marks; a mark followed by neither a delimiter nor a line end belongs to the text. */
  #quoted(text: string, start: number): { value: string; breaks: number; end: number } | undefined {
    let value = "";
    let from = start + 1;
    let at = from;
    for (;;) {
      const close = text.indexOf('"', at);
      if (close < 0 || close - start > longestQuotedCell) return undefined;
      const next = text.charCodeAt(close + 1);
      if (next === quote) {
        value += text.slice(from, close + 1);
        from = at = close + 2;
      } else if (
        close + 1 >= text.length ||
        next === this.#delimiter ||
        next === lineFeed ||
        next === carriageReturn
      ) {
        value += text.slice(from, close);
        return { value, breaks: countBreaks(value), end: close + 1 };
      } else {
        at = close + 1;
      }
    }
  }
}

interface ParsedRecord {
  readonly cells: string[];
  readonly lines: number;
  readonly end: number;
}

function countBreaks(value: string): number {
  if (!value.includes("\n") && !value.includes("\r")) return 0;
  return value.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** All rows of a text at once. */
export function parseCsv(text: string, delimiter: string): { rows: Row[]; notes: Note[] } {
  const parser = new CsvParser(delimiter);
  const rows = parser.whole(text);
  return { rows, notes: parser.notes };
}
