import type { z } from "zod";
import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { errors } from "../errors.ts";
import { partyEvent } from "../events.ts";
import { dayBefore } from "../person.ts";
import { mayShape } from "../policy.ts";
import type * as shapes from "../schema/shape.ts";
import { refreshCategories, refreshCounts, refreshSearch, refreshTree } from "../store/derived.ts";
import type { PartyRow } from "../store/parties.ts";
import { closePeriods, lastBeginning, openPeriods, type PeriodTable } from "../store/periods.ts";
import * as store from "../store/shape.ts";
import { whyNotEnd, whyNotMerge, whyNotUnder } from "../unit.ts";
import { loadParty, showParty } from "./parties.ts";

type Body<E extends { body?: unknown }> = z.output<NonNullable<E["body"]> & z.ZodType>;

export const today = ({ now }: Context): string => now.toISOString().slice(0, 10);

export async function loadUnit(context: Context, id: string): Promise<PartyRow> {
  const party = await loadParty(context, id);
  if (party.kind === "person") throw errors.refuse("not_a_unit", { name: party.name });
  return party;
}

export async function loadPerson(context: Context, id: string): Promise<PartyRow> {
  const party = await loadParty(context, id);
  if (party.kind !== "person") throw errors.refuse("not_a_person", { name: party.name });
  return party;
}

const stateOf = (unit: PartyRow) => ({
  id: unit.id,
  parent: unit.path.at(-1)?.id ?? null,
  endedOn: unit.endedOn,
});

function heed(
  reason: "ended" | "parent_ended" | "under_itself" | "has_people" | "has_units" | undefined,
  unit: PartyRow,
) {
  if (reason) throw errors.refuse(reason, { name: unit.name });
}

