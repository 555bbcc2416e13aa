import { z } from "zod";
import type { Context } from "#platform/context";
import { readCursor, writeCursor } from "#platform/paging";
import { allow } from "#platform/permissions";
import { errors } from "../errors.ts";
import { partyEvent } from "../events.ts";
import { mayEditProfile, maySeeParty, mayShape } from "../policy.ts";
import { changedParts, tidyProfile } from "../profile.ts";
import type * as shapes from "../schema/party.ts";
import { countParties } from "../store/directory.ts";
import { eventsOf, periodsOf } from "../store/history.ts";
import {
  findParty,
  type PartyFilter,
  type PartyRow,
  partiesByName,
  searchParties,
  similarWords,
  treeLevel,
} from "../store/parties.ts";
import { findProfile, saveProfile } from "../store/profiles.ts";
import { isOutsider } from "../store/relations.ts";

/** Somebody from outside who has no role of the house. */
async function fromOutside({ db, actor }: Context): Promise<boolean> {
  return actor.self !== undefined && actor.roles.length === 0 && (await isOutsider(db, actor.self));
}

async function heedBorder(context: Context, party?: string): Promise<void> {
  const outsider = await fromOutside(context);
  allow(party === undefined ? !outsider : maySeeParty(context.actor, outsider, party));
}

export async function showOrganisation(context: Context) {
  const { db, actor } = context;
  await heedBorder(context);
  const { person, unit, partner } = await countParties(db);
  return { people: person, units: unit, partners: partner, mayShape: mayShape(actor) };
}

export async function listParties(
  context: Context,
  query: z.output<typeof shapes.listParties.query & object>,
) {
  await heedBorder(context);
  const { q, after, limit, ...filter } = query;
  const words = searchWords(q);
  if (words.length > 0) return { parties: await search(context, words, filter, limit), next: null };
  const parties = await partiesByName(context.db, filter, readPlace(after), limit);
  const last = parties.at(-1);
  return { parties, next: last && parties.length === limit ? writeCursor([last.name, last.id]) : null };
}

/** As the words are written; when nobody is found, as they may have been meant. */
async function search({ db }: Context, words: readonly string[], filter: PartyFilter, limit: number) {
  const exact = await searchParties(
    db,
    words.map((word) => [word]),
    filter,
    limit,
  );
  return exact.length > 0 ? exact : searchParties(db, await similarWords(db, words), filter, limit);
}

/** As `party.search` is written: lower case, ё as е. Many words would only slow down. */
function searchWords(q: string | undefined): string[] {
  return (q ?? "").toLowerCase().replaceAll("ё", "е").split(/\s+/).filter(Boolean).slice(0, 6);
}

const place = z.tuple([z.string().max(1_000), z.uuid()]);

function readPlace(after: string | undefined): { name: string; id: string } | undefined {
  const found = readCursor(after, place);
  return found && { name: found[0], id: found[1] };
}

export async function loadParty({ db }: Context, id: string): Promise<PartyRow> {
  const row = await findParty(db, id);
  if (!row) throw errors.refuse("party_not_found", { id });
  return row;
}

export async function showParty(context: Context, id: string): Promise<shapes.PartyView> {
  const row = await loadParty(context, id);
  await heedBorder(context, id);
  const { actor } = context;
  return { ...row, may: { shape: mayShape(actor), editProfile: mayEditProfile(actor, row) } };
}

const historyAtATime = 50;

export async function showHistory(
  context: Context,
  id: string,
  before: number | undefined,
): Promise<shapes.HistoryView> {
  await loadParty(context, id);
  await heedBorder(context, id);
  const periods = await periodsOf(context.db, id);
  const events = await eventsOf(context.db, id, before, historyAtATime);
  return {
    periods,
    events: events.map(({ id: number, at, kind, actor, particulars }) => ({
      id: number,
      at: at.toISOString(),
      kind,
      actor,
      before: particulars.before ?? {},
      after: particulars.after ?? {},
    })),
    next: events.length === historyAtATime ? events.at(-1)!.id : null,
  };
}

export async function showProfile(context: Context, id: string): Promise<shapes.ProfileView> {
  const party = await loadParty(context, id);
  await heedBorder(context, id);
  const { updatedAt, needs, ...profile } = await findProfile(context.db, id);
  return {
    ...profile,
    needs: [...needs],
    updatedAt: updatedAt?.toISOString() ?? null,
    mayEdit: mayEditProfile(context.actor, party),
  };
}

export async function changeProfile(context: Context, id: string, body: shapes.ProfileBody) {
  const party = await loadParty(context, id);
  allow(mayEditProfile(context.actor, party));
  const { updatedAt: _, ...before } = await findProfile(context.db, id);
  const after = tidyProfile(body);
  const parts = changedParts(before, after);
  if (parts.length > 0) {
    await saveProfile(context.db, id, after, context.actor.userId, context.now);
    // What people say of themselves stays in the profile; the history says only which parts changed.
    await context.announce(partyEvent("profile_changed", id, { parts }));
  }
  return showProfile(context, id);
}

export async function listTree(
  context: Context,
  { parent, kind }: { parent?: string | undefined; kind: "unit" | "partner" },
) {
  await heedBorder(context);
  return { units: await treeLevel(context.db, parent, kind) };
}
