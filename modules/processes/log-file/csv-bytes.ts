/**
 * Where the next delimiter or line end stands; there is one before the end of the bytes. Looks at four bytes at once:
 * a byte of `x` is 0 where the byte wanted stands, and only a 0 (or what follows one) borrows from its highest bit.
 * Twice as fast as byte by byte.
 */
export function endOfCell(view: DataView, from: number, delimiter: number, newline: number): number {
  const delimiters = Math.imul(delimiter, 0x01010101);
  const newlines = Math.imul(newline, 0x01010101);
  const last = view.byteLength - 4;
  let at = from;
  for (; at <= last; at += 4) {
    const word = view.getInt32(at, true);
    const x = word ^ delimiters;
    const y = word ^ newlines;
    const found = (((x - 0x01010101) & ~x) | ((y - 0x01010101) & ~y)) & 0x80808080;
    if (found !== 0) return at + ((31 - Math.clz32(found & -found)) >> 3);
  }
  for (;;) {
    const byte = view.getUint8(at);
    if (byte === delimiter || byte === newline) return at;
    at++;
  }
}

export function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

const carriageReturn = 13;

/** More cells than headers are forgiven when they are empty: some programs end each line with a delimiter. */
export function onlyEmptyBeyond(
  bytes: Uint8Array,
  start: number,
  end: number,
  surplus: number,
  delimiter: number,
): boolean {
  if (surplus < 0) return false;
  let at = end - 1;
  for (let extra = surplus; extra > 0; at--) {
    if (at <= start) return false;
    const byte = bytes[at - 1]!;
    if (byte === delimiter) extra--;
    else if (byte !== carriageReturn) return false;
  }
  return true;
}
