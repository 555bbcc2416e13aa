import { createHash, createHmac, randomBytes } from "node:crypto";
import { conductErrors } from "../errors.ts";

/** Offices share one address, so that the limit is for machines and not for people. */
const most = { report: 20, dialogue: 120 } as const;
/** So many leading zero bits: less than a second of work on a telephone. */
export const patienceBits = 16;
const hour = 3_600_000;

interface Count {
  readonly since: number;
  count: number;
}

/**
 * How often somebody sends, without knowing who: addresses become keyed hashes with a key that lives in this process for a
 * day and is never written anywhere.
 */
export function makeLimit() {
  let key = randomBytes(32);
  let keyMadeAt = 0;
  let counts = new Map<string, Count>();
  let usedProofs = new Map<string, number>();

  return {
    count(kind: keyof typeof most, address: string, now: number): void {
      if (now - keyMadeAt > 24 * hour) {
        key = randomBytes(32);
        keyMadeAt = now;
        counts = new Map();
      }
      const who = createHmac("sha256", key).update(`${kind} ${address}`).digest("base64");
      const known = counts.get(who);
      const one = known && now - known.since < hour ? known : { since: now, count: 0 };
      one.count += 1;
      counts.set(who, one);
      if (counts.size > 50_000)
        for (const [old, { since }] of counts) if (now - since >= hour) counts.delete(old);
      if (one.count > most[kind]) throw conductErrors.refuse("too_often");
    },

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
