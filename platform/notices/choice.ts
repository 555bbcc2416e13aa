// What becomes of a notice by its reader's choices: the page alone, the digest, or a letter, and when. Pure.

import { nextDigest, type QuietHours, quietUntil } from "./local-time.ts";
import type { Contact, HouseDays, ReaderChoices } from "./reader.ts";
import type { Way, Wish } from "./source.ts";

/** Nobody who said nothing is woken at night, and the digest is there when the working day begins. */
export const usualNight: QuietHours = { from: "21:00", to: "07:00" };
export const usualDigest = "09:00";

export interface Facts {
  readonly contact: Contact | undefined;
  readonly choices: ReaderChoices;
  /** What was chosen for this source; undefined: nothing. */
  readonly chosen: Wish | undefined;
  /** What is usual for it. */
  readonly usual: Wish;
  readonly urgent: boolean;
  readonly prompt: boolean;
}

export interface Plan {
  readonly way: Way;
  readonly dueAt: Date | null;
}

export function planOf(facts: Facts, days: HouseDays, now: Date): Plan {
  const { contact, choices } = facts;
  if (!contact?.address) return { way: "page", dueAt: null };
  const way = wayOf(facts, contact);
  if (way === "page") return { way, dueAt: null };
  if (way === "digest") return { way, dueAt: digestMoment(contact, choices, days, now) };
  return { way, dueAt: quietUntil(now, quietOf(contact, choices), zoneOf(choices, days)) ?? now };
}

function wayOf({ chosen, usual, urgent, prompt }: Facts, contact: Contact): Way {
  // Whoever cannot look at the page hears by letter or not at all.
  if (!contact.account) return "at_once";
  const wish = chosen ?? usual;
  if (wish === "none" || wish === "page") return "page";
  if (wish === "at_once" || urgent) return "at_once";
  return chosen === undefined && (prompt || contact.prefersLetters) ? "at_once" : "digest";
}

export const zoneOf = (choices: ReaderChoices, days: HouseDays): string => choices.timeZone ?? days.timeZone;

/** One's own hours, else all outside those of one's profile, else the night; a letter to somebody outside waits for none. */
export function quietOf(
  contact: Pick<Contact, "account" | "hours">,
  choices: ReaderChoices,
): QuietHours | null {
  if (choices.quiet === "never") return null;
  if (choices.quiet === "own" && choices.quietFrom && choices.quietTo)
    return { from: choices.quietFrom, to: choices.quietTo };
  if (contact.hours) return { from: contact.hours.to, to: contact.hours.from };
  return contact.account ? usualNight : null;
}

/** A time that was chosen holds as it is; the usual one gives way to quiet hours. */
export function digestMoment(
  contact: Pick<Contact, "account" | "hours">,
  choices: ReaderChoices,
  days: HouseDays,
  now: Date,
): Date {
  const zone = zoneOf(choices, days);
  const moment = nextDigest(now, {
    at: choices.digestAt ?? usualDigest,
    zone,
    isWorking: days.isWorking,
    lastOn: choices.digestOn,
  });
  return choices.digestAt ? moment : (quietUntil(moment, quietOf(contact, choices), zone) ?? moment);
}

/** A letter that is this late was held up, perhaps into the night: its reader's quiet hours are asked again. */
const late = 60 * 60_000;

/** When a letter that was due should go after all; undefined: now. */
export function postponed(
  way: Way,
  dueAt: Date,
  contact: Contact,
  choices: ReaderChoices,
  days: HouseDays,
  now: Date,
): Date | undefined {
  if (now.getTime() - dueAt.getTime() < late) return undefined;
  const end = quietUntil(now, quietOf(contact, choices), zoneOf(choices, days));
  if (!end) return undefined;
  return way === "digest" ? digestMoment(contact, choices, days, now) : end;
}
