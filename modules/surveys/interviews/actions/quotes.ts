import { z } from "zod";
import type { Context } from "#platform/context";
import { exactMoment, readCursor, writeCursor } from "#platform/paging";
import { allow } from "#platform/permissions";
import { surveyEvent } from "../../events.ts";
import type { QuoteView } from "../../schema/interviews.ts";
import { interviewErrors } from "../errors.ts";
import { isOver, standsAt } from "../interview.ts";
import { mayMark } from "../policy.ts";
import { codesNamed, findCodes } from "../store/codes.ts";
import { findParties, readNotes } from "../store/interviews.ts";
import * as store from "../store/quotes.ts";
import { type Loaded, loadInterview } from "./load.ts";
import { mayCode, quoteView } from "./look.ts";

interface Coding {
  readonly supplier: string | null;
  readonly customer: string | null;
  readonly codes: readonly string[];
  readonly newCodes: readonly string[];
}

export interface Marked extends Coding {
  readonly id: string;
  readonly question: string;
  readonly starts: number;
  readonly words: string;
}

/** Words of the notes, as they stand there. Marked twice with one id, it is one quote. */
export async function markQuote(context: Context, interview: string, marked: Marked): Promise<QuoteView> {
  const { db, actor } = context;
  const { id, question, starts, words } = marked;
  markable(await loadInterview(context, interview, true));
  const note = (await readNotes(db, interview)).find((one) => one.question === question);
  if (!note || !standsAt(note.words, words, starts))
    throw interviewErrors.refuse("not_in_notes", {}, { place: "words" });
  const before = await store.findQuote(db, id);
  if (before && before.interview !== interview) throw interviewErrors.refuse("quote_not_found", { id });
  const { supplier, customer } = marked;
  await checkParties(context, marked);
  const by = actor.self ?? null;
  await store.insertQuote(db, { id, interview, question, starts, words, supplier, customer, by });
  return code(context, { id, interview }, before, marked);
}

export async function changeQuote(context: Context, id: string, coding: Coding): Promise<QuoteView> {
  const before = await loadQuote(context, id);
  await checkParties(context, coding);
  return code(context, before, before, coding);
}

export async function removeQuote(context: Context, id: string): Promise<{ id: string }> {
  const { interview } = await loadQuote(context, id);
  await store.deleteQuote(context.db, id);
  const subject = { kind: "interview", id: interview } as const;
  await context.announce(surveyEvent("quote_erased", subject, { quote: id, interview }));
  return { id };
}

function markable({ row, me }: Loaded): void {
  allow(mayMark(me));
  if (isOver(row)) throw interviewErrors.refuse("over");
  if (row.consent !== "given") throw interviewErrors.refuse("consent_first");
}

async function loadQuote(context: Context, id: string): Promise<store.QuoteRow> {
  const found = await store.findQuote(context.db, id);
  if (!found) throw interviewErrors.refuse("quote_not_found", { id });
  markable(await loadInterview(context, found.interview, true));
  // Between the two looks it may have been taken back.
  const quote = await store.findQuote(context.db, id);
  if (!quote) throw interviewErrors.refuse("quote_not_found", { id });
  return quote;
}

async function checkParties({ db }: Context, { supplier, customer }: Coding): Promise<void> {
  const wanted = [supplier, customer].filter((id) => id !== null);
  const found = await findParties(db, wanted);
  for (const id of wanted) if (!found.has(id)) throw interviewErrors.refuse("party_not_found", { id });
}

/** What is as it was before is not told again. */
async function code(
  context: Context,
  { id, interview }: { readonly id: string; readonly interview: string },
  before: store.QuoteRow | undefined,
  coding: Coding,
): Promise<QuoteView> {
  const { db, actor } = context;
  const known = new Set((await findCodes(db, coding.codes)).map((one) => one.id));
  for (const one of coding.codes)
    if (!known.has(one)) throw interviewErrors.refuse("code_not_found", { id: one }, { place: "codes" });
  const made = await codesNamed(db, coding.newCodes, actor.self ?? null);
  const { supplier, customer } = coding;
  await store.saveCoding(db, id, { supplier, customer, codes: [...new Set([...coding.codes, ...made])] });
  const now = (await store.findQuote(db, id)) as store.QuoteRow;
  if (before && codingOf(before) === codingOf(now)) return quoteView(now);
  const subject = { kind: "interview", id: interview } as const;
  await context.announce(surveyEvent("quote_coded", subject, { quote: id, interview }));
  return quoteView(now);
}

const codingOf = ({ supplier, customer, codes }: store.QuoteRow): string =>
  JSON.stringify([supplier?.id, customer?.id, codes.map(({ id }) => id).sort()]);

const cursor = z.tuple([exactMoment, z.uuid()]);

export async function listQuotes(
  context: Context,
  ask: {
    readonly code?: string | undefined;
    readonly party?: string | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
) {
  allow(await mayCode(context));
  const after = readCursor(ask.after, cursor);
  const rows = await store.listQuotes(context.db, context.actor, { ...ask, after, limit: ask.limit + 1 });
  const page = rows.slice(0, ask.limit);
  const last = rows.length > ask.limit ? page.at(-1) : undefined;
  return {
    quotes: page.map(({ madeAt: _, ...quote }) => quote),
    next: last ? writeCursor([last.madeAt, last.id]) : null,
  };
}
