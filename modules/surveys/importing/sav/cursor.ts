// Bytes read one after another; whoever reads past the end has a broken file.

import { importErrors } from "../errors.ts";

export class Cursor {
  readonly bytes: Buffer;
  at = 0;
  /** Whether numbers stand with their highest byte first. */
  bigEndian = false;
  readonly #name: string;

  constructor(bytes: Buffer, name: string) {
    this.bytes = bytes;
    this.#name = name;
  }

  broken(reason: string): Error {
    return importErrors.refuse("sav_broken", { name: this.#name, reason });
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  take(length: number): Buffer {
    if (length < 0 || length > this.left) throw this.broken(`${length} > ${this.left}`);
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  int(): number {
    const four = this.take(4);
    return this.bigEndian ? four.readInt32BE() : four.readInt32LE();
  }

  double(): number {
    const eight = this.take(8);
    return this.bigEndian ? eight.readDoubleBE() : eight.readDoubleLE();
  }

  long(): number {
    const eight = this.take(8);
    return Number(this.bigEndian ? eight.readBigInt64BE() : eight.readBigInt64LE());
  }

  /** A count of something that takes so many bytes each: more than there is room for is none. */
  count(each: number): number {
    const count = this.int();
    if (count < 0 || count * each > this.left) throw this.broken(`${count} x ${each}`);
    return count;
  }
}
