import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { promisify } from "node:util";
import { createGunzip, gunzip } from "node:zlib";
import { errors } from "./errors.ts";

/** Where a file comes from: a path on this machine, or bytes somebody sent under a name. */
export type FileSource = { readonly path: string } | { readonly bytes: Uint8Array; readonly name: string };

export const megabyte = 1024 * 1024;
/** A whole file in memory may have this much, packed or not: a text holds no more than 512 million characters. */
const largestWhole = 480 * megabyte;

export function sourceName(source: FileSource): string {
  return "path" in source ? basename(source.path) : source.name;
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The bytes of a file, unpacked when it is gzip by its first bytes, whatever it is called. */
export async function readBytes(source: FileSource): Promise<Buffer> {
  const raw = "path" in source ? await readPath(source.path) : asBuffer(source.bytes);
  if (raw.length > largestWhole) throw tooLarge(sourceName(source));
  if (!isGzip(raw)) return raw;
  try {
    return await promisify(gunzip)(raw, { maxOutputLength: largestWhole });
  } catch (error) {
    throw unpackingRefusal(error, sourceName(source));
  }
}

/** The same in pieces, for files larger than memory should hold. */
export async function* streamBytes(source: FileSource): AsyncGenerator<Buffer> {
  const name = sourceName(source);
  const pieces = "path" in source ? createReadStream(source.path, { highWaterMark: megabyte }) : undefined;
  if (!pieces) {
    yield await readBytes(source);
    return;
  }
  try {
    const reader = pieces[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    const first = await reader.next();
    if (first.done) return;
    if (isGzip(first.value)) {
      await reader.return?.();
      yield* createReadStream((source as { path: string }).path).pipe(createGunzip({ chunkSize: megabyte }));
      return;
    }
    yield first.value;
    for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value;
  } catch (error) {
    throw errnoRefusal(error, name) ?? unpackingRefusal(error, name);
  } finally {
    pieces.destroy();
  }
}

async function readPath(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > largestWhole) throw tooLarge(basename(path));
    return await readFile(path);
  } catch (error) {
    throw errnoRefusal(error, path) ?? error;
  }
}

/** What the system says when a file cannot be opened or read, as a refusal; undefined for anything else. */
export function errnoRefusal(error: unknown, name: string): Error | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return errors.refuse("missing", { name });
  if (code === "EISDIR") return errors.refuse("folder", { name });
  if (code === "ESPIPE") return errors.refuse("stream", { name });
  if (code === "EACCES" || code === "EPERM" || code === "EIO" || code === "ELOOP")
    return errors.refuse("not_readable", { name, reason: code });
  return undefined;
}

/** What goes wrong while gzip is unpacked. */
export function unpackingRefusal(error: unknown, name: string): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "Z_BUF_ERROR") return errors.refuse("cut_off", { name });
  if (code === "ERR_BUFFER_TOO_LARGE") {
    return tooLarge(name);
  }
  return errors.refuse("broken", { name, reason: message });
}

const tooLarge = (name: string) => errors.refuse("too_large", { name, limit: largestWhole / megabyte });

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
