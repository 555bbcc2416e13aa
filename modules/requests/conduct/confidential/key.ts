import { createHash, randomBytes } from "node:crypto";

/** Letters and digits that are not mistaken for each other when written by hand (Crockford's base 32). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Five groups of five: 125 bits, more than anybody can try. */
const length = 25;
const group = 5;

/** A new key as it is shown, once. */
export function makeKey(random: Uint8Array = randomBytes(length)): string {
  const letters = [...random.subarray(0, length)].map((byte) => alphabet[byte & 31]).join("");
  return (letters.match(new RegExp(`.{${group}}`, "g")) as string[]).join("-");
}

/** As it may have been written down: small letters, no lines between the groups, O for 0, I and L for 1. */
export function readKey(written: string): string | undefined {
  const letters = written
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const known = letters.length === length && [...letters].every((letter) => alphabet.includes(letter));
  return known ? letters : undefined;
}

/** All that is kept of a key. It is random and long, so that a plain hash is enough. */
export const hashOf = (letters: string): string =>
  createHash("sha256").update(`report ${letters}`).digest("hex");
