const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** Letters and digits that survive a mail address, whose capitals nobody may rely on. */
export function base32(bytes: Uint8Array): string {
  let text = "";
  let value = 0;
  let bits = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      text += letters[(value >> (bits - 5)) & 31];
      bits -= 5;
    }
  }
  return bits > 0 ? text + letters[(value << (5 - bits)) & 31] : text;
}
