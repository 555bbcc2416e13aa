// The way of an answer: checked, put where the house cannot look, and noted as given, without a time.

import type { Context } from "#platform/context";
import { askedItems, flatten } from "../../questionnaires/items.ts";
import { answeringErrors } from "../errors.ts";
import * as store from "../store/answering.ts";
import { hashOf } from "../tokens.ts";
import { checkOpen } from "./admit.ts";
import { versionFor } from "./versions.ts";
import type { WrongTries } from "./wrong-tries.ts";

export interface Submission {
  readonly token?: string | undefined;
  readonly subject: string;
  readonly response: string;
  readonly contract: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly keys?: Readonly<Record<string, string>> | undefined;
}

interface Submitted {
  readonly done: true;
  readonly left: number;
}

/**
 * Takes answers about one party. The response's id was made on the device: sent again, it is known, and answered as the
 * first time, also when the link went with it.
 */
export async function submit(
  ctx: Context,
  wave: string,
  submission: Submission,
  from: { readonly address: string; readonly tries: WrongTries },
): Promise<Submitted> {
  const { db } = ctx;
  const { subject, response } = submission;
  const ticket = ticketOf(ctx, wave, submission, from);
  const entry = ticket && (await store.lockEntry(db, ticket, { wave, subject }));
  if (!entry) return refuseOrRemember(ctx, wave, submission, from);
  if (entry.discreet) return submitDiscreetly(ctx, entry, submission);
  if (entry.done && entry.kind === "anonymous") {
    if (!(await store.hasResponse(db, response))) throw answeringErrors.refuse("already_answered");
    return { done: true, left: await store.countLeft(db, wave, entry.person) };
  }
  await check(ctx, entry, submission);
  await keep(ctx, entry, submission);
  const left = await store.setDone(db, { wave, person: entry.person, subject });
  if (left === undefined) throw answeringErrors.refuse("over");
  return { done: true, left };
}

/** Answered the same whether it is the first time or not: the first answers count. */
async function submitDiscreetly(
  ctx: Context,
  entry: store.Entry & { readonly done: boolean },
  submission: Submission,
): Promise<Submitted> {
  const { db } = ctx;
  const { subject, response } = submission;
  await check(ctx, entry, submission);
  if (!entry.done && !(await store.hasResponse(db, response))) {
    await keep(ctx, entry, submission);
    const left = await store.setDone(db, { wave: entry.wave, person: entry.person, subject });
    if (left === undefined) throw answeringErrors.refuse("over");
  }
  return { done: true, left: 0 };
}

async function check(ctx: Context, entry: store.Entry, submission: Submission): Promise<void> {
  await checkOpen(ctx, entry);
  if (submission.contract !== entry.contractHash) throw answeringErrors.refuse("other_promise");
  await read(ctx, entry, submission);
}

async function read({ db }: Context, entry: store.Entry, { data }: Submission) {
  const { items } = await versionFor(db, entry.version);
  const { answers, comments, problems } = flatten(askedItems(items, entry.asked), data);
  if (problems.length > 0) throw answeringErrors.refuse("answers_bad", {}, { details: problems });
  if (Object.keys(answers).length === 0 && Object.keys(comments).length === 0)
    throw answeringErrors.refuse("nothing_said");
  return { answers, comments };
}

function ticketOf(
  ctx: Context,
  wave: string,
  { token }: Submission,
  { address, tries }: { readonly address: string; readonly tries: WrongTries },
): store.Ticket | undefined {
  if (token === undefined) return ctx.actor.self ? { person: ctx.actor.self, wave } : undefined;
  tries.check(address, ctx.now.getTime());
  return { hash: hashOf(ctx.config, token) };
}

async function keep(ctx: Context, entry: store.Entry, submission: Submission): Promise<void> {
  const { db } = ctx;
  const { subject, response, keys } = submission;
  const { answers, comments } = await read(ctx, entry, submission);
  if (entry.kind === "identified") {
    if (!(await store.putAnswer(db, { ...entry, subject }, answers, comments)))
      throw answeringErrors.refuse("already_answered");
    return;
  }
  const frozen = { wave: entry.wave, subject, unit: entry.unit, cuts: entry.cuts };
  if (!(await store.putResponse(db, response, frozen, answers)))
    throw answeringErrors.refuse("response_known");
  await store.putComments(db, frozen, comments, keys ?? {});
}

/** Nobody is behind the link any more, or never was; a response that is there was sent by whoever knows its id. */
async function refuseOrRemember(
  { db, now }: Context,
  wave: string,
  { token, response }: Submission,
  { address, tries }: { readonly address: string; readonly tries: WrongTries },
): Promise<Submitted> {
  if (await store.hasResponse(db, response)) return { done: true, left: 0 };
  if (token === undefined) throw answeringErrors.refuse("not_asked");
  if (await store.isOver(db, wave)) throw answeringErrors.refuse("over");
  tries.note(address, now.getTime());
  throw answeringErrors.refuse("link_used");
}
