import { sql } from "kysely";
import type { Context } from "#platform/context";
import type { Database } from "#platform/database";
import type { Bilingual } from "./source.ts";

/** Heads of the letter a notice goes in, so that an answer to it finds its thread. */
export interface LetterHeads {
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  /** An answer to the letter goes there, and the letter says that it may be answered. */
  readonly replyTo?: string;
  readonly subject?: string;
  /**
   * What the letter leads to in place of the notice's own link, also for those who cannot sign in. Whoever has it may
   * act for its reader: it is forgotten, with the letter's text, once the letter is sent.
   */
  readonly secretLink?: string;
  /** A line without words at the foot of the text, that an answer quotes. */
  readonly mark?: string;
}

export interface NoticeDraft {
  /** Whom it tells. */
  readonly to: string;
  /** The name of a declared source. */
  readonly source: string;
  /** The same news for the same reader has the same key, and is told once. */
  readonly key: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** A page of the house: `/requests/1#m2`. */
  readonly link: string;
  /** Notices about one thing are one line; without it the page of the link is the thing. */
  readonly about?: string;
  readonly urgent?: boolean;
  /** A letter at once, unless the reader chose otherwise. */
  readonly prompt?: boolean;
  readonly letter?: LetterHeads;
  /** Only the day of it is kept and shown: the moment itself would say who did it. */
  readonly dayOnly?: boolean;
}

export const deliverJob = "platform.notices.deliver";

/** Contexts that have called the delivery already: a batch of news needs it once. The schedule mends what is missed. */
const called = new WeakSet<Context>();

/** The page of a link, without its query and the place on it. */
export const pageOf = (link: string): string => link.split(/[?#]/, 1)[0] as string;

/**
 * Tells people something, in the caller's transaction. What somebody was told before is not told again, and who does
 * not want to hear of a source at all does not.
 */
export async function notify(context: Context, notices: readonly NoticeDraft[]): Promise<void> {
  if (notices.length === 0) return;
  const drafts = notices.map(({ to, about, link, urgent, prompt, letter, dayOnly, ...draft }) => ({
    ...draft,
    recipient: to,
    link,
    about: about ?? pageOf(link),
    urgent: urgent ?? false,
    prompt: prompt ?? false,
    letter: letter ?? null,
    dayOnly: dayOnly ?? false,
  }));
  const written = await sql`
    insert into platform.notice
      (recipient, source, key, about, title, text, link, urgent, prompt, letter, created_at)
    select n.recipient, n.source, n.key, n.about, n.title, n.text, n.link, n.urgent, n.prompt, n.letter,
      case when n."dayOnly" then date_trunc('day', ${context.now}::timestamptz, 'UTC') else ${context.now}::timestamptz end
    from rows from (jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as (recipient uuid, source text, key text,
      about text, title jsonb, text jsonb, link text, urgent boolean, prompt boolean, letter jsonb, "dayOnly" boolean)) with ordinality as n
    where not exists (select 1 from platform.notice_preference p
      where p.recipient = n.recipient and p.source = n.source and p.way = 'none')
    order by n.ordinality
    on conflict (recipient, key) do nothing
  `.execute(context.db);
  if (Number(written.numAffectedRows ?? 0) > 0) await callDelivery(context);
}

export async function callDelivery(context: Context): Promise<void> {
  if (called.has(context)) return;
  called.add(context);
  await context.later(deliverJob, {});
}

/** Of these, those who chose to hear of a source: for news that nobody hears of who did not ask for it. */
export async function whoWants(db: Database, source: string, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom("platform.notice_preference")
    .select("recipient")
    .where("source", "=", source)
    .where("way", "<>", "none")
    .where("recipient", "in", [...people])
    .execute();
  return rows.map(({ recipient }) => recipient);
}
