import { createHash } from "node:crypto";
import { makePace } from "#platform/pace";
import { conductErrors } from "../errors.ts";

/** Offices share one address, so that the limit is for machines and not for people. */
const most = { report: 20, dialogue: 120 } as const;
/** So many leading zero bits: less than a second of work on a telephone. */
export const patienceBits = 16;
const hour = 3_600_000;

/** How often somebody sends, without knowing who, and whether they have done the sum that a machine would tire of. */
export function makeLimit() {
  const pace = makePace(most, () => conductErrors.refuse("too_often"));
  let usedProofs = new Map<string, number>();

  return {
    count: pace,

    /** The sum belongs to the text and to the hour, and counts once. */
    checkPatience(text: string, patience: { hour: string; nonce: string }, now: number): void {
      const given = Date.parse(`${patience.hour}:00:00Z`);
      const fresh = Math.abs(now - given - hour / 2) <= 1.5 * hour;
      const proof = proofOf(text, patience);
      if (!fresh || leadingZeros(proof) < patienceBits) throw conductErrors.refuse("no_patience");
      const print = proof.toString("base64");
      if (usedProofs.has(print)) throw conductErrors.refuse("no_patience");
      usedProofs.set(print, now);
      if (usedProofs.size > 20_000)
        usedProofs = new Map([...usedProofs].filter(([, at]) => now - at < 4 * hour));
    },
  };
}

export function proofOf(text: string, { hour: at, nonce }: { hour: string; nonce: string }): Buffer {
  const print = createHash("sha256").update(text).digest("hex");
  return createHash("sha256").update(`${at}:${print}:${nonce}`).digest();
}

export function leadingZeros(bytes: Uint8Array): number {
  let zeros = 0;
  for (const byte of bytes) {
    if (byte === 0) {
      zeros += 8;
      continue;
    }
    return zeros + Math.clz32(byte) - 24;
  }
  return zeros;
}
