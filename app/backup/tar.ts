// Just enough of the tar format (POSIX ustar) to write and read a backup as a stream.

import type { Readable } from "node:stream";

const block = 512;

export function tarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(block);
  header.write(name, 0, 100, "utf8");
  header.write("0000640\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  // Sizes past eight gigabytes do not fit in octal digits; the base-256 form is understood by every tar.
  if (size < 8 ** 11) {
    header.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  } else {
    header.writeUInt8(0x80, 124);
    header.writeBigUInt64BE(BigInt(size), 128);
  }
  header.write("00000000000\0", 136);
  header.write("        ", 148);
  header.write("0", 156);
  header.write("ustar\0", 257);
  header.write("00", 263);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

export function tarPadding(size: number): Buffer {
  return Buffer.alloc((block - (size % block)) % block);
}

export const tarEnd = Buffer.alloc(block * 2);

export interface TarEntry {
  readonly name: string;
  readonly size: number;
  /** Must be read to its end before the next entry is asked for. */
  readonly body: AsyncIterable<Buffer>;
}

/** Reads the entries in their order. Throws when the file ends early or a header's sum is wrong. */
export async function* readTar(stream: Readable): AsyncGenerator<TarEntry> {
  const source = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let rest: Buffer = Buffer.alloc(0);

  async function* take(size: number): AsyncGenerator<Buffer> {
    let left = size;
    while (left > 0) {
      if (rest.length === 0) {
        const { value, done } = await source.next();
        if (done) throw new Error("the file ends early");
        rest = value;
      }
      const part = rest.subarray(0, left);
      rest = rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  async function whole(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of take(size)) parts.push(part);
    return Buffer.concat(parts);
  }

  for (;;) {
    const header = await whole(block);
    if (header.every((byte) => byte === 0)) return;
    const sum = Number.parseInt(header.toString("latin1", 148, 154), 8);
    const summed = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
    if (sum !== summed) throw new Error("a header's checksum is wrong");
    const name = header.toString("utf8", 0, 100).replace(/\0.*$/, "");
    const size =
      header[124] === 0x80
        ? Number(header.readBigUInt64BE(128))
        : Number.parseInt(header.toString("latin1", 124, 135), 8);
    yield { name, size, body: take(size) };
    await whole(tarPadding(size).length);
  }
}
