import { sql } from "kysely";
import type { Context } from "#platform/context";
import { namesOf } from "#science/text";
import { isConcerned, speaksFor } from "../../policy.ts";
import type { SignalView, VeiledWords } from "../../schema/shapes.ts";
import { maskedFor, namesInHouse } from "../../text/names.ts";
import { alikeComplaints, filtered, listSignals, type SignalFilter } from "../list-store.ts";
import { openedBy, withinReach } from "../readable.ts";
import { idOfSignal, putSignals, type SignalGiven } from "../store.ts";
import { viewOf } from "../view.ts";

/** Takes in one expression of a need from another room; told twice it is one. It is read within a minute. */
export async function recordSignal({ db }: Context, given: SignalGiven): Promise<string> {
  await putSignals(db, [given]);
  return idOfSignal(db, given);
}

export interface SignalsAsked extends SignalFilter {
  readonly limit: number;
  /** The last signal of the page before. */
  readonly before?: { readonly saidOn: string; readonly id: string } | undefined;
}

/** Signals as the actor may read them, the latest first; what is for few stands only before those few. */
export async function readSignals(
  context: Context,
  { limit, before, ...filter }: SignalsAsked,
): Promise<SignalView[]> {
  const { db, actor } = context;
  const kept: SignalView[] = [];
  let place = before ? ([before.saidOn, before.id] as const) : undefined;
  // Some of a page may be for others: a second one is read, never more, so that no list costs without end.
  for (let round = 0; round < 2 && kept.length < limit; round += 1) {
    const rows = await listSignals(db, sql`${filtered(filter)} and ${withinReach(actor)}`, {
      before: place,
      limit,
    });
    const opened = await openedBy(context, rows);
    for (const row of rows) if (opened.readable.has(row.id)) kept.push(viewOf(actor, row, opened));
    const last = rows.at(-1);
    if (rows.length < limit || !last) break;
    place = [last.said_on, last.id];
  }
  return kept.slice(0, limit);
}

/** So many people have to complain alike before their words are shown to those who may not open the complaints. */
export const fewestVoices = 3;
const mostVeiled = 12;

/**
 * What people complain of, for the two sides of a need or for a supplier's own people: no name, no unit, no day, names
 * within the words masked, months that are over, and only where enough complain alike.
 */
export async function readVeiledWords(
  context: Context,
  asked: { readonly need?: string; readonly supplier?: string; readonly topic?: string | undefined },
): Promise<VeiledWords[]> {
  const { db, actor, now } = context;
  if (!(await mayHear(context, asked))) return [];
  const rows = await alikeComplaints(db, asked, {
    today: now.toISOString().slice(0, 10),
    least: fewestVoices,
    limit: mostVeiled,
  });
  if (rows.length === 0) return [];
  const names = namesOf(await namesInHouse(db));
  return rows.map(({ words, month, topics }) => ({
    month,
    words: maskedFor(words, names, actor.language),
    topics,
  }));
}

async function mayHear(
  { db, actor }: Context,
  { need, supplier }: { readonly need?: string; readonly supplier?: string },
): Promise<boolean> {
  if (!need) return supplier !== undefined && isConcerned(actor, { supplier, customer: null });
  const row = await db
    .selectFrom("needs.need")
    .select(["supplier", "customer"])
    .where("id", "=", need)
    .executeTakeFirst();
  return row !== undefined && (isConcerned(actor, row) || speaksFor(actor, row));
}
