// What lets somebody in without signing in: a link, or a code on paper. Only a keyed hash of it is kept.

import { createHmac, randomBytes, randomInt } from "node:crypto";
import { type Config, signingSecret } from "#platform/config";

/** No letters that look like another. */
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const codeLength = 10;
const isCode = new RegExp(`^[${alphabet}]{${codeLength}}$`);

/** 128 bits by chance. */
export const newToken = (): string => randomBytes(16).toString("base64url");

/** Fifty bits by chance, in two groups that are read off paper. */
export function newCode(): string {
  const letters = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join("");
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

export function hashOf(config: Config, given: string): Uint8Array {
  const asCode = given.replace(/[\s-]/g, "").toUpperCase();
  // A key of the house is in it: a code is short enough to be guessed from a plain hash.
  return createHmac("sha256", signingSecret(config))
    .update(`surveys.token/${isCode.test(asCode) ? asCode : given}`)
    .digest();
}
