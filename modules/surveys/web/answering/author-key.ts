import { inHex, sha256 } from "#platform/web";

/** Letters and digits that are not mistaken for each other when written by hand (Crockford's base 32). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 25;

/** A key that only this device has ever seen: the server is given its hash. 125 bits. */
export function makeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join("");
}

/** As it is shown, to be copied by hand if need be. */
export const inGroups = (key: string): string => (key.match(/.{1,5}/g) ?? []).join("-");

export const hashOfText = (text: string): Uint32Array => sha256(new TextEncoder().encode(text));
export const hexOfText = (text: string): string => inHex(hashOfText(text));

/** Base 64 for addresses, without the filling at the end. */
export function hashOfKey(key: string): string {
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  for (const [place, word] of hashOfText(key).entries()) view.setUint32(place * 4, word);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The key stands behind the # of the link: no browser sends that, so no log of any server keeps it. */
export const linkOfKey = (key: string, origin: string): string => `${origin}/said#${inGroups(key)}`;

export function randomUuid(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
