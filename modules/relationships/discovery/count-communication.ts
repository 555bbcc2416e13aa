import type { Directory } from "./directory.ts";
import { type MonthlyEvidence, Tally } from "./evidence.ts";
import type { Located } from "./party.ts";

const day = 86_400_000;
/** A message to more people than this is an announcement, not a contact. */
export const mostRecipients = 20;

interface Message {
  readonly sender: Located;
  readonly time: number;
  readonly recipients: Map<number, Located>;
}

/**
 * Counts contacts: a message to n people is a contact of 1/n with each of them, and two people have at most
 * one contact a day, however many messages they exchange. Broadcasts and reporting lines do not count. Rows
 * may come one a recipient: those of one message are gathered before they are weighed.
 */
export class CommunicationCounter {
  readonly #directory: Directory;
  readonly #messages = new Map<string, Message>();
  broadcasts = 0;
  inChain = 0;

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  /** `message` tells which rows belong together; empty means: the same sender at the same time. */
  take(message: string, sender: Located, recipients: readonly Located[], time: number): void {
    const key = message === "" ? `${slot(sender)} ${time}` : message;
    let kept = this.#messages.get(key);
    if (!kept) this.#messages.set(key, (kept = { sender, time, recipients: new Map() }));
    for (const recipient of recipients) {
      if (slot(recipient) !== slot(sender)) kept.recipients.set(slot(recipient), recipient);
    }
  }

  get messages(): number {
    return this.#messages.size;
  }

  rows(): MonthlyEvidence[] {
    const tally = new Tally("communication");
    const days = new Map<string, { a: number; b: number; time: number; weight: number }>();
    for (const { sender, time, recipients } of this.#messages.values()) {
      const count = recipients.size;
      if (count > mostRecipients) {
        this.broadcasts += 1;
        continue;
      }
      for (const recipient of recipients.values()) {
        if (sender.party < 0 || recipient.party < 0) continue;
        if (
          sender.person >= 0 &&
          recipient.person >= 0 &&
          this.#directory.inOneChain(sender.person, recipient.person)
        ) {
          this.inChain += 1;
          continue;
        }
        const [x, y] = [slot(sender), slot(recipient)];
        const key = `${Math.min(x, y)} ${Math.max(x, y)} ${Math.floor(time / day)}`;
        const known = days.get(key);
        if (known) known.weight += 1 / count;
        else days.set(key, { a: sender.party, b: recipient.party, time, weight: 1 / count });
      }
    }
    const { parties } = this.#directory;
    for (const { a, b, time, weight } of days.values()) {
      const [first, second] = parties[a]!.id <= parties[b]!.id ? [a, b] : [b, a];
      tally.add(first, second, "", time, Math.min(1, weight));
    }
    return tally.rows(parties);
  }
}

/** One number for a person, or for a party that writes as such. */
function slot({ person, party }: Located): number {
  return person >= 0 ? person : -2 - party;
}
