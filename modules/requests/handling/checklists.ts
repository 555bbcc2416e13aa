import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { loadOpenWork, loadSeen } from "../actions/facts.ts";
import { maySeeInside, mayServe } from "../policy.ts";
import { addChecklist } from "../rules/templates.ts";
import * as store from "./checklist-store.ts";
import { handlingErrors } from "./errors.ts";

/** So many points has a work at most: more is a project, not a checklist. */
const most = 100;

export async function showChecklists(context: Context, request: string) {
  const { db, actor } = context;
  const facts = await loadSeen(context, request);
  const mine = facts.works.filter(({ id }) => mayServe(actor, facts, id));
  allow(mine.length > 0 || maySeeInside(actor, facts));
  const items = await store.itemsIn(db, facts.id);
  const open = mine.filter(({ over }) => !over).map(({ id }) => id);
  return {
    items: items.map((item) => ({ ...item, doneAt: item.doneAt?.toISOString() ?? null })),
    templates: await store.checklistsFor(db, open),
  };
}

export async function addCheckItems(
  context: Context,
  id: string,
  wanted: { words: string } | { template: string },
): Promise<{ id: string }> {
  const { db } = context;
  const { facts, work } = await loadOpenWork(context, id);
  if ("words" in wanted) await store.insertItem(db, facts.id, work.id, wanted.words);
  else {
    const offered = await store.checklistsFor(db, [work.id]);
    if (!offered.some((one) => one.id === wanted.template)) throw handlingErrors.refuse("template_not_found");
    await addChecklist(db, wanted.template, facts.id, work.id);
  }
  if ((await store.countItems(db, work.id)) > most) throw handlingErrors.refuse("too_many_points", { most });
  context.touch(`requests/${facts.id}`);
  return { id: work.id };
}

/** A point of a work that is the actor's to do and not over. */
async function loadItem(context: Context, item: string): Promise<{ request: string }> {
  const work = await store.workOfItem(context.db, item);
  if (!work) throw handlingErrors.refuse("point_not_found");
  const { facts } = await loadOpenWork(context, work);
  return { request: facts.id };
}

export async function tickCheckItem(context: Context, item: string, done: boolean): Promise<{ id: string }> {
  const { request } = await loadItem(context, item);
  await store.tickItem(context.db, item, done, context.actor.self ?? null);
  context.touch(`requests/${request}`);
  return { id: item };
}

export async function removeCheckItem(context: Context, item: string): Promise<{ id: string }> {
  const { request } = await loadItem(context, item);
  await store.deleteItem(context.db, item);
  context.touch(`requests/${request}`);
  return { id: item };
}
