import { z } from "zod";
import type { Context } from "#platform/context";
import type { Input, Output } from "#platform/http";
import { readCursor, writeCursor } from "#platform/paging";
import { allow } from "#platform/permissions";
import { errors } from "../errors.ts";
import { mayNote, viewOf } from "../policy.ts";
import type * as schema from "../schema/index.ts";
import { sidesOf } from "../store/relationships.ts";
import { noteSource } from "../timeline/notes.ts";
import { defineTimelineSource, gather, type TimelineAsk, type TimelineItem } from "../timeline/source.ts";
import * as store from "../timeline/store.ts";
import { loadSeen } from "./look.ts";

defineTimelineSource(noteSource);

type Page = Input<typeof schema.showTimeline>["query"];
type View = Output<typeof schema.showTimeline>;

export async function showTimeline(context: Context, id: string, page: Page): Promise<View> {
  const { supplier, customer } = await loadSeen(context, id);
  const mine = [supplier, customer].filter(({ id: side }) => mayNote(context.actor, side));
  return timelineOf(context, { supplier: supplier.id, customer: customer.id }, page, mine);
}

export async function showPartyTimeline(context: Context, id: string, page: Page): Promise<View> {
  const { actor, db } = context;
  const own = actor.memberOf[0] ?? actor.self;
  const parties = await sidesOf(db, [id, ...(own ? [own] : [])]);
  if (!parties.some((party) => party.id === id)) throw errors.refuse("party_not_found", { id });
  const mine = parties.filter((party) => party.id === own && own !== id && mayNote(actor, party.id));
  return timelineOf(context, { party: id, view: viewOf(actor) }, page, mine);
}

async function timelineOf(
  context: Context,
  of: TimelineAsk["of"],
  { after, limit }: Page,
  mine: readonly { id: string; name: string }[],
): Promise<View> {
  const { actor, db, now } = context;
  const ask: TimelineAsk = { of, before: readPlace(after), limit };
  const items = await gather(context, ask);
  const open = ask.before
    ? []
    : await store.listInteractions(db, { ...ask, limit: 20 }, viewOf(actor), "open promises");
  const today = now.toISOString().slice(0, 10);
  return {
    items: items.map((item) => ({ ...item, at: item.at.toISOString() })),
    next: items.length === limit ? writePlace(items.at(-1)) : null,
    promises: open.map((row) => ({
      id: row.id,
      promise: row.promise as string,
      side: row.promisedBy === "theirs" ? row.theirsName : row.oursName,
      due: row.promiseDue,
      overdue: row.promiseDue !== null && row.promiseDue < today,
      mayKeep: mayNote(actor, row.ours) || mayNote(actor, row.theirs),
    })),
    mayNoteFor: mine.map(({ id, name }) => ({ id, name })),
  };
}

const place = z.tuple([z.iso.datetime(), z.string().max(200)]);

/** Moment and key of the last row shown. */
function readPlace(after: string | undefined): TimelineAsk["before"] {
  const found = readCursor(after, place);
  return found && { at: new Date(found[0]), key: found[1] };
}

const writePlace = (item: TimelineItem | undefined) =>
  item ? writeCursor([item.at.toISOString(), item.key]) : null;

export async function noteInteraction(
  context: Context,
  body: Input<typeof schema.noteInteraction>["body"],
): Promise<Output<typeof schema.noteInteraction>> {
  const { actor, db, now } = context;
  allow(mayNote(actor, body.ours));
  if (body.ours === body.theirs) throw errors.refuse("with_itself", {}, { place: "theirs" });
  const at = new Date(body.at);
  if (at.getTime() > now.getTime() + 86_400_000) throw errors.refuse("in_future", {}, { place: "at" });
  if (!(await store.partiesExist(db, [body.ours, body.theirs])))
    throw errors.refuse("party_not_found", { id: body.theirs });
  const id = await store.insertInteraction(db, {
    ...body,
    at,
    promise: body.promise ?? null,
    promisedBy: body.promisedBy ?? null,
    promiseDue: body.promiseDue ?? null,
    author: actor.self ?? null,
  });
  await context.announce({
    kind: "interaction_noted",
    module: "relationships",
    subject: { kind: "interaction", id },
    particulars: {
      ours: body.ours,
      theirs: body.theirs,
      kind: body.kind,
      promise: body.promise !== undefined,
    },
  });
  return { id };
}

async function loadNote(context: Context, id: string): Promise<store.InteractionRow> {
  const row = await store.findInteraction(context.db, id);
  if (!row) throw errors.refuse("interaction_not_found", { id });
  return row;
}

/** Either side may say that a promise was kept, provided that it may read it. */
export async function keepPromise(context: Context, id: string, kept: boolean): Promise<{ id: string }> {
  const row = await loadNote(context, id);
  const { actor, db, now } = context;
  allow(mayNote(actor, row.ours) || (row.audience === "both" && mayNote(actor, row.theirs)));
  if (row.promise === null) throw errors.refuse("no_promise", {});
  await store.keepPromise(db, id, kept ? now : null);
  await context.announce({
    kind: kept ? "promise_kept" : "promise_reopened",
    module: "relationships",
    subject: { kind: "interaction", id },
    particulars: { ours: row.ours, theirs: row.theirs },
  });
  return { id };
}

export async function deleteInteraction(context: Context, id: string): Promise<{ id: string }> {
  const row = await loadNote(context, id);
  allow(row.author !== null && row.author === context.actor.self);
  await store.deleteInteraction(context.db, id);
  await context.announce({
    kind: "interaction_taken_back",
    module: "relationships",
    subject: { kind: "interaction", id },
    particulars: { ours: row.ours, theirs: row.theirs },
  });
  return { id };
}
