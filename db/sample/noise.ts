// Wrong data on purpose, and the count of it.
import type { Random } from "./random.ts";

export type Flaw = "wrong supplier" | "one-off" | "unknown address" | "missing" | "duplicate" | "bad date";

export interface Tally {
  rows: number;
  flaws: Partial<Record<Flaw, number>>;
}

export function tally(): Tally {
  return { rows: 0, flaws: {} };
}

export function count(into: Tally, flaw: Flaw): void {
  into.flaws[flaw] = (into.flaws[flaw] ?? 0) + 1;
}

/** Draws one of the flaws that can happen in this file, or none; `rate` is the share of all together. */
export function mishap(
  shares: readonly (readonly [Flaw, number])[],
  rate: number,
  chance: Random,
): Flaw | undefined {
  const draw = chance.next();
  if (draw >= rate) return undefined;
  let rest = (draw / rate) * shares.reduce((sum, [, share]) => sum + share, 0);
  for (const [flaw, share] of shares) if ((rest -= share) < 0) return flaw;
  return shares[0]?.[0];
}

/** Dates as they should not be. */
const badDates = ["31.02.2026", "2026-13-45", "??", "0000-00-00 00:00", "n/a", "32.01.26 25:61", "-"];

export function badDate(chance: Random): string {
  return chance.pick(badDates);
}

export function strangeAddress(chance: Random): string {
  return `${chance.pick(["info", "user", "sasha", "mike", "office", "reply", "noreply"])}${chance.below(9000)}@${chance.pick(
    ["mail.example", "post.example", "web.example", "free.example"],
  )}`;
}
