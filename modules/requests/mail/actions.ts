import { type Context, isAdministrator } from "#platform/context";
import * as mail from "#platform/mail";
import { allow } from "#platform/permissions";
import type { AsideLetter, LetterOutcome, MailboxBody, MailboxView } from "../schema/mail.ts";
import { partiesOf } from "../store/parties.ts";
import { mailboxErrors } from "./errors.ts";
import { mayKeepMailbox, mayReachPort } from "./policy.ts";
import * as store from "./store.ts";

const iso = (date: Date | null) => date?.toISOString() ?? null;

/** Mailboxes the actor keeps; none for most people, and that is no mistake. */
async function kept(ctx: Context): Promise<store.KeptMailbox[]> {
  return store.keptMailboxes(
    ctx.db,
    isAdministrator(ctx.actor) ? undefined : ctx.actor.leads,
    ctx.actor.language,
  );
}

export async function listMailboxes(ctx: Context): Promise<{ mailboxes: MailboxView[] }> {
  const mine = new Map((await kept(ctx)).map((one) => [one.id, one]));
  const states = await mail.mailboxStates(ctx.db, [...mine.keys()]);
  return {
    mailboxes: states.map((state) => {
      const { unit, service, kind, accept, plus } = mine.get(state.id) as store.KeptMailbox;
      return {
        ...state,
        ...{ unit, service, kind, accept, plus },
        since: state.since.toISOString(),
        nextTryAt: iso(state.nextTryAt),
        lastLetterAt: iso(state.lastLetterAt),
      };
    }),
  };
}

async function heed(ctx: Context, body: MailboxBody): Promise<void> {
  allow(mayKeepMailbox(ctx.actor, body.unit));
  if (!mayReachPort(ctx.actor, body.port)) {
    throw mailboxErrors.refuse("port_not_mail", { port: body.port }, { place: "port" });
  }
  const unit = (await partiesOf(ctx.db, [body.unit])).get(body.unit);
  if (unit?.kind !== "unit" || unit.ended) throw mailboxErrors.refuse("unit_gone", {}, { place: "unit" });
}

const settingsOf = (body: MailboxBody): mail.MailboxSettings => ({
  ...body,
  doneFolder: body.doneFolder || null,
});

export async function connectMailbox(ctx: Context, body: MailboxBody): Promise<{ id: string }> {
  await heed(ctx, body);
  if (!body.password) throw mailboxErrors.refuse("password_needed", {}, { place: "password" });
  const id = await mail.addMailbox(ctx, settingsOf(body));
  await store.putRule(ctx.db, id, body, ctx.actor.userId);
  return { id };
}

async function mine(ctx: Context, id: string): Promise<string> {
  const unit = await store.unitOfMailbox(ctx.db, id);
  if (!unit) throw mail.mailErrors.refuse("mailbox_not_found", { id });
  allow(mayKeepMailbox(ctx.actor, unit));
  return unit;
}

/** The password belongs to the server it was given for: another server is told another one. */
export async function changeMailbox(ctx: Context, id: string, body: MailboxBody): Promise<{ id: string }> {
  await mine(ctx, id);
  await heed(ctx, body);
  const [before] = await mail.mailboxStates(ctx.db, [id]);
  if (!body.password && (before?.host !== body.host || before.username !== body.username)) {
    throw mailboxErrors.refuse("password_needed", {}, { place: "password" });
  }
  await mail.changeMailbox(ctx, id, settingsOf(body));
  await store.putRule(ctx.db, id, body, ctx.actor.userId);
  return { id };
}

export async function testMailbox(
  ctx: Context,
  { id, ...body }: MailboxBody & { id?: string | undefined },
): Promise<{ letters: number }> {
  if (id) await mine(ctx, id);
  await heed(ctx, body);
  if (!id && !body.password) throw mailboxErrors.refuse("password_needed", {}, { place: "password" });
  return { letters: await mail.testMailbox(ctx, settingsOf(body), id) };
}

export async function listTaken(
  ctx: Context,
  id: string,
  query: { before?: number | undefined; limit: number },
): Promise<{ letters: LetterOutcome[]; next: number | null }> {
  await mine(ctx, id);
  const letters = await store.takenOf(ctx.db, id, query);
  return {
    letters: letters.map((letter) => ({ ...letter, at: letter.at.toISOString() })),
    next: letters.length === query.limit ? (letters.at(-1)?.id ?? null) : null,
  };
}

export async function listAside(
  ctx: Context,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<{ letters: AsideLetter[]; next: string | null }> {
  const boxes = (await kept(ctx)).map(({ id }) => id);
  const letters = await mail.listAside(ctx.db, boxes, { before, limit });
  return {
    letters: letters.map(({ mailbox, address, at, ...letter }) => ({
      ...letter,
      mailbox: { id: mailbox, address },
      at: at.toISOString(),
    })),
    next: letters.length === limit ? (letters.at(-1)?.id ?? null) : null,
  };
}

export async function takeAside(ctx: Context, id: string): Promise<{ id: string }> {
  await mine(ctx, await mail.mailboxOfAside(ctx.db, id));
  await mail.takeAside(ctx, id);
  return { id };
}

export async function discardAside(ctx: Context, id: string): Promise<{ id: string }> {
  await mine(ctx, await mail.mailboxOfAside(ctx.db, id));
  await mail.discardAside(ctx, id);
  return { id };
}
