import { z } from "zod";
import { contactsOf } from "#modules/organisation";
import type { Context } from "#platform/context";
import { exactMoment, readCursor, writeCursor } from "#platform/paging";
import type { InterviewItem, InterviewState, InterviewView } from "../../schema/interviews.ts";
import { abilities, clockAt } from "../interview.ts";
import { calendarFor } from "../letters.ts";
import { mayPlan, readsNotes, type Stand, standOf } from "../policy.ts";
import * as store from "../store/interviews.ts";
import { type QuoteRow, quotesOf } from "../store/quotes.ts";
import { type Loaded, loadInterview } from "./load.ts";

const cursor = z.tuple([exactMoment, z.uuid()]);

export async function listInterviews(
  context: Context,
  ask: {
    readonly state?: InterviewState | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
) {
  const { db, actor } = context;
  const after = readCursor(ask.after, cursor);
  const rows = await store.listInterviews(db, actor, { ...ask, after, limit: ask.limit + 1 });
  const page = rows.slice(0, ask.limit);
  const last = rows.length > ask.limit ? page.at(-1) : undefined;
  return {
    interviews: page.map((row) => itemOf(row, standing(context, row))),
    next: last ? writeCursor([last.startsExactly, last.id]) : null,
    mayPlan: mayPlan(actor),
    mayCode: await mayCode(context),
  };
}

const standing = ({ actor }: Context, row: store.InterviewRow): Stand =>
  standOf(actor, {
    interviewer: row.interviewer.id,
    interviewed: row.interviewed.id,
    readers: row.readers.map(({ id }) => id),
  }) ?? "reader";

/** Whoever may plan, or has notes to look for quotes in. */
export async function mayCode({ db, actor }: Context): Promise<boolean> {
  return mayPlan(actor) || (actor.self !== undefined && (await store.readsAny(db, actor.self)));
}

export async function showInterview(context: Context, id: string): Promise<InterviewView> {
  return viewOf(context, await loadInterview(context, id));
}

/** After a change: as it is now. */
export async function shownAgain(context: Context, id: string): Promise<InterviewView> {
  context.touch("surveys", `surveys/${id}`);
  return showInterview(context, id);
}

export async function interviewCalendar(context: Context, id: string) {
  const { row } = await loadInterview(context, id);
  const body = await calendarFor(context, row, "PUBLISH");
  return { name: "interview.ics", mediaType: "text/calendar; charset=utf-8; method=PUBLISH", body };
}

const itemOf = (row: store.InterviewRow, me: Stand): InterviewItem => ({
  id: row.id,
  name: row.name,
  state: row.state,
  startsAt: row.startsAt.toISOString(),
  zone: row.zone,
  interviewer: { id: row.interviewer.id, name: row.interviewer.name },
  interviewed: row.interviewed,
  supplier: row.supplier,
  customer: row.customer,
  me,
});

async function viewOf({ db }: Context, { row, me }: Loaded): Promise<InterviewView> {
  const reads = readsNotes(me, row.state);
  const notes = reads ? await store.readNotes(db, row.id) : [];
  const quotes = reads ? await quotesOf(db, row.id) : [];
  const contacts = await contactsOf(db, [row.interviewed.id]);
  const { interviewer, interviewed, consentBy } = row;
  return {
    ...itemOf(row, me),
    guide: row.guide,
    guideVersion: row.guideVersion,
    questions: row.questions,
    at: clockAt(row.startsAt, row.zone),
    minutes: row.minutes,
    place: row.place,
    message: row.message,
    consent: row.consent &&
      row.consentAt && {
        answer: row.consent,
        at: row.consentAt.toISOString(),
        by:
          consentBy === interviewed.id
            ? "interviewed"
            : consentBy === interviewer.id
              ? "interviewer"
              : "lead",
      },
    named: row.named,
    readers: row.readers,
    notes: notes.map(({ changedAt, ...note }) => ({ ...note, changedAt: changedAt.toISOString() })),
    quotes: quotes.map(quoteView),
    concludedAt: row.concludedAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    reachable: Boolean(contacts.get(interviewed.id)?.address),
    can: abilities(row, me),
  };
}

export const quoteView = ({ interview: _, ...quote }: QuoteRow) => quote;
