import type { z } from "zod";
import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { errors } from "../errors.ts";
import { partyEvent } from "../events.ts";
import { cleanEmail, dayBefore } from "../person.ts";
import { mayShape } from "../policy.ts";
import type * as shapes from "../schema/shape.ts";
import { refreshCategories, refreshCounts, refreshSearch } from "../store/derived.ts";
import { periodsOf } from "../store/history.ts";
import type { PartyRow } from "../store/parties.ts";
import { closePeriods, openPeriods } from "../store/periods.ts";
import * as store from "../store/shape.ts";
import { showParty } from "./parties.ts";
import { heedCode, heedDay, heedFuture, loadPerson, loadUnit, today } from "./units.ts";

type Body<E extends { body?: unknown }> = z.output<NonNullable<E["body"]> & z.ZodType>;

const unitOf = (person: PartyRow) => person.path.at(-1) ?? null;

async function settleEmail({ db }: Context, text: string | null, own?: string): Promise<string | null> {
  if (!text) return null;
  const email = cleanEmail(text);
  if (!email) throw errors.refuse("email_bad", { email: text }, { place: "email" });
  const owner = await store.ownerOfEmail(db, email);
  if (owner && owner.id !== own)
    throw errors.refuse("email_taken", { email, name: owner.name }, { place: "email" });
  return email;
}

async function loadHome(context: Context, id: string | null): Promise<PartyRow | null> {
  const unit = id ? await loadUnit(context, id) : null;
  if (unit?.endedOn) throw errors.refuse("ended", { name: unit.name }, { place: "unit" });
  return unit;
}

export async function addPerson(context: Context, body: Body<typeof shapes.addPerson>) {
  allow(mayShape(context.actor));
  const { db } = context;
  await store.lockTree(db);
  await heedCode(context, "person", body.code);
  const email = await settleEmail(context, body.email);
  const unit = await loadHome(context, body.unit);
  const manager = body.manager ? await loadPerson(context, body.manager) : null;
  const on = body.on ?? today(context);
  heedFuture(context, on);
  const party = { kind: "person", category: "employee", name: body.name, code: body.code } as const;
  const id = await store.insertParty(db, party);
  await store.insertPerson(db, id, { email, position: body.position, manager: body.manager });
  await store.setUnitOf(db, [id], body.unit);
  await openPeriods(db, "membership", [id], body.unit, on);
  await refreshSearch(db, [id]);
  await refreshCategories(db, [body.manager]);
  if (body.unit) await refreshCounts(db, [body.unit]);
  const after = {
    name: body.name,
    position: body.position,
    unit: unit?.name ?? null,
    manager: manager?.name ?? null,
  };
  await context.announce(partyEvent("person_joined", id, { after }));
  return showParty(context, id);
}

export async function changePerson(context: Context, id: string, body: Body<typeof shapes.changePerson>) {
  allow(mayShape(context.actor));
  const { db } = context;
  await store.lockTree(db);
  const person = await loadPerson(context, id);
  await heedCode(context, "person", body.code, id);
  const email = await settleEmail(context, body.email, id);
  const manager = body.manager ? await loadPerson(context, body.manager) : null;
  if (manager && (manager.id === id || (await store.managersAbove(db, manager.id)).includes(id))) {
    throw errors.refuse("manages_itself", {}, { place: "manager" });
  }
  await store.renameParty(db, id, body.name, body.code);
  await store.updatePerson(db, id, { email, position: body.position, manager: body.manager });
  await refreshSearch(db, [id]);
  await refreshCategories(db, [person.manager?.id, body.manager]);
  await context.announce(
    partyEvent("person_changed", id, {
      before: {
        name: person.name,
        email: person.email,
        position: person.position,
        manager: person.manager?.name ?? null,
      },
      after: { name: body.name, email, position: body.position, manager: manager?.name ?? null },
    }),
  );
  return showParty(context, id);
}

export async function movePerson(context: Context, id: string, body: Body<typeof shapes.movePerson>) {
  allow(mayShape(context.actor));
  const { db } = context;
  await store.lockTree(db);
  const person = await loadPerson(context, id);
  if (person.endedOn) throw errors.refuse("ended", { name: person.name });
  const unit = await loadHome(context, body.unit);
  const from = unitOf(person);
  if (from?.id === unit?.id) return showParty(context, id);
  const on = body.on ?? today(context);
  await heedDay(context, "membership", id, on);
  await closePeriods(db, "membership", [id], dayBefore(on));
  await openPeriods(db, "membership", [id], body.unit, on);
  await store.setUnitOf(db, [id], body.unit);
  await refreshCounts(
    db,
    [from?.id, body.unit].filter((unitId) => unitId != null),
  );
  const particulars = { before: { unit: from?.name ?? null }, after: { unit: unit?.name ?? null, on } };
  await context.announce(partyEvent("person_moved", id, particulars));
  return showParty(context, id);
}

/** `on` is the last day. */
export async function letPersonGo(context: Context, id: string, body: Body<typeof shapes.letPersonGo>) {
  allow(mayShape(context.actor));
  const { db } = context;
  await store.lockTree(db);
  const person = await loadPerson(context, id);
  if (person.endedOn) return showParty(context, id);
  const on = body.on ?? today(context);
  await heedDay(context, "membership", id, on);
  await closePeriods(db, "membership", [id], on);
  await store.setEnded(db, id, on);
  await refreshCategories(db, [person.manager?.id]);
  const unit = unitOf(person);
  if (unit) await refreshCounts(db, [unit.id]);
  await context.announce(
    partyEvent("person_left", id, { before: { unit: unit?.name ?? null }, after: { on } }),
  );
  return showParty(context, id);
}

/** Taken back on the day itself, leaving has not happened; later, a new stay begins. */
export async function bringPersonBack(context: Context, id: string) {
  allow(mayShape(context.actor));
  const { db } = context;
  await store.lockTree(db);
  const person = await loadPerson(context, id);
  if (!person.endedOn) return showParty(context, id);
  const unit = unitOf(person);
  const home = unit && !unit.endedOn ? unit : null;
  const on = today(context);
  const last = (await periodsOf(db, id))[0];
  await store.setEnded(db, id, null);
  await store.setUnitOf(db, [id], home?.id ?? null);
  if (home && last?.unit?.id === home.id && last.to !== null && last.to >= on) {
    await store.reopenLastStay(db, id);
  } else await openPeriods(db, "membership", [id], home?.id ?? null, on);
  await refreshCategories(db, [id, person.manager?.id]);
  if (home) await refreshCounts(db, [home.id]);
  await context.announce(partyEvent("person_returned", id, { after: { unit: home?.name ?? null } }));
  return showParty(context, id);
}

/** Whose last day, told beforehand, has passed, has left. Runs once a day; twice does nothing twice. */
export async function endDuePeople(context: Context): Promise<number> {
  const { db } = context;
  await store.lockTree(db);
  const due = await store.dueToLeave(db, today(context));
  for (const { person, last } of due) await store.setEnded(db, person, last);
  if (due.length > 0) {
    await refreshCategories(db);
    await refreshCounts(db);
  }
  await context.announce(
    ...due.map(({ person, last, unit }) =>
      partyEvent("person_left", person, { before: { unit }, after: { on: last } }),
    ),
  );
  return due.length;
}
