import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Context } from "#platform/context";
import { type Address, mailDomain, oneLine, plainAddress } from "../address.ts";
import { errors } from "../errors.ts";

/** A letter to be sent once, after the transaction that asked for it has committed. */
export interface Letter {
  /** The same key is the same letter, however often it is asked for. */
  readonly key: string;
  readonly to: readonly Address[];
  readonly subject: string;
  readonly text: string;
  /** Simple: its pictures, scripts and styles are taken out before it is sent. */
  readonly html?: string;
  /** In whose name; the house's when absent. */
  readonly from?: Address;
  readonly replyTo?: string;
  /** Made from the key when absent. */
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  /** `X-…` and the few others that are ours to set. */
  readonly headers?: Readonly<Record<string, string>>;
  /** One of many alike: a digest, an announcement. */
  readonly bulk?: boolean;
  /** Its text holds a secret (a link that lets somebody in), and is not kept once every recipient has it. */
  readonly forget?: boolean;
  /** An invitation that calendars take up: beside the text as a third way to read it, and as a file. */
  readonly calendar?: LetterCalendar;
  /** Files that go with it; let it be forgotten, or they are kept as long as the letter is. */
  readonly attachments?: readonly LetterFile[];
}

export interface LetterFile {
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
}

/** An iCalendar object (RFC 5545) with its method of RFC 5546, which mail programs want to hear twice. */
export interface LetterCalendar {
  readonly method: "REQUEST" | "CANCEL" | "PUBLISH";
  readonly text: string;
}

export interface LetterContent {
  readonly text: string;
  readonly html?: string;
  readonly replyTo?: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly bulk?: boolean;
  readonly forget?: boolean;
  readonly calendar?: LetterCalendar;
  readonly attachments?: readonly LetterFile[];
}

export interface QueuedLetter {
  readonly id: number;
  readonly messageId: string;
}

const allowedHeaders = /^(x-[a-z0-9-]{1,60}|auto-submitted|precedence|list-[a-z]{2,20}|importance)$/i;
const mostReferences = 20;
/** Mail servers commonly refuse letters above 25 MB. */
const mostAttached = 15_000_000;

/** Puts a letter into the outbox, in the caller's transaction. */
export async function queueLetter(ctx: Context, letter: Letter): Promise<QueuedLetter> {
  const messageId = cleanId(letter.messageId) ?? madeId(ctx, letter.key);
  for (const name of Object.keys(letter.headers ?? {})) {
    if (!allowedHeaders.test(name)) throw errors.refuse("bad_header", { name });
  }
  const attached = (letter.attachments ?? []).reduce((sum, { base64 }) => sum + base64.length, 0);
  if (attached > mostAttached) throw errors.refuse("too_much_attached");
  const recipients = cleanRecipients(letter.to);
  const failed = recipients.length === 0;
  const { rows } = await sql<QueuedLetter>`
    insert into platform.letter (key, message_id, sender, recipients, subject, content, state, reason, settled_at, due_at, created_at)
    values (${letter.key}, ${messageId}, ${letter.from ? JSON.stringify(letter.from) : null}::jsonb,
      ${JSON.stringify(failed ? letter.to : recipients)}::jsonb, ${oneLine(letter.subject).slice(0, 900)},
      ${JSON.stringify(contentOf(letter))}::jsonb, ${failed ? "failed" : "waiting"},
      ${failed ? "no usable address" : null}, ${failed ? sql`now()` : null}, now(), now())
    on conflict (key) do update set key = excluded.key
    returning id, message_id as "messageId"
  `.execute(ctx.db);
  return rows[0] as QueuedLetter;
}

function contentOf(letter: Letter): LetterContent {
  const references = [...new Set([...(letter.references ?? []), letter.inReplyTo].map(cleanId))].filter(
    (id) => id !== undefined,
  );
  const replyTo = letter.replyTo ? plainAddress(letter.replyTo) : undefined;
  const inReplyTo = cleanId(letter.inReplyTo);
  const headers = Object.fromEntries(
    Object.entries(letter.headers ?? {}).map(([name, value]) => [name, oneLine(value).slice(0, 900)]),
  );
  return {
    text: withoutNul(letter.text),
    ...(letter.html ? { html: withoutNul(letter.html) } : {}),
    ...(replyTo ? { replyTo } : {}),
    ...(inReplyTo ? { inReplyTo } : {}),
    ...(references.length > 0 ? { references: references.slice(-mostReferences) } : {}),
    headers,
    ...(letter.bulk ? { bulk: true } : {}),
    ...(letter.forget ? { forget: true } : {}),
    ...(letter.calendar ? { calendar: letter.calendar } : {}),
    ...(letter.attachments ? { attachments: letter.attachments } : {}),
  };
}

/** PostgreSQL keeps no NUL, and no letter needs one. */
const withoutNul = (text: string): string => text.replaceAll("\u0000", "");

function cleanRecipients(to: readonly Address[]): Address[] {
  const seen = new Map<string, Address>();
  for (const { name, address } of to) {
    const plain = plainAddress(address);
    if (plain && !seen.has(plain)) seen.set(plain, { name: oneLine(name).slice(0, 200), address: plain });
  }
  return [...seen.values()];
}

function cleanId(id: string | undefined): string | undefined {
  const [, inner] = /^\s*<?([^\s<>]{1,400})>?\s*$/.exec(id ?? "") ?? [];
  return inner?.includes("@") ? `<${inner}>` : undefined;
}

function madeId({ config }: Context, key: string): string {
  return `<letter.${createHash("sha256").update(key).digest("hex").slice(0, 32)}@${mailDomain(config)}>`;
}
