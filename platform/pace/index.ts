// How often somebody comes, for routes that must not know who.

import { createHmac, randomBytes } from "node:crypto";

const hour = 3_600_000;
const mostKept = 50_000;

/**
 * Counts visits of an hour without knowing whose: addresses become keyed hashes, whose key lives in this process for a
 * day and is written nowhere. `most` says how many of each kind; one more is refused with what `refuse` makes.
 */
export function makePace<Kind extends string>(
  most: Readonly<Record<Kind, number>>,
  refuse: () => Error,
): (kind: Kind, address: string, now: number) => void {
  let key = randomBytes(32);
  let keyMadeAt = 0;
  const counts = new Map<string, { readonly since: number; count: number }>();
  return (kind, address, now) => {
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
    if (counts.size > mostKept)
      for (const [old, { since }] of counts) if (now - since >= hour) counts.delete(old);
    if (one.count > most[kind]) throw refuse();
  };
}
