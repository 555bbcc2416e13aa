// Two sides talk about a comment: on ours with a name, on the author's with nothing but a key. Nothing here looks at who
// acts on the author's side, even when a browser sent a session along, and nothing of theirs is announced or touched.

import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { surveyEvent } from "../events.ts";
import type { DialogueView, SaidView } from "../schema/dialogue.ts";
import { hashOf, readKey } from "./author-key.ts";
import { dialogueErrors } from "./errors.ts";
import { mayTalk } from "./policy.ts";
import * as store from "./store.ts";

/** So often an author writes without being answered. */
const mostUnanswered = 5;

async function findSaid({ db }: Context, written: string): Promise<store.CommentRow> {
  const letters = readKey(written);
  const comment = letters && (await store.findByKey(db, hashOf(letters)));
  // A wrong key, a survey that is still open and words that were withheld look the same.
  if (!comment) throw dialogueErrors.refuse("nothing_behind_key");
  return comment;
}

export async function showSaid(context: Context, key: string): Promise<SaidView> {
  const comment = await findSaid(context, key);
  return saidView(comment, await store.readReplies(context.db, comment.id, { waiting: true }));
}

export async function replyAsAuthor(
  context: Context,
  { key, words, written }: { readonly key: string; readonly words: string; readonly written: number },
): Promise<SaidView> {
  const { db } = context;
  const comment = await findSaid(context, key);
  await store.lockComment(db, comment.id);
  const replies = await store.readReplies(db, comment.id, { waiting: true });
  const mine = replies.filter(({ side }) => side === "author");
  if (mine.length > written) {
    // Sent again because no answer came: it is there already.
    if (mine.length === written + 1 && mine.at(-1)?.words === words) return saidView(comment, replies);
    throw dialogueErrors.refuse("written_elsewhere");
  }
  if (unanswered(replies) >= mostUnanswered)
    throw dialogueErrors.refuse("wait_for_answer", { limit: mostUnanswered });
  await store.insertReply(db, { comment: comment.id, person: null, words });
  return saidView(comment, await store.readReplies(db, comment.id, { waiting: true }));
}

function unanswered(replies: readonly store.ReplyRow[]): number {
  return replies.length - 1 - replies.findLastIndex(({ side }) => side === "house");
}

async function findForHouse({ db, actor }: Context, id: string): Promise<store.CommentRow> {
  const comment = await store.findComment(db, id);
  if (!comment) throw dialogueErrors.refuse("comment_not_found");
  allow(mayTalk(actor, comment.supplier));
  if (!comment.talks) throw dialogueErrors.refuse("not_wanted");
  return comment;
}

export async function showDialogue(context: Context, id: string): Promise<DialogueView> {
  const comment = await findForHouse(context, id);
  return dialogueView(comment, await store.readReplies(context.db, id, { waiting: false }));
}

export async function replyAsHouse(context: Context, id: string, words: string): Promise<DialogueView> {
  const { db, actor } = context;
  const comment = await findForHouse(context, id);
  const person = actor.self;
  if (person === undefined) throw dialogueErrors.refuse("nobody_to_write_as");
  await store.lockComment(db, id);
  await store.insertReply(db, { comment: id, person, words });
  const wave = { kind: "wave", id: comment.wave } as const;
  await context.announce(surveyEvent("comment_answered", wave, { comment: id }));
  return dialogueView(comment, await store.readReplies(db, id, { waiting: false }));
}

/** Forms write `{subject}` for whoever is rated. */
const named = (question: string, name: string | null): string => question.replaceAll("{subject}", name ?? "");

const aboutOf = (comment: store.CommentRow) => ({
  wave: { id: comment.wave, name: comment.waveName },
  supplier:
    comment.supplier !== null && comment.supplierName !== null
      ? { id: comment.supplier, name: comment.supplierName }
      : null,
  question: comment.question && {
    en: named(comment.question.en, comment.supplierName),
    ru: named(comment.question.ru, comment.supplierName),
  },
  words: comment.words,
});

function saidView(comment: store.CommentRow, replies: readonly store.ReplyRow[]): SaidView {
  return {
    ...aboutOf(comment),
    replies: replies.map(({ side, name, words, handed }) => ({
      mine: side === "author",
      by: name,
      words,
      waiting: !handed,
    })),
    written: replies.filter(({ side }) => side === "author").length,
    mayWrite: unanswered(replies) < mostUnanswered,
  };
}

function dialogueView(comment: store.CommentRow, replies: readonly store.ReplyRow[]): DialogueView {
  return {
    id: comment.id,
    ...aboutOf(comment),
    replies: replies.map(({ side, person, name, words }) => ({
      side,
      by: person === null || name === null ? null : { id: person, name },
      words,
    })),
  };
}
