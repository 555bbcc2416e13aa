import type { Encoding } from "#platform/files";

/** Bytes in another encoding, piece by piece, as UTF-8: for encodings in which ASCII is not one byte a letter. */
export function utf8Pieces(encoding: Encoding): { push(piece: Uint8Array): Uint8Array; end(): Uint8Array } {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return {
    push: (piece) => encoder.encode(decoder.decode(piece, { stream: true })),
    end: () => encoder.encode(decoder.decode()),
  };
}

/** Whether delimiters and digits are the same single bytes as in ASCII, so that no text need be decoded to read them. */
export function isAsciiBased(encoding: Encoding): boolean {
  return encoding !== "utf-16le" && encoding !== "utf-16be";
}
