// What a letter about a request carries, so that the answer finds its way back: in the subject, in its Message-ID, in the
// address to reply to, and in a line of its text that is still there when all the others have been thrown away.

import type { Config } from "#platform/config";
import type { Context } from "#platform/context";
import { base32, houseSender, mailDomain, markOf } from "#platform/mail";
import { replyMailbox } from "./store.ts";

export interface Marks {
  /** `[#1042] text`; a subject that has the mark already keeps it once. */
  subject(text: string): string;
  /** The Message-ID of a letter with this message (or notice) of the request. */
  messageIdFor(message: string): string;
  /** What each letter of the request refers to, so that a reader's program shows them as one thread. */
  readonly references: readonly string[];
  /** Where answers go; undefined while no mailbox of ours is read. */
  readonly replyTo: string | undefined;
  /** A line for the foot of the text, without words: `#1042-k3jx…`. */
  readonly token: string;
}

export interface MarkedRequest {
  readonly id: string;
  readonly number: number;
  /** The unit that answers; found by the request when it is not given. */
  readonly supplier?: string | null;
}

/** `person` is who the letter goes to: the token is then good for letters of that person only. */
export async function marksOf(ctx: Context, request: MarkedRequest, person?: string | null): Promise<Marks> {
  const { config } = ctx;
  const token = tokenOf(config, request, person);
  const mailbox = await replyMailbox(ctx.db, request);
  const id = (message: string) => `<${request.id}.${message}@${mailDomain(config)}>`;
  return {
    subject: (text) => markSubject(text, request.number),
    messageIdFor: id,
    references: [id("request")],
    replyTo: mailbox ? withToken(mailbox, token) : houseSender(config)?.address,
    token: `#${token}`,
  };
}

function withToken({ address, plus }: { address: string; plus: boolean }, token: string): string {
  if (!plus) return address;
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}+${token}${address.slice(at)}`;
}

export function markSubject(text: string, number: number): string {
  const mark = `[#${number}]`;
  return text.includes(mark) ? text : `${mark} ${text}`;
}

/** The request's number and a mark that only this house can make. */
export function tokenOf(config: Config, request: MarkedRequest, person?: string | null): string {
  return `${request.number}-${signature(config, request.id, person ?? "")}`;
}

/** Whether the token was made by this house for this request, for everybody or for one of these people. */
export function tokenHolds(
  config: Config,
  request: { readonly id: string },
  token: FoundToken,
  people: readonly string[],
): boolean {
  return ["", ...people].some((person) => signature(config, request.id, person) === token.signature);
}

function signature(config: Config, request: string, person: string): string {
  return base32(markOf(config, "reply", `${request} ${person}`));
}

export interface FoundToken {
  readonly number: number;
  readonly signature: string;
}

const tokenPattern = /(?<![\w-])(\d{1,15})-([a-z2-7]{16})(?![\w-])/gi;
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const messageIdPattern = new RegExp(`^<?(${uuid})\\.(${uuid}|[a-z0-9_:-]{1,80})@[^<>\\s]+>?$`, "i");

/** Tokens in an address or in a text, the first few: a letter may quote several, nobody quotes hundreds. */
export function findTokens(text: string, most = 5): FoundToken[] {
  const found: FoundToken[] = [];
  for (const [, number, sign] of text.matchAll(tokenPattern)) {
    found.push({ number: Number(number), signature: (sign as string).toLowerCase() });
    if (found.length >= most) break;
  }
  return found;
}

/** Numbers in marks of the subject: `[#1042]`, also as some programs rewrite them: `[# 1042]`, `[№1042]`. */
export function findSubjectNumbers(subject: string): number[] {
  return [...subject.matchAll(/\[\s*[#№]\s*(\d{1,15})\s*\]/g)]
    .slice(0, 5)
    .map(([, number]) => Number(number));
}

/** Request and message of one of our Message-IDs; whose they really are is looked up, never believed. */
export function readMessageId(id: string): { request: string; message: string } | undefined {
  const [, request, message] = messageIdPattern.exec(id.trim()) ?? [];
  return request && message ? { request: request.toLowerCase(), message: message.toLowerCase() } : undefined;
}
