import type { Context } from "#platform/context";
import * as mail from "#platform/mail";
import { say } from "#platform/words";
import type { MailState, SentLetter } from "../schema/mail.ts";
import { mailboxErrors } from "./errors.ts";
import { accountAddress } from "./store.ts";
import { mailWords } from "./words.ts";

const iso = (date: Date | null) => date?.toISOString() ?? null;

/** The server without its user and password. */
function serverName(url: string | undefined): string | null {
  if (!url) return null;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

export async function showMail({ db, config }: Context): Promise<MailState> {
  const way = await mail.wayOut(db);
  const sender = mail.houseSender(config);
  return {
    ready: config.smtpUrl !== undefined && sender !== undefined,
    server: serverName(config.smtpUrl),
    sender: sender ? `${sender.name} <${sender.address}>` : null,
    ...way,
    troubleAt: iso(way.troubleAt),
    restUntil: iso(way.restUntil),
    oldestWaiting: iso(way.oldestWaiting),
  };
}

const view = ({ recipients, ...letter }: mail.LetterItem): SentLetter => ({
  ...letter,
  to: recipients.map(({ address }) => address),
  dueAt: iso(letter.dueAt),
  createdAt: letter.createdAt.toISOString(),
  settledAt: iso(letter.settledAt),
});

export async function sendTestLetter(ctx: Context): Promise<SentLetter> {
  const { config, actor, db, now } = ctx;
  if (!config.smtpUrl || !mail.houseSender(config)) throw mail.mailErrors.refuse("no_sender");
  const address = await accountAddress(db, actor.userId ?? "");
  if (!address) throw mailboxErrors.refuse("not_confirmed");
  const t = say(mailWords, actor.language);
  const { id } = await mail.queueLetter(ctx, {
    key: `test ${actor.userId} ${now.toISOString()}`,
    to: [{ name: actor.name, address }],
    subject: t("testSubject"),
    text: t("testText"),
  });
  return view((await mail.findLetter(db, id)) as mail.LetterItem);
}

export async function listLetters(
  { db }: Context,
  query: { failed: boolean; before?: number | undefined; limit: number },
): Promise<{ letters: SentLetter[]; next: number | null }> {
  const letters = await mail.recentLetters(db, { ...query, before: query.before });
  return {
    letters: letters.map(view),
    next: letters.length === query.limit ? (letters.at(-1)?.id ?? null) : null,
  };
}

export async function retryLetter({ db, now }: Context, id: number): Promise<SentLetter> {
  const there = await mail.findLetter(db, id);
  if (!there) throw mail.mailErrors.refuse("letter_not_found", { id });
  const again = await mail.tryAgain(db, id);
  // One with a secret is out of sight as soon as it waits again.
  const waiting = again ? ({ state: "waiting", attempts: 0, dueAt: now, settledAt: null } as const) : {};
  return view((await mail.findLetter(db, id)) ?? { ...there, ...waiting });
}
