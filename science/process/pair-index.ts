/** Up to this many possible pairs a plain table is smaller and faster than hashing. */
const denseLimit = 1 << 22;

/** Numbers pairs of values (each below `names`) in the order in which they are first seen. */
export interface PairIndex {
  /** The pair's number, new or known. */
  number(from: number, to: number): number;
  readonly size: number;
  /** The pairs by number; longer than `size`. */
  readonly froms: Int32Array;
  readonly tos: Int32Array;
}

export function pairIndex(names: number): PairIndex {
  return names * names <= denseLimit ? new DensePairs(names) : new HashedPairs();
}

class GrowingPairs {
  size = 0;
  froms: Int32Array = new Int32Array(256);
  tos: Int32Array = new Int32Array(256);

  add(from: number, to: number): number {
    if (this.size === this.froms.length) {
      this.froms = grown(this.froms);
      this.tos = grown(this.tos);
    }
    this.froms[this.size] = from;
    this.tos[this.size] = to;
    return this.size++;
  }
}

class DensePairs extends GrowingPairs implements PairIndex {
  readonly #names: number;
  readonly #numbers: Int32Array;

  constructor(names: number) {
    super();
    this.#names = names;
    this.#numbers = new Int32Array(names * names);
  }

  number(from: number, to: number): number {
    const at = from * this.#names + to;
    const known = this.#numbers[at]!;
    if (known > 0) return known - 1;
    const number = this.add(from, to);
    this.#numbers[at] = number + 1;
    return number;
  }
}

class HashedPairs extends GrowingPairs implements PairIndex {
  #slots = new Int32Array(1 << 12);

  number(from: number, to: number): number {
    const mask = this.#slots.length - 1;
    let at = mixed(from, to) & mask;
    for (let known = this.#slots[at]!; known > 0; known = this.#slots[at]!) {
      if (this.froms[known - 1] === from && this.tos[known - 1] === to) return known - 1;
      at = (at + 1) & mask;
    }
    const number = this.add(from, to);
    this.#slots[at] = number + 1;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let i = 0; i < this.size; i++) {
      let at = mixed(this.froms[i]!, this.tos[i]!) & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = i + 1;
    }
    this.#slots = slots;
  }
}

function mixed(from: number, to: number): number {
  let h = Math.imul(from, 0x9e3779b1) ^ Math.imul(to, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

export function grown(values: Int32Array): Int32Array {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}
