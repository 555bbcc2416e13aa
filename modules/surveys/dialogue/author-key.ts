import { createHash } from "node:crypto";

/** Letters and digits that are not mistaken for each other when written by hand (Crockford's base 32). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 125 bits: more than anybody can try. Made on the author's device, see `web/answering/author-key.ts`. */
const length = 25;

/** A key as it may have been written down: small letters, with or without lines, O for 0, I and L for 1. */
export function readKey(written: string): string | undefined {
  const letters = written
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const known = letters.length === length && [...letters].every((letter) => alphabet.includes(letter));
  return known ? letters : undefined;
}

/** What went along with the comment. */
export const hashOf = (letters: string): Buffer => createHash("sha256").update(letters).digest();
