import { type Encoding, guessEncoding } from "./encoding.ts";

/**
 * Turns pieces of a file into text. The encoding is settled by the first piece that says anything about it:
 * while only ASCII has come, every candidate reads the same, so the choice can wait.
 */
export class TextStream {
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #encoding: Encoding = "utf-8";
  #started = false;

  get encoding(): Encoding {
    return this.#encoding;
  }

  push(bytes: Uint8Array): string {
    if (!this.#decoder) {
      const first = !this.#started;
      this.#started = true;
      if (!first && isAscii(bytes)) return asciiDecoder.decode(bytes);
      const { encoding, bom } = guessEncoding(bytes, false);
      if (first && encoding === "utf-8" && bom === 0 && isAscii(bytes)) return asciiDecoder.decode(bytes);
      this.#encoding = encoding;
      this.#decoder = new TextDecoder(encoding, { ignoreBOM: true });
      return this.#decoder.decode(bytes.subarray(first ? bom : 0), { stream: true });
    }
    return this.#decoder.decode(bytes, { stream: true });
  }

  end(): string {
    return this.#decoder?.decode() ?? "";
  }
}

const asciiDecoder = new TextDecoder("utf-8");

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 0x7f) return false;
  return true;
}
