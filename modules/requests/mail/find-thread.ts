// Which request a letter continues. Strong signs come before weak ones, and none of them is enough by itself: whoever
// wrote the letter must be allowed to write there, or it is another request.

import type { Context } from "#platform/context";
import type { ReadLetter } from "#platform/mail";
import { loadFacts } from "../actions/index.ts";
import { maySeeInside, mayWriteAsCustomer, standingOf } from "../policy.ts";
import type { Facts, Work } from "../store/facts.ts";
import { findSubjectNumbers, findTokens, readMessageId, tokenHolds } from "./marks.ts";
import type { Sender } from "./sender.ts";
import * as store from "./store.ts";

export type Sign = "address" | "message_id" | "subject" | "quoted" | "sender";

export interface Thread {
  readonly facts: Facts;
  readonly by: Sign;
  readonly side: "customer" | "supplier";
  readonly work: string | undefined;
  readonly audience: "all" | "inside";
}

export interface Found {
  readonly thread: Thread | undefined;
  /** A request the letter has a sign of that only its readers get, though its sender may not write there. */
  readonly related: string | undefined;
}

interface Candidate {
  readonly request: string;
  readonly by: Sign;
  /** Only somebody who got a letter about it can know this sign. */
  readonly proof: boolean;
  /** The letter answers a note inside. */
  readonly inside: boolean;
}

export async function findThread(ctx: Context, letter: ReadLetter, sender: Sender): Promise<Found> {
  let related: string | undefined;
  const seen = new Set<string>();
  for await (const candidate of candidates(ctx, letter, sender)) {
    const key = `${candidate.request} ${candidate.inside}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const facts = await whereItWent(ctx, candidate.request);
    const place = facts && placeOf(facts, sender, candidate.inside);
    if (facts && place) return { thread: { facts, by: candidate.by, ...place }, related: undefined };
    if (candidate.proof) related ??= candidate.request;
  }
  return { thread: undefined, related };
}

async function* candidates(ctx: Context, letter: ReadLetter, sender: Sender): AsyncGenerator<Candidate> {
  const { db } = ctx;
  for (const request of await byTokens(ctx, letter.delivered.join(" "), sender)) {
    yield { request, by: "address", proof: true, inside: false };
  }
  // The nearest first: what it answers, then what that answered.
  const refs = [...new Set([...letter.inReplyTo, ...letter.references.toReversed()])].slice(0, 30);
  const ours = refs.flatMap((id) => readMessageId(id) ?? []);
  const known = await store.messagesByIds(db, ours);
  for (const { request, message } of ours) {
    const found = known.get(request);
    if (found) yield { request, by: "message_id", proof: true, inside: found.inside.includes(message) };
  }
  for (const request of await store.requestsOfLetters(db, refs)) {
    yield { request, by: "message_id", proof: true, inside: false };
  }
  const numbers = findSubjectNumbers(letter.subject);
  for (const { id } of await store.requestsByNumber(db, numbers)) {
    yield { request: id, by: "subject", proof: false, inside: false };
  }
  const text = `${letter.quoted ?? ""}\n${letter.body}\n${letter.signature ?? ""}`.slice(0, 300_000);
  for (const request of await byTokens(ctx, text, sender)) {
    yield { request, by: "quoted", proof: true, inside: false };
  }
  const subject = bareSubject(letter.subject);
  // Only what says that it is an answer, and only when there is one request it can answer.
  if (subject.isAnswer && subject.text !== "") {
    const found = await store.recentBySubject(db, sender.person, subject.text);
    if (found.length === 1) {
      yield { request: found[0] as string, by: "sender", proof: false, inside: false };
    }
  }
}

async function byTokens({ db, config }: Context, text: string, sender: Sender): Promise<string[]> {
  const tokens = findTokens(text);
  if (tokens.length === 0) return [];
  const requests = await store.requestsByNumber(
    db,
    tokens.map(({ number }) => number),
  );
  return tokens.flatMap((token) =>
    requests
      .filter(
        ({ id, number, people }) =>
          number === token.number && tokenHolds(config, { id }, token, [sender.person, ...people]),
      )
      .map(({ id }) => id),
  );
}

/** Through merges to where it goes on. */
async function whereItWent({ db }: Context, request: string): Promise<Facts | undefined> {
  let facts = await loadFacts(db, request);
  for (let steps = 0; facts.outcome === "merged" && facts.mergedInto && steps < 10; steps += 1) {
    facts = await loadFacts(db, facts.mergedInto);
  }
  return facts.outcome === "merged" ? undefined : facts;
}

type Place = Pick<Thread, "side" | "work" | "audience">;

/** On which side the sender stands, if on any. */
function placeOf(facts: Facts, { actor }: Sender, inside: boolean): Place | undefined {
  const standing = standingOf(actor, facts);
  if (inside) {
    if (!maySeeInside(actor, facts)) return undefined;
    return { side: "supplier", work: workOf(facts, standing.works)?.id, audience: "inside" };
  }
  if (standing.asked) return { side: "customer", work: undefined, audience: "all" };
  const work = workOf(facts, standing.works);
  if (work) return { side: "supplier", work: work.id, audience: work.role === "part" ? "inside" : "all" };
  if (standing.helper) return { side: "supplier", work: undefined, audience: "inside" };
  return mayWriteAsCustomer(actor, facts)
    ? { side: "customer", work: undefined, audience: "all" }
    : undefined;
}

/** Of the works that are the sender's: the face before a part, one that goes on before one that is over. */
function workOf(facts: Facts, mine: readonly string[]): Work | undefined {
  const works = facts.works.filter(({ id }) => mine.includes(id));
  const open = works.filter(({ over }) => !over);
  return (
    open.find(({ role }) => role === "face") ??
    open.at(-1) ??
    works.filter(({ role }) => role === "face").at(-1) ??
    works.at(-1)
  );
}

const prefixes =
  /^\s*((re|aw|sv|antw|odp|vs|отв|ответ|на|ha|fw|fwd|wg|tr|пересл|пер|перенапр)(\[\d{1,3}\]|\(\d{1,3}\))?\s*:|\[[#№]\s*\d{1,15}\])\s*/iu;
const answers = /^\s*(re|aw|sv|antw|odp|vs|отв|ответ|на|ha)(\[\d{1,3}\]|\(\d{1,3}\))?\s*:/iu;

export function bareSubject(subject: string): { readonly text: string; readonly isAnswer: boolean } {
  let text = subject.trim();
  for (let rounds = 0; rounds < 10 && prefixes.test(text); rounds += 1) text = text.replace(prefixes, "");
  return { text: text.trim(), isAnswer: answers.test(subject) };
}
