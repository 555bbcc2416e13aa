import { z } from "zod";
import { type Context, isProgrammeLead } from "#platform/context";
import { exactMoment, readCursor, writeCursor } from "#platform/paging";
import { allow } from "#platform/permissions";
import { mayAskFor } from "../policy.ts";
import type * as schema from "../schema/search.ts";
import { unansweredEvent } from "../service-events.ts";
import { readReader } from "../store/readers.ts";
import { findService } from "../store/services.ts";
import * as store from "../store/signals.ts";
import { readTheSearch } from "./search.ts";

/** Counts that a service was opened after a search: once a person, search and day. */
export async function noteChoice(
  context: Context,
  { find, service: id }: z.output<typeof schema.noteChoice.body & object>,
) {
  const { db, actor, now } = context;
  const service = await findService(db, id);
  const reader = await readReader(db, actor);
  if (!service || !mayAskFor(actor, reader, service)) return { noted: false };
  const { key } = await readTheSearch(context, find);
  if (key === "") return { noted: false };
  const first = await store.firstToday(db, now, ["choice", actor.userId ?? "", key, id]);
  if (first) await store.countChoice(db, key, id, now);
  return { noted: first };
}

const shortest = 3;

/** Counts that nobody found an answer to a search: once a person, search and day. */
export async function noteMissed(
  context: Context,
  { find }: z.output<typeof schema.noteMissed.body & object>,
) {
  const { db, actor, now } = context;
  const typed = find.replace(/\s+/g, " ").trim();
  const { key } = await readTheSearch(context, typed);
  if (key.length < shortest) return { noted: false };
  const first = await store.firstToday(db, now, ["missed", actor.userId ?? "", key]);
  if (first) await store.countMissed(db, key, typed, now);
  return { noted: first };
}

export async function listMissed(
  { db, actor }: Context,
  { order, after, limit }: z.output<typeof schema.listMissed.query & object>,
) {
  const rows = await store.missedSearches(db, order, readPlace(after, order), limit);
  const dismiss = isProgrammeLead(actor);
  const last = rows.at(-1);
  return {
    missed: rows.map(({ query, typed, count, firstAt, lastAt }) => ({
      query,
      typed,
      count,
      firstAt: firstAt.toISOString(),
      lastAt: lastAt.toISOString(),
      may: { dismiss },
    })),
    next: last && rows.length === limit ? writeCursor([String(last.by), last.query]) : null,
  };
}

const words = z.string().max(1_000);
const places = {
  count: z.tuple([z.string().regex(/^\d{1,9}$/), words]),
  recent: z.tuple([exactMoment, words]),
};

function readPlace(after: string | undefined, order: "count" | "recent"): store.MissedPlace | undefined {
  const found = readCursor(after, places[order]);
  return found && { by: found[0], query: found[1] };
}

export async function dismissMissed({ db, actor }: Context, query: string) {
  allow(isProgrammeLead(actor));
  await store.dropMissed(db, query);
  return { query };
}

const toldAtATime = 500;

/** Tells the house of searches without an answer, some time after they were made and by nobody. */
export async function tellMissed({ db, announce }: Context): Promise<void> {
  const rows = await store.untoldMissed(db, toldAtATime);
  await announce(...rows.map(({ query, typed, count }) => unansweredEvent(query, typed, count)));
}

/** Yesterday's marks and what is long past. */
export async function forgetOld({ db, now }: Context): Promise<void> {
  await store.forgetMarks(db, now);
  await store.forgetChoices(db, now);
}
