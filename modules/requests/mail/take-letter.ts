// What becomes of a letter, in the one transaction in which its place is taken: all of it or nothing.

import { peopleByEmail } from "#modules/organisation";
import type { Context } from "#platform/context";
import { Refusal } from "#platform/errors";
import {
  type Arrived,
  houseSender,
  lettersWithinAnHour,
  noteBounce,
  type Outcome,
  ownAddresses,
  plainAddress,
  type ReadLetter,
  sameLetter,
} from "#platform/mail";
import { say } from "#platform/words";
import { addMember, type Opened, openRequest, writeMessage } from "../actions/index.ts";
import { requestEvent } from "../events.ts";
import { bareSubject, findThread, type Thread } from "./find-thread.ts";
import { readMessageId } from "./marks.ts";
import { recognise, type Sender } from "./sender.ts";
import * as store from "./store.ts";
import { mailWords } from "./words.ts";

/** More letters of one sender to one request within an hour are two machines talking. */
const lettersToOne = 12;
const newOfOne = 20;
const mostWatchers = 20;

const aside = (reason: string, detail = ""): Outcome => ({ outcome: "aside", reason, detail });

export async function takeLetter(ctx: Context, arrived: Arrived): Promise<Outcome> {
  const { letter, mailbox, taken, approved } = arrived;
  const rule = await store.ruleOf(ctx.db, mailbox.id);
  if (!rule) return aside("no_unit");
  const copies = await sameLetter(ctx.db, letter.digest, taken);
  const here = copies.find((copy) => copy.mailbox === mailbox.id && (!approved || copy.outcome === "taken"));
  if (here) return { outcome: "duplicate", reason: "same_letter", about: here.about };
  const machine = await ofMachine(ctx, arrived);
  if (machine) return machine;
  if (!letter.from) return aside("no_sender");
  if (letter.disowned && !approved) return aside("disowned", letter.from.address);
  if ((await isOurs(ctx, letter.from.address)) && !approved)
    return aside("from_ourselves", letter.from.address);
  const recognised = await recognise(ctx, letter.from, rule.accept, approved);
  if ("refused" in recognised) return aside(recognised.refused, letter.from.address);
  const { sender } = recognised;
  const { thread, related } = await findThread(ctx, letter, sender);
  if (thread && copies.some(({ about }) => about === thread.facts.id)) {
    return { outcome: "duplicate", reason: "already_there", about: thread.facts.id };
  }
  const about = thread?.facts.id ?? null;
  const count = await lettersWithinAnHour(ctx.db, letter.from.address, about, "opened");
  if (!approved && count >= (thread ? lettersToOne : newOfOne)) return aside("too_many", String(count));
  if (thread) return continueThread(ctx, letter, sender, thread, mailbox.address);
  const opened = await open(ctx, letter, sender, rule, mailbox.address);
  await relate(ctx, opened.id, related, true);
  for (const copy of copies) await relate(ctx, opened.id, copy.about, false);
  return { outcome: "taken", reason: "opened", about: opened.id };
}

/** Machines open nothing, continue nothing, reopen nothing and are answered by nobody. */
async function ofMachine(ctx: Context, { letter, mailbox, approved }: Arrived): Promise<Outcome | undefined> {
  const { kind, sign } = letter.verdict;
  if (kind === "own") return { outcome: "ignored", reason: "own_letter" };
  if (kind === "bounce") return bounced(ctx, letter);
  if (kind === "auto_reply" && !approved) return { outcome: "ignored", reason: "auto_reply" };
  if (kind === "auto_generated" && !approved) return aside("auto_generated", sign);
  // A distribution list may be how people write to a unit; one that names the mailbox itself is a letter to it.
  const direct = [...letter.to, ...letter.cc].some(({ address }) => address === mailbox.address);
  if (kind === "list" && !direct && !approved) return aside("mailing_list", sign);
  return undefined;
}