export function heedFuture(context: Context, on: string): void {
  // One zone ahead of ours it may be tomorrow already.
  const tomorrow = new Date(context.now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  if (on > tomorrow) throw errors.refuse("day_in_future", { day: on }, { place: "on" });
}

/** A change is of today or earlier, and must not undo a later one. */
export async function heedDay(context: Context, kind: PeriodTable, id: string, on: string): Promise<void> {
  heedFuture(context, on);
  const last = await lastBeginning(context.db, kind, [id]);
  if (last && last > on) throw errors.refuse("day_too_early", { day: on, last }, { place: "on" });
}

export async function heedCode(
  context: Context,
  kind: PartyRow["kind"],
  code: string | undefined,
  own?: string,
) {
  const owner = code ? await store.ownerOfCode(context.db, kind, code) : undefined;
  if (owner && owner.id !== own) {
    throw errors.refuse("code_taken", { code: code as string, name: owner.name }, { place: "code" });
  }
}

export async function createUnit(context: Context, body: Body<typeof shapes.createUnit>) {
  allow(mayShape(context.actor));
  const { db } = context;
  await store.lockTree(db);
  await heedCode(context, body.kind, body.code);
  const parent = body.parent ? await loadUnit(context, body.parent) : null;
  if (parent?.endedOn) throw errors.refuse("parent_ended", { name: parent.name }, { place: "parent" });
  const head = body.head ? await loadPerson(context, body.head) : null;
  const on = body.on ?? today(context);
  heedFuture(context, on);
  const id = await store.insertParty(db, {
    kind: body.kind,
    category: body.kind,
    name: body.name,
    code: body.code,
  });
  await store.insertUnit(db, { party: id, parent: body.parent, head: body.head, from: on });
  await store.describeUnit(db, id, body);
  await refreshTree(db);
  await refreshSearch(db, [id]);
  await refreshCategories(db, [body.head]);
  const after = {
    name: body.name,
    parent: parent?.name ?? null,
    head: head?.name ?? null,
    function: body.function,
  };
  await context.announce(partyEvent("unit_created", id, { after }));
  return showParty(context, id);
}

export async function changeUnit(context: Context, id: string, body: Body<typeof shapes.changeUnit>) {
  allow(mayShape(context.actor));
  const { db } = context;
  const unit = await loadUnit(context, id);
  await heedCode(context, unit.kind, body.code, id);
  await store.renameParty(db, id, body.name, body.code);
  await store.describeUnit(db, id, body);
  await refreshSearch(db, [id]);
  await context.announce(
    partyEvent("unit_changed", id, {
      before: { name: unit.name, code: unit.code, function: unit.function },
      after: { name: body.name, code: body.code ?? unit.code, function: body.function },
    }),
  );
  return showParty(context, id);
}

export async function placeUnit(context: Context, id: string, body: Body<typeof shapes.placeUnit>) {
  allow(mayShape(context.actor));
  const { db } = context;
  await store.lockTree(db);
  const unit = await loadUnit(context, id);
  const parent = body.parent ? await loadUnit(context, body.parent) : null;
  heed(whyNotUnder(await store.readParents(db), stateOf(unit), parent && stateOf(parent)), unit);
  const from = unit.path.at(-1);
  if (from?.id === parent?.id) return showParty(context, id);
  const on = body.on ?? today(context);
  await heedDay(context, "placement", id, on);
  await store.setParent(db, id, body.parent);
  await closePeriods(db, "placement", [id], dayBefore(on));
  await openPeriods(db, "placement", [id], body.parent, on);
  await refreshTree(db);
  const particulars = { before: { parent: from?.name ?? null }, after: { parent: parent?.name ?? null, on } };
  await context.announce(partyEvent("unit_moved", id, particulars));
  return showParty(context, id);
}

export async function mergeUnit(context: Context, id: string, body: Body<typeof shapes.mergeUnit>) {
  allow(mayShape(context.actor));
  const { db } = context;
  await store.lockTree(db);
  const unit = await loadUnit(context, id);
  const into = await loadUnit(context, body.into);
  heed(whyNotMerge(await store.readParents(db), stateOf(unit), stateOf(into)), unit);
  const on = body.on ?? today(context);
  await heedDay(context, "placement", id, on);
  const people = await store.membersOf(db, id);
  const units = await store.unitsBelow(db, id);
  const lastJoined = await lastBeginning(db, "membership", people);
  if (lastJoined && lastJoined > on)
    throw errors.refuse("day_too_early", { day: on, last: lastJoined }, { place: "on" });
  const last = dayBefore(on);
  await store.setUnitOf(db, people, into.id);
  await closePeriods(db, "membership", people, last);
  await openPeriods(db, "membership", people, into.id, on);
  for (const below of units) await store.setParent(db, below, into.id);
  await closePeriods(db, "placement", [...units, id], last);
  await openPeriods(db, "placement", units, into.id, on);
  await store.setMergedInto(db, id, into.id);
  await store.setEnded(db, id, last);
  await refreshTree(db);
  await refreshCounts(db, [id, into.id]);
  await refreshCategories(db, [unit.head?.id]);
  await context.announce(
    partyEvent("unit_merged", id, {
      after: { into: into.name, on },
      people: people.length,
      units: units.length,
    }),
    ...people.map((person) =>
      partyEvent("person_moved", person, { before: { unit: unit.name }, after: { unit: into.name } }),
    ),
    ...units.map((below) =>
      partyEvent("unit_moved", below, { before: { parent: unit.name }, after: { parent: into.name } }),
    ),
  );
  return showParty(context, id);
}

/** `on` is the last day. */
export async function endUnit(context: Context, id: string, body: Body<typeof shapes.endUnit>) {
  allow(mayShape(context.actor));
  const { db } = context;
  await store.lockTree(db);
  const unit = await loadUnit(context, id);
  heed(whyNotEnd(stateOf(unit), (await store.membersOf(db, id)).length, unit.unitsBelow), unit);
  const on = body.on ?? today(context);
  await heedDay(context, "placement", id, on);
  await store.setEnded(db, id, on);
  await closePeriods(db, "placement", [id], on);
  await refreshCategories(db, [unit.head?.id]);
  await context.announce(partyEvent("unit_ended", id, { after: { on } }));
  return showParty(context, id);
}

export async function reopenUnit(context: Context, id: string) {
  allow(mayShape(context.actor));
  const { db } = context;
  await store.lockTree(db);
  const unit = await loadUnit(context, id);
  if (!unit.endedOn) return showParty(context, id);
  const parent = unit.path.at(-1);
  if (parent?.endedOn) throw errors.refuse("parent_ended", { name: parent.name });
  await store.setEnded(db, id, null);
  await openPeriods(db, "placement", [id], parent?.id ?? null, today(context));
  await refreshCategories(db, [unit.head?.id]);
  await context.announce(partyEvent("unit_reopened", id));
  return showParty(context, id);
}

export async function setHead(context: Context, id: string, body: Body<typeof shapes.setHead>) {
  allow(mayShape(context.actor));
  const unit = await loadUnit(context, id);
  const person = body.person ? await loadPerson(context, body.person) : null;
  if (person?.endedOn) throw errors.refuse("ended", { name: person.name }, { place: "person" });
  if (unit.head?.id === person?.id) return showParty(context, id);
  await store.setHeadOf(context.db, id, body.person);
  await refreshCategories(context.db, [unit.head?.id, body.person]);
  const particulars = { before: { head: unit.head?.name ?? null }, after: { head: person?.name ?? null } };
  await context.announce(partyEvent("head_set", id, particulars));
  return showParty(context, id);
}
