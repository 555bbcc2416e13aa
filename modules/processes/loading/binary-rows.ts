const chunkBytes = 256 * 1024;
/** Longer names are cut: they are shown and looked up, and an index cannot hold pages of text. */
const longestText = 300;

const header = Uint8Array.of(
  ...[0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00],
  ...[0, 0, 0, 0, 0, 0, 0, 0],
);
const epoch2000 = 946_684_800_000;

/** One row of COPY's binary format after another, into a buffer; a row is its number of fields, then the fields. */
export class BinaryRows {
  #bytes = Buffer.allocUnsafe(chunkBytes + 16 * 1024);
  #used = 0;

  constructor() {
    this.#bytes.set(header, 0);
    this.#used = header.length;
  }

  row(fields: number): void {
    this.#used = this.#bytes.writeInt16BE(fields, this.#used);
  }

  int(value: number): void {
    this.#used = this.#bytes.writeInt32BE(4, this.#used);
    this.#used = this.#bytes.writeInt32BE(value, this.#used);
  }

  /** -1 stands for none. */
  intOrNull(value: number): void {
    if (value < 0) this.#used = this.#bytes.writeInt32BE(-1, this.#used);
    else this.int(value);
  }

  float(value: number): void {
    this.#used = this.#bytes.writeInt32BE(8, this.#used);
    this.#used = this.#bytes.writeDoubleBE(value, this.#used);
  }

  /** Milliseconds since 1970, to the microsecond. */
  time(instant: number): void {
    const micros = Math.round((instant - epoch2000) * 1000);
    const high = Math.floor(micros / 2 ** 32);
    this.#used = this.#bytes.writeInt32BE(8, this.#used);
    this.#used = this.#bytes.writeInt32BE(high, this.#used);
    this.#used = this.#bytes.writeUInt32BE(micros - high * 2 ** 32, this.#used);
  }

  letter(value: string): void {
    this.#used = this.#bytes.writeInt32BE(1, this.#used);
    this.#used = this.#bytes.writeUInt8(value.charCodeAt(0), this.#used);
  }

  text(value: string): void {
    const length = this.#bytes.write(storable(value), this.#used + 4);
    this.#bytes.writeInt32BE(length, this.#used);
    this.#used += 4 + length;
  }

  /** A chunk to send, once enough has gathered. */
  full(): Uint8Array | undefined {
    return this.#used >= chunkBytes ? this.#take() : undefined;
  }

  end(): Uint8Array {
    this.#used = this.#bytes.writeInt16BE(-1, this.#used);
    return this.#take();
  }

  #take(): Uint8Array {
    const chunk = new Uint8Array(this.#bytes.subarray(0, this.#used));
    this.#used = 0;
    return chunk;
  }
}

/** A text as the database can hold it: no zero bytes, no halves of letters, not too long. */
export function storable(text: string): string {
  const clean = text.includes("\0") ? text.replaceAll("\0", "\ufffd") : text;
  return clean.length > longestText
    ? `${clean.slice(0, longestText - 1).toWellFormed()}…`
    : clean.toWellFormed();
}
