import { errors } from "#platform/files";
import { endOfCell, joined, onlyEmptyBeyond } from "./csv-bytes.ts";
import { type EventBuilder, slotCount } from "./event-builder.ts";

const quote = 34;
const carriageReturn = 13;
/** A quoted cell longer than this is a stray quotation mark, not a cell. */
const longestQuotedCell = 1_000_000;
/** Bytes of a row of which no end has come yet; whoever sends more sends no log. */
const longestRow = 16_000_000;
/** Bytes of a bad line that are shown. */
const shownOfLine = 120;

export interface CsvLayout {
  /** Byte of the delimiter; the byte that ends a line (13 only for files that have no 10). */
  readonly delimiter: number;
  readonly newline: number;
  readonly columnCount: number;
  /** Roles -> index of the column, -1 for none; two roles may share a column. */
  readonly columns: readonly number[];
}

/**
 * Reads delimited text straight from bytes: RFC 4180, forgiving where exports are not (a quotation mark inside a
 * cell is text; an opening one that nothing closes is text too, and noted). Only the columns of the roles are looked
 * at; bytes come in pieces cut anywhere. Works for every encoding in which ASCII is ASCII.
 */
export class CsvEvents {
  readonly #builder: EventBuilder;
  readonly #delimiter: number;
  readonly #newline: number;
  readonly #columnCount: number;
  /** Column -> role whose bounds it fills; roles that share a column are copied afterwards. */
  readonly #slotOf: Int32Array;
  readonly #copies: readonly (readonly [from: number, to: number])[];
  readonly #starts = new Int32Array(slotCount).fill(-1);
  readonly #ends = new Int32Array(slotCount).fill(-1);
  /** Roles whose cell of this record has doubled quotation marks inside. */
  readonly #withMarks = new Uint8Array(slotCount);
  #close = 0;
  #doubled = 0;
  #rest = new Uint8Array(0);
  #scratch = new Uint8Array(1 << 12);
  #line: number;
  #breaks = 0;
  /** The file ends within its last row: a row too short there was cut off and is not believed. */
  #cutAt = -1;

