import type { z } from "zod";
import type { Context } from "#platform/context";
import type { Language } from "#platform/words";
import { digestMoment, quietOf, usualDigest, usualNight } from "./choice.ts";
import { noticeErrors } from "./errors.ts";
import { excerpt } from "./fold.ts";
import { type Digest, digestOf, type News } from "./letter.ts";
import { isTimeZone } from "./local-time.ts";
import { callDelivery } from "./notify.ts";
import type { Contact, NoticeDesk } from "./reader.ts";
import type * as shapes from "./schema/index.ts";
import * as store from "./store.ts";

type PreferenceChange = z.output<typeof shapes.changePreferences.body & object>;

/** A number on a bell says no more beyond this. */
const countedTo = 99;

/** A line of the page is no letter. */
const shownText = 400;

const done = { done: true } as const;

function viewOf(row: store.LineRow, language: Language): shapes.NoticeView {
  const { about: _, title, text, at, readAt, ...rest } = row;
  return {
    ...rest,
    title: title[language],
    text: excerpt(text[language], shownText),
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}

/** Unread lines first, then read ones; the cursor says among which, and after which line. */
export async function listNotices(
  { db, actor }: Context,
  { after, limit }: { after?: string | undefined; limit: number },
) {
  if (!actor.self) return { notices: [], next: null };
  const cursor = /^([ur])(\d{1,15})$/.exec(after ?? "");
  const before = cursor ? Number(cursor[2]) : undefined;
  const rows =
    cursor?.[1] === "r"
      ? []
      : await store.readLines(db, actor.self, { read: false, before, limit: limit + 1 });
  if (rows.length <= limit) {
    const among = cursor?.[1] === "r" ? before : undefined;
    rows.push(
      ...(await store.readLines(db, actor.self, {
        read: true,
        before: among,
        limit: limit + 1 - rows.length,
      })),
    );
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    notices: page.map((row) => viewOf(row, actor.language)),
    next: rows.length > limit && last ? `${last.readAt ? "r" : "u"}${last.id}` : null,
  };
}

export async function countNotices({ db, actor }: Context): Promise<shapes.NoticeCount> {
  const count = actor.self ? await store.countUnread(db, actor.self, countedTo + 1) : 0;
  return { unread: Math.min(count, countedTo), more: count > countedTo };
}

export async function readNotice({ db, actor, now }: Context, id: number) {
  const found = actor.self && (await store.findNotice(db, actor.self, id));
  if (!found) throw noticeErrors.refuse("not_found");
  await store.markRead(db, actor.self as string, { about: found.about, upTo: id }, now);
  return done;
}

export async function readNotices({ db, actor, now }: Context, reading: store.Reading) {
  if (actor.self) await store.markRead(db, actor.self, reading, now);
  return done;
}

const nobody: Contact = {
  name: "",
  address: null,
  account: true,
  language: null,
  hours: null,
  prefersLetters: false,
};

async function readerOf({ db, actor }: Context, desk: NoticeDesk) {
  const contact = actor.self ? (await desk.contactsOf(db, [actor.self])).get(actor.self) : undefined;
  return {
    contact: contact ?? nobody,
    choices: await store.choicesOf(db, actor.self as string),
    days: await desk.houseDays(db),
  };
}

export async function showPreferences(context: Context, desk: NoticeDesk): Promise<shapes.NoticePreferences> {
  const { db, actor, now } = context;
  const { contact, choices, days } = await readerOf(context, desk);
  const wishes = (await store.readWishes(db, [actor.self as string])).get(actor.self as string);
  const { digestOn: _, ...chosen } = choices;
  return {
    ...chosen,
    sources: desk.sources.map(({ name, usual, group, title }) => ({
      name,
      usual,
      group: group[actor.language],
      title: title[actor.language],
      chosen: wishes?.get(name) ?? null,
    })),
    usualQuiet: quietOf(contact, { ...choices, quiet: "usual" }) ?? usualNight,
    usualDigestAt: usualDigest,
    houseTimeZone: days.timeZone,
    address: contact.address,
    nextDigest: digestMoment(contact, choices, days, now).toISOString(),
  };
}

export async function changePreferences(context: Context, desk: NoticeDesk, body: PreferenceChange) {
  const { db, actor, now } = context;
  const self = actor.self as string;
  const { ways, ...rest } = body;
  const known = new Set(desk.sources.map(({ name }) => name));
  for (const source of Object.keys(ways))
    if (!known.has(source)) throw noticeErrors.refuse("unknown_source", { source }, { place: "body.ways" });
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const choices = { ...(await store.choicesOf(db, self)), ...given };
  if (choices.timeZone !== null && !isTimeZone(choices.timeZone))
    throw noticeErrors.refuse("unknown_time_zone", { zone: choices.timeZone }, { place: "body.timeZone" });
  if (choices.quiet !== "own") Object.assign(choices, { quietFrom: null, quietTo: null });
  else if (!choices.quietFrom || !choices.quietTo || choices.quietFrom === choices.quietTo)
    throw noticeErrors.refuse("quiet_hours_incomplete", {}, { place: "body.quietTo" });
  await store.saveChoices(db, self, choices, now);
  if (Object.keys(ways).length > 0) await store.saveWishes(db, self, ways);
  await store.planAnew(db, self);
  await callDelivery(context);
  return showPreferences(context, desk);
}

const mostPreviewed = 200;

export async function showDigest(context: Context, desk: NoticeDesk): Promise<shapes.DigestPreview> {
  const { db, actor, now } = context;
  const { choices, days } = await readerOf(context, desk);
  const waiting = await store.readWaiting(db, actor.self as string, mostPreviewed);
  const news = waiting.length > 0 ? waiting : examples(desk);
  const timeZone = choices.timeZone ?? days.timeZone;
  const reader = { language: actor.language, timeZone, account: true, house: "" };
  const { subject, lead, lines, rest }: Digest = digestOf(news, reader, now);
  return {
    subject,
    lead,
    lines: [...lines.map((line) => ({ ...line, texts: [...line.texts] }))],
    rest,
    example: waiting.length === 0,
  };
}

/** A day's news as it might be: one of each kind that comes by digest. */
function examples({ sources }: NoticeDesk): News[] {
  return sources
    .filter(({ usual }) => usual === "digest")
    .slice(0, 5)
    .map(({ example }, id) => ({
      ...example,
      id,
      // Examples of one name are news of one thing.
      about: example.title.en,
      link: "/notices",
      urgent: false,
      letter: null,
    }));
}
