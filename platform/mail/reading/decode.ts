import { isUtf8 } from "node:buffer";
import { Transform, type TransformCallback } from "node:stream";
import { guessEncoding } from "#platform/files";

/** Text of a part as bytes: what it claims to be in when that holds, else what it reads best in. */
export function decodeDeclared(bytes: Buffer, charset: string): string {
  const label = charset
    .trim()
    .toLowerCase()
    .replace(/^["'\s]+|["'\s;]+$/g, "");
  // UTF-7 would turn harmless letters into angle brackets, and bytes that are UTF-8 are nothing else by chance.
  if (bytes.some((byte) => byte >= 0x80) && isUtf8(bytes) && !/^(iso-2022|hz|utf-?16)/.test(label))
    return bytes.toString("utf8");
  for (const name of [label, mended(label)]) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(bytes);
    } catch {
      // Unknown or untrue: the next reading.
    }
  }
  if (mended(label) === "utf-8") {
    // A broken letter here and there does not make it another encoding.
    const lenient = new TextDecoder().decode(bytes);
    const broken = lenient.split("\ufffd").length - 1;
    const whole = lenient.match(/[\u0080-\ufffc]/g)?.length ?? 0;
    if (whole > broken * 2) return lenient;
  }
  return new TextDecoder(guessEncoding(bytes).encoding).decode(bytes);
}

/** `cp-1251`, `windows1251`, `win-1251`, `koi8r`, `utf8mb4` and their like, as mail programs have written them. */
function mended(label: string): string {
  const [, page] = /^(?:cp|win|windows|x-cp|ms)[-_]?(\d{3,4})$/.exec(label) ?? [];
  if (page) return page === "866" ? "ibm866" : page === "65001" ? "utf-8" : `windows-${page}`;
  if (/^koi8[-_]?r?$/.test(label)) return "koi8-r";
  if (/^koi8[-_]?u$/.test(label)) return "koi8-u";
  if (/^utf[-_]?8/.test(label)) return "utf-8";
  if (/^ks_c_5601/.test(label)) return "euc-kr";
  return "utf-8";
}

const most = 32 * 1024 * 1024;

/** Gathers a part and gives it out as UTF-8 once it is whole: only then can a claim be held against it. */
export class Decoding extends Transform {
  readonly #chunks: Buffer[] = [];
  readonly #charset: string;
  #size = 0;

  constructor(charset: string) {
    super();
    this.#charset = charset;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#size += chunk.length;
    const tooLarge = this.#size > most;
    if (!tooLarge) this.#chunks.push(chunk);
    done(tooLarge ? new Error("a text part is too large") : null);
  }

  override _flush(done: TransformCallback): void {
    done(null, decodeDeclared(Buffer.concat(this.#chunks), this.#charset));
  }
}
