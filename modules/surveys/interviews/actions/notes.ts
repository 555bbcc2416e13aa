import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { surveyEvent } from "../../events.ts";
import type { InterviewView } from "../../schema/interviews.ts";
import { interviewErrors } from "../errors.ts";
import { isOpen, isOver, other } from "../interview.ts";
import { mayWithdraw, mayWrite } from "../policy.ts";
import * as store from "../store/interviews.ts";
import { tellConcluded, tellWithdrawn } from "../tell.ts";
import { loadInterview } from "./load.ts";
import { shownAgain } from "./look.ts";

/** Saved while it is written. Sent twice, because no answer came, it is kept once. */
export async function writeNote(
  context: Context,
  id: string,
  question: string,
  { words, version }: { readonly words: string; readonly version: number },
): Promise<{ version: number; changedAt: string }> {
  const { db, now } = context;
  const { row, me } = await loadInterview(context, id, true);
  allow(mayWrite(me));
  if (!isOpen(row)) throw interviewErrors.refuse("over");
  if (row.consent !== "given") throw interviewErrors.refuse("consent_first");
  if (question !== other && !row.questions.some(({ key }) => key === question))
    throw interviewErrors.refuse("question_not_found", { key: question });
  const known = (await store.readNotes(db, id)).find((note) => note.question === question);
  const clean = words.replaceAll("\u0000", "");
  if (known?.words === clean) return { version: known.version, changedAt: known.changedAt.toISOString() };
  if ((known?.version ?? 0) !== version) throw interviewErrors.refuse("note_changed");
  await store.saveNote(db, id, { question, words: clean, version: version + 1, at: now });
  if (row.state === "planned") await store.saveState(db, id, "held", now);
  context.touch(`surveys/${id}`);
  return { version: version + 1, changedAt: now.toISOString() };
}

/** From here on nothing is added, and whoever was interviewed may read what is kept. */
export async function concludeInterview(context: Context, id: string): Promise<InterviewView> {
  const { db, now } = context;
  const { row, me } = await loadInterview(context, id, true);
  allow(mayWrite(me));
  if (row.state === "concluded") return shownAgain(context, id);
  if (!isOpen(row)) throw interviewErrors.refuse("over");
  if (row.consent === null) throw interviewErrors.refuse("consent_first");
  await store.saveState(db, id, "concluded", now);
  await tellConcluded(context, row);
  await context.announce(surveyEvent("interview_concluded", { kind: "interview", id }, { interview: id }));
  return shownAgain(context, id);
}

/** Notes and quotes are erased here and now; that there was a conversation stays. */
export async function withdrawInterview(context: Context, id: string): Promise<InterviewView> {
  const { db, actor, now } = context;
  const { row, me } = await loadInterview(context, id, true);
  allow(mayWithdraw(me));
  if (row.state === "withdrawn") return shownAgain(context, id);
  if (isOver(row) || row.consent !== "given") throw interviewErrors.refuse("over");
  const quotes = await store.eraseWords(db, id, actor.self ?? null, now);
  const subject = { kind: "interview", id } as const;
  await context.announce(
    ...quotes.map((quote) => surveyEvent("quote_erased", subject, { quote, interview: id })),
    surveyEvent("interview_withdrawn", subject, { interview: id }),
  );
  await tellWithdrawn(context, row);
  return shownAgain(context, id);
}
