import { createHmac, randomBytes } from "node:crypto";
import { dialogueErrors } from "./errors.ts";

const hour = 3_600_000;
/** Offices share one address: the limit is for machines, not for people. */
const most = { read: 240, write: 60 } as const;

/**
 * How often somebody comes, without knowing who: addresses become keyed hashes, whose key lives in this process for a
 * day and is written nowhere.
 */
export function makePace() {
  let key = randomBytes(32);
  let keyMadeAt = 0;
  const counts = new Map<string, { since: number; count: number }>();
  return function step(kind: keyof typeof most, address: string, now: number): void {
    if (now - keyMadeAt > 24 * hour) {
      key = randomBytes(32);
      keyMadeAt = now;
      counts.clear();
    }
    const who = createHmac("sha256", key).update(`${kind} ${address}`).digest("base64");
    const known = counts.get(who);
    const one = known && now - known.since < hour ? known : { since: now, count: 0 };
    one.count += 1;
    counts.set(who, one);
    if (counts.size > 50_000)
      for (const [old, { since }] of counts) if (now - since >= hour) counts.delete(old);
    if (one.count > most[kind]) throw dialogueErrors.refuse("too_often");
  };
}
