/**
 * Whether a text belongs to the part set aside, never used for tuning: one in `parts`, by a hash of its words (FNV-1a),
 * so that the same text is always on the same side, whatever its place in the file.
 */
export function isSetAside(text: string, parts = 3): boolean {
  let hash = 0x811c9dc5;
  for (const letter of text.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return Math.floor(hash / 64) % parts === 0;
}