  /** @param line the number of the file's line with which the first byte pushed begins. */
  constructor(layout: CsvLayout, builder: EventBuilder, line: number) {
    this.#builder = builder;
    this.#delimiter = layout.delimiter;
    this.#newline = layout.newline;
    this.#columnCount = layout.columnCount;
    this.#slotOf = new Int32Array(layout.columnCount).fill(-1);
    const copies: [number, number][] = [];
    layout.columns.forEach((column, role) => {
      if (column < 0) return;
      if (this.#slotOf[column]! < 0) this.#slotOf[column] = role;
      else copies.push([this.#slotOf[column]!, role]);
    });
    this.#copies = copies;
    this.#line = line;
  }

  push(piece: Uint8Array): void {
    let bytes = piece;
    if (this.#rest.length > 0) {
      // Only the record that the cut went through is copied, unless it goes on over several lines.
      const lineEnd = piece.indexOf(this.#newline) + 1;
      const record = lineEnd > 0 ? joined(this.#rest, piece.subarray(0, lineEnd)) : this.#rest;
      if (lineEnd > 0 && this.#parse(record, record.length, false) === record.length)
        bytes = piece.subarray(lineEnd);
      else bytes = joined(this.#rest, piece);
    }
    const limit = bytes.lastIndexOf(this.#newline) + 1;
    const used = limit > 0 ? this.#parse(bytes, limit, false) : 0;
    // A copy: the piece's memory is the reader's to use again.
    this.#rest = new Uint8Array(bytes.subarray(used));
    if (this.#rest.length > longestRow) {
      throw errors.refuse("endless_row", { line: this.#line, limit: longestRow / 1_000_000 });
    }
  }

  end(): void {
    if (this.#rest.length === 0) return;
    const complete = this.#rest.at(-1) === this.#newline;
    const bytes = complete ? this.#rest : joined(this.#rest, Uint8Array.of(this.#newline));
    this.#cutAt = complete ? -1 : bytes.length;
    this.#parse(bytes, bytes.length, true);
    this.#rest = new Uint8Array(0);
  }

  /** Takes all whole records before `limit`, which follows a line end; returns how far it came. */
  #parse(bytes: Uint8Array, limit: number, last: boolean): number {
    const delimiter = this.#delimiter;
    const newline = this.#newline;
    const slotOf = this.#slotOf;
    const width = this.#columnCount;
    const starts = this.#starts;
    const ends = this.#ends;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    let literal = false;
    record: while (at < limit) {
      const start = at;
      let column = 0;
      let anyDoubled = false;
      this.#breaks = 0;
      for (;;) {
        const from = at;
        let byte = bytes[at]!;
        if (byte === quote && !literal) {
          at = this.#quotedEnd(bytes, at, limit);
          if (at < 0) {
            if (!last && limit - start < longestQuotedCell) return start;
            this.#builder.faults.notice("unclosed_quote", this.#line);
            literal = true;
            at = start;
            continue record;
          }
          byte = bytes[at]!;
          const slot = column < width ? slotOf[column]! : -1;
          if (slot >= 0) {
            starts[slot] = from + 1;
            ends[slot] = this.#close;
            this.#withMarks[slot] = this.#doubled;
            anyDoubled ||= this.#doubled === 1;
          }
          if (byte === newline) {
            column++;
            at++;
            break;
          }
        } else {
          at = endOfCell(view, at, delimiter, newline);
          byte = bytes[at]!;
          if (column < width) {
            const slot = slotOf[column]!;
            if (slot >= 0) {
              starts[slot] = from;
              ends[slot] = at;
            }
          }
        }
        if (byte === newline) {
          // The carriage return of a line end is no part of the last cell.
          const cellEnd = at > from && bytes[at - 1] === carriageReturn ? at - 1 : at;
          if (cellEnd < at && column < width && slotOf[column]! >= 0) ends[slotOf[column]!] = cellEnd;
          column++;
          at++;
          break;
        }
        column++;
        at++;
      }
      literal = false;
      // A line of nothing but delimiters is no row: spreadsheets write such lines below a table.
      const length = at - 1 - start - (bytes[at - 2] === carriageReturn && at - 2 >= start ? 1 : 0);
      if (length > column - 1) this.#take(bytes, start, at, column, anyDoubled);
      this.#line += 1 + this.#breaks;
      if (anyDoubled) this.#withMarks.fill(0);
    }
    return at;
  }

  #take(bytes: Uint8Array, start: number, end: number, columns: number, anyDoubled: boolean): void {
    if (columns < this.#columnCount && end !== this.#cutAt) this.#forgetFrom(columns);
    else if (
      columns !== this.#columnCount &&
      !onlyEmptyBeyond(bytes, start, end, columns - this.#columnCount, this.#delimiter)
    ) {
      this.#builder.rows++;
      const text = this.#builder.text(bytes.subarray(start, Math.min(end, start + shownOfLine)));
      this.#builder.faults.bad(this.#line, undefined, text.trimEnd(), "column_count");
      return;
    }
    for (const [from, to] of this.#copies) {
      this.#starts[to] = this.#starts[from]!;
      this.#ends[to] = this.#ends[from]!;
      this.#withMarks[to] = this.#withMarks[from]!;
    }
    if (anyDoubled) this.#addUndoubled(bytes);
    else this.#builder.add(bytes, this.#starts, this.#ends, this.#line);
  }

  /** Fewer cells than headers: the last ones are empty, as Excel leaves them out. */
  #forgetFrom(columns: number): void {
    for (let column = columns; column < this.#columnCount; column++) {
      const slot = this.#slotOf[column]!;
      if (slot >= 0) this.#starts[slot] = this.#ends[slot] = -1;
    }
  }

  /** Copies the fields, doubled quotation marks as single ones, and hands over the copy. */
  #addUndoubled(bytes: Uint8Array): void {
    let need = 0;
    for (let role = 0; role < slotCount; role++) need += Math.max(0, this.#ends[role]! - this.#starts[role]!);
    if (need > this.#scratch.length) this.#scratch = new Uint8Array(need * 2);
    const scratch = this.#scratch;
    const starts = new Int32Array(slotCount).fill(-1);
    const ends = new Int32Array(slotCount).fill(-1);
    let used = 0;
    for (let role = 0; role < slotCount; role++) {
      if (this.#starts[role]! < 0) continue;
      starts[role] = used;
      const end = this.#ends[role]!;
      for (let i = this.#starts[role]!; i < end; i++) {
        scratch[used++] = bytes[i]!;
        if (this.#withMarks[role] && bytes[i] === quote && bytes[i + 1] === quote && i + 1 < end) i++;
      }
      ends[role] = used;
    }
    this.#builder.add(scratch, starts, ends, this.#line);
  }

  /**
   * Where the delimiter or line end after a quoted cell stands; -1 when nothing closes the cell before `limit`. A
   * mark that is followed by neither belongs to the text. Leaves behind where the closing mark stands, and whether
   * doubled marks are inside.
   */
  #quotedEnd(bytes: Uint8Array, start: number, limit: number): number {
    const last = Math.min(limit - 1, start + longestQuotedCell);
    const newline = this.#newline;
    let breaks = 0;
    this.#doubled = 0;
    for (let i = start + 1; i < last; i++) {
      const byte = bytes[i]!;
      if (byte === quote) {
        const next = bytes[i + 1]!;
        if (next === quote) {
          this.#doubled = 1;
          i++;
        } else if (next === this.#delimiter || next === newline) {
          this.#breaks += breaks;
          this.#close = i;
          return i + 1;
        } else if (next === carriageReturn && bytes[i + 2] === newline) {
          this.#breaks += breaks;
          this.#close = i;
          return i + 2;
        }
      } else if (byte === newline) {
        breaks++;
      }
    }
    return -1;
  }
}
