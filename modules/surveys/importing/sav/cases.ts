// The data of an SPSS system file: as it is, in bytecode, or in zlib blocks of bytecode.

import { inflateSync } from "node:zlib";
import type { Cursor } from "./cursor.ts";
import type { Dictionary, SavVariable } from "./dictionary.ts";

/** A block that says it is larger is no block: SPSS writes four megabytes. */
const largestBlock = 64 * 1024 * 1024;
const mostBlocks = 100_000;
/** What is read whole must fit into memory. */
const mostBytes = 1_024 * 1024 * 1024;

export type SavCell = string | number | null;

/** Cases one after another, each as cells in the order of the variables. A case cut short at the end is left out. */
export function* readCases(cursor: Cursor, dictionary: Dictionary): Generator<SavCell[]> {
  const { elements, compression, bias, variables, decode } = dictionary;
  if (elements === 0) return;
  const size = elements * 8;
  const whole =
    compression === 0
      ? undefined
      : new Bytecode(compression === 2 ? inflated(cursor) : cursor.take(cursor.left), bias, cursor);
  for (let count = 0; ; count += 1) {
    // A file that was written in a stream does not know how many cases it has.
    if (dictionary.cases >= 0 && count >= dictionary.cases) return;
    const one = whole ? whole.next(size) : cursor.left >= size ? cursor.take(size) : undefined;
    if (!one) return;
    yield variables.map((variable) => cellOf(one, variable, cursor.bigEndian, decode));
  }
}

const nothing = -Number.MAX_VALUE;
/** 14 October 1582, where SPSS begins to count seconds. */
const firstDay = Date.UTC(1582, 9, 14);

function cellOf(
  one: Buffer,
  { width, pieces, isMoment, isMissing }: SavVariable,
  bigEndian: boolean,
  decode: Dictionary["decode"],
): SavCell {
  if (width === 0) {
    const at = pieces[0]!.element * 8;
    const value = bigEndian ? one.readDoubleBE(at) : one.readDoubleLE(at);
    if (value === nothing || !Number.isFinite(value) || isMissing(value)) return null;
    return isMoment ? momentOf(value) : value;
  }
  const bytes = pieces.map(({ element, bytes }) => one.subarray(element * 8, element * 8 + bytes));
  const text = decode(bytes.length === 1 ? bytes[0]! : Buffer.concat(bytes)).trimEnd();
  return text === "" || isMissing(text) ? null : text;
}

function momentOf(seconds: number): string | null {
  const at = firstDay + seconds * 1000;
  return Math.abs(at) > 8.64e15 ? null : new Date(at).toISOString().slice(0, 19);
}

/** Every eight bytes are commands: a small whole number, eight blanks, nothing, or eight bytes that follow as they are. */
class Bytecode {
  readonly #bytes: Buffer;
  readonly #bias: number;
  readonly #bigEndian: boolean;
  #at = 0;
  #commands: Buffer = Buffer.alloc(0);
  #next = 8;
  #ended = false;

  constructor(bytes: Buffer, bias: number, { bigEndian }: Cursor) {
    this.#bytes = bytes;
    this.#bias = bias;
    this.#bigEndian = bigEndian;
  }

  /** The next so many bytes, or nothing when the data has ended before. */
  next(size: number): Buffer | undefined {
    const one = Buffer.alloc(size);
    for (let at = 0; at < size; ) {
      const code = this.#command();
      if (code === undefined || code === 252) return undefined;
      if (code === 0) continue;
      if (code === 254) one.fill(0x20, at, at + 8);
      else if (code === 253) {
        if (this.#at + 8 > this.#bytes.length) return undefined;
        this.#bytes.copy(one, at, this.#at, this.#at + 8);
        this.#at += 8;
      } else {
        const value = code === 255 ? nothing : code - this.#bias;
        if (this.#bigEndian) one.writeDoubleBE(value, at);
        else one.writeDoubleLE(value, at);
      }
      at += 8;
    }
    return one;
  }

  #command(): number | undefined {
    if (this.#next === 8) {
      if (this.#ended || this.#at + 8 > this.#bytes.length) {
        this.#ended = true;
        return undefined;
      }
      this.#commands = this.#bytes.subarray(this.#at, this.#at + 8);
      this.#at += 8;
      this.#next = 0;
    }
    const code = this.#commands[this.#next]!;
    this.#next += 1;
    return code;
  }
}

/** The blocks of a .zsav, told by the trailer at its end. */
function inflated(cursor: Cursor): Buffer {
  const start = cursor.at;
  if (cursor.long() !== start) throw cursor.broken("zheader");
  const trailer = cursor.long();
  const length = cursor.long();
  if (!(trailer >= start && length >= 24 && trailer + length <= cursor.bytes.length))
    throw cursor.broken("ztrailer");
  cursor.at = trailer + 16;
  cursor.int();
  const count = cursor.count(24);
  if (count > mostBlocks) throw cursor.broken(`${count} blocks`);
  let total = 0;
  const blocks = Array.from({ length: count }, () => {
    cursor.take(8);
    const at = cursor.long();
    const plain = cursor.int();
    const packed = cursor.int();
    total += plain;
    if (
      !(at >= 0 && packed >= 0 && plain >= 0 && plain <= largestBlock && at + packed <= cursor.bytes.length)
    )
      throw cursor.broken("block");
    if (total > mostBytes) throw cursor.broken("size");
    return { at, plain, packed };
  });
  return Buffer.concat(
    blocks.map(({ at, plain, packed }) => {
      try {
        return inflateSync(cursor.bytes.subarray(at, at + packed), { maxOutputLength: Math.max(1, plain) });
      } catch (error) {
        throw cursor.broken((error as Error).message);
      }
    }),
  );
}
