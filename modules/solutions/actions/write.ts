import { advanceNeed } from "#modules/needs";
import type { Context } from "#platform/context";
import type { Input } from "#platform/http";
import { allow } from "#platform/permissions";
import { errors } from "../errors.ts";
import { solutionEvent } from "../events.ts";
import * as policy from "../policy.ts";
import type * as schema from "../schema/index.ts";
import type { SolutionView } from "../schema/index.ts";
import { isUnderWay } from "../solution.ts";
import * as read from "../store/read.ts";
import * as write from "../store/write.ts";
import { type Loaded, load, showSolution } from "./look.ts";
import { dayOf } from "./views.ts";

type Words = Input<typeof schema.changeSolution>["body"];

/** Loads it to be changed, and holds it until it is. */
export async function loadToEdit(context: Context, id: string): Promise<Loaded> {
  await write.lock(context.db, id);
  const loaded = await load(context, id);
  allow(policy.mayEdit(context.actor, loaded.concerned));
  return loaded;
}

export async function loadToPlan(context: Context, id: string): Promise<Loaded> {
  await write.lock(context.db, id);
  const loaded = await load(context, id);
  allow(policy.mayPlan(context.actor, loaded.concerned));
  return loaded;
}

export function refuseIfOver({ row }: Loaded): void {
  if (row.state !== "draft" && !isUnderWay(row.state)) throw errors.refuse("is_over");
}

async function checkWords(context: Context, { owner, needs }: Words): Promise<void> {
  if (needs.length === 0) throw errors.refuse("no_need", {}, { place: "needs" });
  const known = await read.openNeeds(context.db, needs);
  const missing = needs.find((id) => !known.includes(id));
  if (missing) throw errors.refuse("need_not_found", { id: missing }, { place: "needs" });
  if (owner === null) return;
  const [person] = await read.livingParties(context.db, [owner]);
  if (!person) throw errors.refuse("party_not_found", { id: owner }, { place: "owner" });
  if (person.kind !== "person") throw errors.refuse("owner_not_person", {}, { place: "owner" });
}

export async function draftSolution(
  context: Context,
  { supplier, needs, ...draft }: Input<typeof schema.draftSolution>["body"],
): Promise<SolutionView> {
  allow(policy.mayPlan(context.actor, { supplier }));
  const { db, now, actor } = context;
  const [party] = await read.livingParties(db, [supplier]);
  if (!party) throw errors.refuse("party_not_found", { id: supplier }, { place: "supplier" });
  await checkWords(context, { ...draft, needs });
  const id = await write.insertSolution(db, { ...draft, supplier, createdBy: actor.self ?? null, now });
  await write.setNeeds(db, id, needs);
  for (const need of needs) await advanceNeed(context, need, "design");
  await context.announce(solutionEvent("solution_drafted", id, { title: draft.title }));
  return showSolution(context, id);
}

export async function changeSolution(context: Context, id: string, body: Words): Promise<SolutionView> {
  const loaded = await loadToEdit(context, id);
  refuseIfOver(loaded);
  await checkWords(context, body);
  const { row } = loaded;
  const { needs, ...draft } = body;
  // Whom it reaches is measured under the service it was planned for.
  if (row.fixedAt !== null && draft.service !== row.service)
    throw errors.refuse(
      "expectation_stands",
      { day: await dayOf(context, row.fixedAt) },
      { place: "service" },
    );
  if (row.state !== "draft" && draft.owner === null) throw errors.refuse("no_owner", {}, { place: "owner" });
  const before = new Set((await read.needsOfSolution(context.db, id)).map((need) => need.id));
  await write.updateSolution(context.db, id, draft, context.now);
  await write.setNeeds(context.db, id, needs);
  for (const need of needs) if (!before.has(need)) await advanceNeed(context, need, "design");
  const fields = changedFields(row, draft);
  const isSame = needs.length === before.size && needs.every((need) => before.has(need));
  const changed = [...fields, ...(isSame ? [] : ["needs"])];
  if (changed.length > 0) await context.announce(solutionEvent("solution_changed", id, { fields: changed }));
  return showSolution(context, id);
}

function changedFields(row: read.ItemRow, draft: Omit<Words, "needs">): string[] {
  const was: Record<string, unknown> = {
    kind: row.kind,
    title: row.title,
    description: row.description,
    service: row.service,
    owner: row.owner?.id ?? null,
    cost: JSON.stringify([row.costMoney, row.currency, row.costHours]),
  };
  const is: Record<string, unknown> = {
    ...draft,
    cost: JSON.stringify([draft.cost.money, draft.cost.currency, draft.cost.hours]),
  };
  return Object.keys(was).filter((field) => was[field] !== is[field]);
}
