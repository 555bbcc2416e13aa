import type { Encoding } from "#platform/files";

/** Names by number, still as the bytes of the file: cheap to keep and to hand to another thread. */
export interface Names {
  readonly size: number;
  readonly bytes: Uint8Array;
  /** Name i is bytes[offsets[i], offsets[i + 1]). */
  readonly offsets: Uint32Array;
  readonly encoding: Encoding;
}

export function allNames(names: Names): string[] {
  const decoder = new TextDecoder(names.encoding);
  const all: string[] = [];
  for (let i = 0; i < names.size; i++) {
    all.push(decoder.decode(names.bytes.subarray(names.offsets[i]!, names.offsets[i + 1]!)));
  }
  return all;
}

/**
 * Gives every different byte string a number, in order of first appearance. Strings lie one after another in one
 * pool; an open-addressed table finds them by hash. Tried first are the last string and the one that followed it the
 * time before: neighbouring rows often share a case, and activities often follow each other as they did.
 */
export class ByteDictionary {
  size = 0;
  #pool = new Uint8Array(1 << 12);
  #poolView = new DataView(this.#pool.buffer);
  #used = 0;
  #offsets = new Uint32Array(1 << 8);
  #hashes = new Int32Array(1 << 8);
  #slots = new Int32Array(1 << 9);
  #last = -1;
  /** Which string came after each; hints, always compared before they are believed. */
  #after = new Int32Array(1 << 8);

  /** @param view over the bytes in which the string stands. */
  number(view: DataView, from: number, to: number): number {
    const last = this.#last;
    if (last >= 0) {
      if (this.#same(last, view, from, to)) return last;
      const after = this.#after[last]!;
      if (this.#same(after, view, from, to)) {
        this.#last = after;
        return after;
      }
    }
    const found = this.#find(view, from, to);
    if (last >= 0) this.#after[last] = found;
    this.#last = found;
    return found;
  }

  #find(view: DataView, from: number, to: number): number {
    let hash = to - from;
    let i = from;
    for (const end = to - 3; i < end; i += 4) {
      hash = Math.imul(hash ^ view.getInt32(i, true), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (; i < to; i++) hash = Math.imul(hash ^ view.getUint8(i), 0x01000193);
    hash ^= hash >>> 16;
    const mask = this.#slots.length - 1;
    let at = hash & mask;
    for (let known = this.#slots[at]!; known > 0; known = this.#slots[at]!) {
      if (this.#hashes[known - 1] === hash && this.#same(known - 1, view, from, to)) return known - 1;
      at = (at + 1) & mask;
    }
    this.#slots[at] = this.#add(view, from, to, hash) + 1;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return this.size - 1;
  }

  /** Compares four bytes at once, from the end: numbered names differ there. */
  #same(number: number, view: DataView, from: number, to: number): boolean {
    const start = this.#offsets[number]!;
    let i = to - from;
    if (this.#offsets[number + 1]! - start !== i) return false;
    const pool = this.#poolView;
    while (i >= 4) {
      i -= 4;
      if (pool.getInt32(start + i, true) !== view.getInt32(from + i, true)) return false;
    }
    while (i > 0) {
      i--;
      if (pool.getUint8(start + i) !== view.getUint8(from + i)) return false;
    }
    return true;
  }

  #add(view: DataView, from: number, to: number, hash: number): number {
    const length = to - from;
    if (this.#used + length > this.#pool.length) {
      const pool = new Uint8Array(Math.max(this.#pool.length * 2, this.#used + length));
      pool.set(this.#pool.subarray(0, this.#used));
      this.#pool = pool;
      this.#poolView = new DataView(pool.buffer);
    }
    if (this.size + 2 > this.#offsets.length) {
      const offsets = new Uint32Array(this.#offsets.length * 2);
      offsets.set(this.#offsets);
      this.#offsets = offsets;
      const hashes = new Int32Array(offsets.length);
      hashes.set(this.#hashes);
      this.#hashes = hashes;
      const after = new Int32Array(offsets.length);
      after.set(this.#after);
      this.#after = after;
    }
    for (let i = 0; i < length; i++) this.#pool[this.#used + i] = view.getUint8(from + i);
    this.#used += length;
    this.#hashes[this.size] = hash;
    this.size++;
    this.#offsets[this.size] = this.#used;
    return this.size - 1;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let i = 0; i < this.size; i++) {
      let at = this.#hashes[i]! & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = i + 1;
    }
    this.#slots = slots;
  }

  /** The pool of all names, one after another: to see in which encoding they are. */
  get bytes(): Uint8Array {
    return this.#pool.subarray(0, this.#used);
  }

  names(encoding: Encoding): Names {
    return {
      size: this.size,
      bytes: this.#pool.slice(0, this.#used),
      offsets: this.#offsets.slice(0, this.size + 1),
      encoding,
    };
  }
}
