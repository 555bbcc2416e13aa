import { inHex, sha256 } from "#platform/web";

/** As the server asks: so many leading zero bits. */
const bits = 16;
/** So many tries before the page may breathe. */
const atOnce = 4_000;

export interface Patience {
  readonly hour: string;
  readonly nonce: string;
}

/** The small sum that keeps machines away: tries numbers until one makes the hash begin with zeros. Under a second. */
export async function bePatient(text: string, now = new Date()): Promise<Patience> {
  const encoder = new TextEncoder();
  const hour = now.toISOString().slice(0, 13);
  const print = inHex(sha256(encoder.encode(text)));
  // Beginning anywhere, the same text sent again has another number.
  for (let number = Math.floor(Math.random() * 2 ** 40); ; number += 1) {
    const nonce = number.toString(36);
    const [first = 1] = sha256(encoder.encode(`${hour}:${print}:${nonce}`));
    if (first >>> (32 - bits) === 0) return { hour, nonce };
    if (number % atOnce === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}