async function bounced(ctx: Context, { bounce, from }: ReadLetter): Promise<Outcome> {
  const ids = bounce?.messageIds ?? [];
  const t = say(mailWords, ctx.config.language ?? "en");
  const reason = bounce?.reason ?? t("noReason");
  await noteBounce(ctx.db, ids, reason);
  const ours = ids.flatMap((id) => readMessageId(id) ?? []);
  const known = await store.messagesByIds(ctx.db, ours);
  const request = ours.find((one) => known.has(one.request))?.request;
  if (!request) return { outcome: "ignored", reason: "bounce_of_nothing" };
  // Many recipients, many bounces: the first few say all there is to say.
  if ((await lettersWithinAnHour(ctx.db, from?.address ?? "", request, "bounce")) < lettersToOne) {
    const recipient = bounce?.recipient ?? t("somebody");
    await writeMessage(ctx, request, {
      text: t("bounced", { recipient, reason }),
      audience: "inside",
      channel: "mail",
    });
  }
  return { outcome: "ignored", reason: "bounce", about: request };
}

async function isOurs(ctx: Context, address: string): Promise<boolean> {
  const sender = houseSender(ctx.config);
  return plainAddress(sender?.address ?? "") === address || (await ownAddresses(ctx.db)).has(address);
}

async function continueThread(
  ctx: Context,
  letter: ReadLetter,
  sender: Sender,
  { facts, side, work, audience }: Thread,
  mailbox: string,
): Promise<Outcome> {
  await writeMessage(ctx, facts.id, {
    ...(await contentOf(ctx, letter)),
    audience,
    ...(work ? { work } : {}),
    as: { person: sender.person, side },
    channel: "mail",
  });
  const members = new Set(facts.members.map(({ person }) => person));
  if (audience === "all" && !facts.confidential) {
    for (const person of await othersNamed(ctx, letter, sender, mailbox)) {
      if (!members.has(person)) await addMember(ctx, facts.id, { person, role: "watcher" });
    }
  }
  return { outcome: "taken", reason: audience === "inside" ? "noted" : "written", about: facts.id };
}

async function open(
  ctx: Context,
  letter: ReadLetter,
  sender: Sender,
  rule: store.MailboxRule,
  mailbox: string,
): Promise<Opened> {
  const subject = bareSubject(letter.subject).text || letter.subject.trim();
  const draft = {
    kind: rule.kind,
    subject: subject.slice(0, 300) || say(mailWords, ctx.config.language ?? "en")("noSubject"),
    ...(await contentOf(ctx, letter)),
    watchers: await othersNamed(ctx, letter, sender, mailbox),
    ...(sender.outside ? { visibility: "people" as const } : {}),
    as: { person: sender.person, side: "customer" as const },
    channel: "mail" as const,
  };
  if (rule.service) {
    try {
      return await openRequest(ctx, { ...draft, service: rule.service });
    } catch (error) {
      // A form with questions that a letter does not answer, or a service that is not offered any more: the unit asks.
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return openRequest(ctx, { ...draft, supplier: rule.unit });
}

/** Text and files; a letter that says nothing still says that. */
async function contentOf(ctx: Context, letter: ReadLetter) {
  const t = say(mailWords, ctx.config.language ?? "en");
  await store.putFiles(ctx.db, letter.files);
  return {
    text: letter.body || (letter.sealed ? t("sealed") : t("noText")),
    quoted: letter.quoted,
    signature: letter.signature,
    files: letter.files.map(({ id, contentId }) => ({ id, contentId })),
  };
}

/** People we know among those the letter was sent to as well. */
async function othersNamed(
  ctx: Context,
  letter: ReadLetter,
  sender: Sender,
  mailbox: string,
): Promise<string[]> {
  const named = [...letter.to, ...letter.cc].map(({ address }) => address).filter((one) => one !== mailbox);
  const people = await peopleByEmail(ctx.db, named);
  return people
    .filter(({ id, ended }) => !ended && id !== sender.person)
    .map(({ id }) => id)
    .slice(0, mostWatchers);
}

async function relate(
  ctx: Context,
  one: string,
  other: string | null | undefined,
  guarded: boolean,
): Promise<void> {
  if (!other || other === one) return;
  if (await store.linkRelated(ctx.db, one, other, guarded)) {
    await ctx.announce(requestEvent("requests_linked", one, { other, kind: "related" }, []));
  }
}
