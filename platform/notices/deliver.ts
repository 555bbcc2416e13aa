// Brings notices to their readers: looks at the new ones, and writes the letters that are due. It may run at any time,
// twice, late, or beside another.

import { type Context, type House, houseActor, inContext } from "#platform/context";
import type { Language } from "#platform/words";
import { digestMoment, planOf, postponed, zoneOf } from "./choice.ts";
import { fold } from "./fold.ts";
import { type Addressee, type Composed, digestOf, letterOf, settingsPage } from "./letter.ts";
import { localTime } from "./local-time.ts";
import { type Contact, type HouseDays, type NoticeDesk, noChoices, type ReaderChoices } from "./reader.ts";
import * as store from "./store.ts";

const newAtOnce = 500;
const readersAtOnce = 100;

export interface Delivered {
  readonly planned: number;
  readonly letters: number;
}

export async function deliverNotices(house: House, desk: NoticeDesk): Promise<Delivered> {
  const work = <T>(act: (context: Context) => Promise<T>) =>
    inContext(house, { actor: houseActor(house.config.language) }, act);
  let [planned, letters] = [0, 0];
  for (;;) {
    const { count, readers } = await work((context) => planNew(context, desk));
    // Open pages hear of it once it is there to be read.
    house.bus.changed(readers.map((reader) => `notices/${reader}`));
    planned += count;
    if (count < newAtOnce) break;
  }
  for (;;) {
    const { readers, sent } = await work((context) => sendDue(context, house, desk));
    letters += sent;
    if (readers === 0) break;
  }
  return { planned, letters };
}

async function planNew({ db, now }: Context, desk: NoticeDesk) {
  const taken = await store.takeNew(db, newAtOnce);
  if (taken.length === 0) return { count: 0, readers: [] };
  const readers = [...new Set(taken.map(({ recipient }) => recipient))];
  await store.keepReaders(db, readers);
  const contacts = await desk.contactsOf(db, readers);
  const choices = await store.readChoices(db, readers);
  const wishes = await store.readWishes(db, readers);
  const days = await desk.houseDays(db);
  const usual = new Map(desk.sources.map((source) => [source.name, source.usual]));
  const plans = taken.map(({ id, recipient, source, urgent, prompt }) => {
    const facts = {
      contact: contacts.get(recipient),
      choices: choices.get(recipient) ?? noChoices,
      chosen: wishes.get(recipient)?.get(source),
      usual: usual.get(source) ?? ("digest" as const),
      urgent,
      prompt,
    };
    return { id, ...planOf(facts, days, now) };
  });
  await store.savePlans(db, plans);
  return { count: taken.length, readers };
}

async function sendDue(context: Context, house: House, desk: NoticeDesk) {
  const { db, now } = context;
  const readers = await store.takeDueReaders(db, now, readersAtOnce);
  if (readers.length === 0) return { readers: 0, sent: 0 };
  const due = Map.groupBy(await store.readDue(db, readers, now), ({ recipient }) => recipient);
  const contacts = await desk.contactsOf(db, readers);
  const choices = await store.readChoices(db, readers);
  const days = await desk.houseDays(db);
  const post = new Post(house, days, now);
  for (const [recipient, notices] of due)
    post.sort(recipient, notices, contacts.get(recipient), choices.get(recipient) ?? noChoices);
  for (const { contact, key, letter } of post.letters) {
    const { address, name } = contact;
    await desk.post(context, {
      ...letter,
      key,
      to: [{ name, address: address as string }],
      headers: post.headers(contact),
      bulk: key.startsWith("digest/"),
      forget: letter.secretLink !== undefined,
    });
  }
  if (post.sent.length > 0) await store.markSent(db, post.sent, now);
  if (post.later.length > 0) await store.postpone(db, post.later);
  if (post.nowhere.length > 0) await store.savePlans(db, post.nowhere);
  if (post.digests.length > 0) await store.markDigests(db, post.digests);
  return { readers: readers.length, sent: post.letters.length };
}

/** What goes out to whom, decided before anything is written. */
class Post {
  readonly letters: { contact: Contact; key: string; letter: Composed }[] = [];
  readonly sent: { ids: number[]; key: string }[] = [];
  readonly later: { id: number; dueAt: Date }[] = [];
  readonly nowhere: { id: number; way: "page"; dueAt: null }[] = [];
  readonly digests: { recipient: string; day: string }[] = [];
  readonly #days: HouseDays;
  readonly #now: Date;
  readonly #house: string;
  readonly #language: Language;

  constructor({ config }: House, days: HouseDays, now: Date) {
    this.#days = days;
    this.#now = now;
    this.#house = (config.url ?? `http://${config.host}:${config.port}`).replace(/\/+$/, "");
    this.#language = config.language ?? "en";
  }

  sort(
    recipient: string,
    notices: readonly store.DueRow[],
    contact: Contact | undefined,
    choices: ReaderChoices,
  ): void {
    if (!contact?.address) {
      for (const { id } of notices) this.nowhere.push({ id, way: "page", dueAt: null });
      return;
    }
    const zone = zoneOf(choices, this.#days);
    const reader: Addressee = {
      language: contact.language ?? this.#language,
      timeZone: zone,
      account: contact.account,
      house: this.#house,
    };
    const ready = notices.filter((notice) => !this.#held(notice, contact, choices));
    for (const one of fold(ready.filter(({ way }) => way === "at_once")))
      this.#write(contact, `notice/${one.latest.id}`, letterOf(one, reader), one.all);
    const digest = ready.filter(({ way }) => way === "digest");
    if (digest.length === 0) return;
    const { day } = localTime(this.#now, zone);
    this.#write(contact, `digest/${recipient}/${day}`, digestOf(digest, reader, this.#now), digest);
    this.digests.push({ recipient, day });
  }

  /** Held up into quiet hours, or a second digest of one day. */
  #held({ id, way, dueAt }: store.DueRow, contact: Contact, choices: ReaderChoices): boolean {
    const again =
      way === "digest" && choices.digestOn === localTime(this.#now, zoneOf(choices, this.#days)).day;
    const until = again
      ? digestMoment(contact, choices, this.#days, this.#now)
      : postponed(way, dueAt, contact, choices, this.#days, this.#now);
    if (until) this.later.push({ id, dueAt: until });
    return until !== undefined;
  }

  #write(contact: Contact, key: string, letter: Composed, notices: readonly { id: number }[]): void {
    const { subject, text, html, messageId, inReplyTo, references, replyTo, secretLink } = letter;
    const heads = { messageId, inReplyTo, references, replyTo, secretLink };
    this.letters.push({ contact, key, letter: { subject, text, html, ...heads } });
    this.sent.push({ ids: notices.map(({ id }) => id), key });
  }

  /** A letter of a machine: no absence notes in answer, please; and the way out is beside it. */
  headers({ account }: Contact): Record<string, string> {
    return {
      "Auto-Submitted": "auto-generated",
      ...(account ? { "List-Unsubscribe": `<${this.#house}${settingsPage}>` } : {}),
    };
  }
}
