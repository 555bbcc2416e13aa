import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { createGunzip } from "node:zlib";
import { errnoRefusal, isGzip, unpackingRefusal } from "#platform/files";
import type { Watch } from "./log-options.ts";

const usualChunk = 4 * 1024 * 1024;

/**
 * The bytes of a file in pieces, unpacked when it is gzip by its first bytes. While one piece is used the next one
 * is already being read. A piece is valid only until the next is asked for.
 */
export async function* fileChunks(
  path: string,
  chunkSize = usualChunk,
  watch: Watch = {},
): AsyncGenerator<Uint8Array> {
  const name = basename(path);
  let file: FileHandle;
  try {
    file = await open(path, "r");
  } catch (error) {
    throw refusal(error, path);
  }
  try {
    const { size: total } = await file.stat();
    const magic = new Uint8Array(2);
    await file.read(magic, 0, 2, 0);
    const packed = isGzip(magic);
    let done = 0;
    const pieces = packed
      ? unpacked(path, chunkSize, (bytes) => {
          done = bytes;
        })
      : plain(file, chunkSize);
    for await (const piece of pieces) {
      watch.signal?.throwIfAborted();
      yield piece;
      if (!packed) done += piece.length;
      watch.onProgress?.({ phase: "reading", done, total });
    }
  } catch (error) {
    throw refusal(error, name);
  } finally {
    await file.close();
  }
}

async function* plain(file: FileHandle, chunkSize: number): AsyncGenerator<Uint8Array> {
  let now = new Uint8Array(chunkSize);
  let later = new Uint8Array(chunkSize);
  let { bytesRead } = await file.read(now, 0, chunkSize);
  while (bytesRead > 0) {
    const next = file.read(later, 0, chunkSize);
    // Whoever stops reading half-way must not leave a rejected promise behind.
    next.catch(() => undefined);
    yield now.subarray(0, bytesRead);
    [now, later] = [later, now];
    bytesRead = (await next).bytesRead;
  }
}

async function* unpacked(
  path: string,
  chunkSize: number,
  read: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const source = createReadStream(path, { highWaterMark: 1 << 18 });
  const gunzip = createGunzip({ chunkSize: Math.max(64, Math.min(chunkSize, 1 << 20)) });
  source.on("error", (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    for await (const piece of gunzip as AsyncIterable<Uint8Array>) {
      read(source.bytesRead);
      // A plain view: the loops over bytes are compiled for one kind of array.
      yield new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength);
    }
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** The first bytes of a file, unpacked: enough to see what it is. `whole` tells whether that was all. */
export async function fileHead(path: string, length: number): Promise<{ bytes: Buffer; whole: boolean }> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of fileChunks(path, Math.min(length + 1, usualChunk))) {
    pieces.push(piece.slice());
    size += piece.length;
    if (size > length) return { bytes: Buffer.concat(pieces).subarray(0, length), whole: false };
  }
  return { bytes: Buffer.concat(pieces), whole: true };
}

function refusal(error: unknown, name: string): unknown {
  const code = String((error as NodeJS.ErrnoException).code);
  return errnoRefusal(error, name) ?? (code.startsWith("Z_") ? unpackingRefusal(error, name) : error);
}
