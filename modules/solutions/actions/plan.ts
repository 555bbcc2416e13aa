import type { Context } from "#platform/context";
import type { Input } from "#platform/http";
import { allow } from "#platform/permissions";
import { errors } from "../errors.ts";
import { solutionEvent } from "../events.ts";
import { isMeasure } from "../plan/outcome.ts";
import * as policy from "../policy.ts";
import type * as schema from "../schema/index.ts";
import type { SolutionView } from "../schema/index.ts";
import * as read from "../store/read.ts";
import * as write from "../store/write.ts";
import { advance } from "./life.ts";
import { load, showSolution } from "./look.ts";
import { dayOf } from "./views.ts";
import { loadToEdit, refuseIfOver } from "./write.ts";

async function checkOwner(context: Context, owner: string | null): Promise<void> {
  if (owner !== null && (await read.livingParties(context.db, [owner])).length === 0)
    throw errors.refuse("party_not_found", { id: owner }, { place: "owner" });
}

async function stepOf(context: Context, id: string, step: string): Promise<read.StepRow> {
  const found = (await read.stepsOf(context.db, id)).find((one) => one.id === step);
  if (!found) throw errors.refuse("step_not_found", { id: step });
  return found;
}

export async function addStep(
  context: Context,
  id: string,
  step: Input<typeof schema.addStep>["body"],
): Promise<SolutionView> {
  refuseIfOver(await loadToEdit(context, id));
  await checkOwner(context, step.owner);
  await write.insertStep(context.db, id, step);
  await changed(context, id, ["steps"]);
  return showSolution(context, id);
}

export async function changeStep(
  context: Context,
  { id, step }: { id: string; step: string },
  draft: Input<typeof schema.changeStep>["body"],
): Promise<SolutionView> {
  refuseIfOver(await loadToEdit(context, id));
  await stepOf(context, id, step);
  await checkOwner(context, draft.owner);
  await write.updateStep(context.db, step, draft);
  await changed(context, id, ["steps"]);
  return showSolution(context, id);
}

export async function removeStep(
  context: Context,
  { id, step }: { id: string; step: string },
): Promise<SolutionView> {
  refuseIfOver(await loadToEdit(context, id));
  await stepOf(context, id, step);
  await write.deleteStep(context.db, step);
  await changed(context, id, ["steps"]);
  return showSolution(context, id);
}

/** Its owner says so, or whoever works on the plan; and takes it back. */
export async function markStep(
  context: Context,
  { id, step }: { id: string; step: string },
  isDone: boolean,
): Promise<SolutionView> {
  await write.lock(context.db, id);
  const loaded = await load(context, id);
  const found = await stepOf(context, id, step);
  allow(policy.mayDoStep(context.actor, loaded.concerned, { owner: found.owner?.id ?? null }));
  if ((found.doneAt !== null) !== isDone) {
    const { now, actor } = context;
    await write.markStep(context.db, step, isDone ? { at: now, by: actor.self ?? null } : null);
    await write.touch(context.db, id, now);
    const kind = isDone ? "solution_step_done" : "solution_step_reopened";
    await context.announce(solutionEvent(kind, id, { what: found.what }));
  }
  return showSolution(context, id);
}

async function changed(context: Context, id: string, fields: readonly string[]): Promise<void> {
  await write.touch(context.db, id, context.now);
  await context.announce(solutionEvent("solution_changed", id, { fields }));
}

/** Each day of a verdict needs at least so many weeks before it. */
const weeksALook = 4;

export async function setExpectation(
  context: Context,
  id: string,
  draft: Input<typeof schema.setExpectation>["body"],
): Promise<SolutionView> {
  const loaded = await loadToEdit(context, id);
  refuseIfOver(loaded);
  const { row, today } = loaded;
  if (row.fixedAt !== null)
    throw errors.refuse("expectation_stands", { day: await dayOf(context, row.fixedAt) });
  checkMeasure(draft);
  if (draft.effect === 0 || draft.effect > 0 !== (draft.good === "higher"))
    throw errors.refuse("effect_wrong_way", {}, { place: "effect" });
  if (draft.margin >= Math.abs(draft.effect))
    throw errors.refuse(
      "margin_too_large",
      { margin: draft.margin, effect: Math.abs(draft.effect) },
      { place: "margin" },
    );
  checkDays(row.firstStart ?? today, draft.evaluateOn, draft.looks);
  const { self = null } = context.actor;
  const version = await write.insertExpectation(context.db, id, draft, { self, now: context.now });
  await write.touch(context.db, id, context.now);
  await context.announce(solutionEvent("solution_expected", id, { version, measure: draft.measure }));
  return showSolution(context, id);
}

function checkMeasure({ measure, questionnaire }: { measure: string; questionnaire: string | null }): void {
  const isSurvey = measure.startsWith("survey:") && measure.length > 7 && questionnaire !== null;
  if (!isSurvey && !isMeasure(measure))
    throw errors.refuse("unknown_measure", { measure }, { place: "measure" });
}

function checkDays(firstStart: string, evaluateOn: string, looks: number): void {
  const weeks = (Date.parse(evaluateOn) - Date.parse(firstStart)) / (7 * 86_400_000);
  if (weeks < weeksALook * looks)
    throw errors.refuse("evaluate_too_soon", { day: evaluateOn, weeks: weeksALook }, { place: "evaluateOn" });
}

export async function setRollOut(
  context: Context,
  id: string,
  { units, why }: Input<typeof schema.setRollOut>["body"],
): Promise<SolutionView> {
  const loaded = await loadToEdit(context, id);
  refuseIfOver(loaded);
  const { row, today } = loaded;
  const { db } = context;
  const ids = units.map(({ customer }) => customer);
  if (new Set(ids).size < ids.length) throw errors.refuse("customer_twice", {}, { place: "units" });
  if (ids.includes(row.supplier.id)) throw errors.refuse("brought_to_itself", {}, { place: "units" });
  const before = new Map((await read.rollOutOf(db, id)).map((one) => [one.customer.id, one.startsOn]));
  const living = new Set((await read.livingParties(db, ids)).map((party) => party.id));
  const missing = ids.find((one) => !living.has(one) && !before.has(one));
  if (missing) throw errors.refuse("party_not_found", { id: missing }, { place: "units" });
  const after = new Map(units.map(({ customer, startsOn }) => [customer, startsOn]));
  // What was there before a day is what the effect is held against: such a day is not made up afterwards.
  for (const [customer, startsOn] of after)
    if (startsOn < today && before.get(customer) !== startsOn)
      throw errors.refuse("start_in_past", { day: startsOn }, { place: "units" });
  if (row.fixedAt !== null)
    for (const [customer, startsOn] of before) {
      if (startsOn > today || after.get(customer) === startsOn) continue;
      const isPutOff = (after.get(customer) ?? "") > today && why !== null && why !== "";
      if (!isPutOff) throw errors.refuse("start_has_come", { day: startsOn }, { place: "units" });
    }
  if (row.state !== "draft" && units.length === 0) throw errors.refuse("no_roll_out", {}, { place: "units" });
  const first = [...after.values()].sort()[0];
  if (first !== undefined && row.fixedAt === null && row.evaluateOn !== null && row.looks !== null)
    checkDays(first, row.evaluateOn, row.looks);
  await write.setRollOut(db, id, units);
  await write.touch(db, id, context.now);
  await context.announce(
    solutionEvent("solution_roll_out_changed", id, { customers: units.length, why: why || null }),
  );
  await advance(context, id);
  return showSolution(context, id);
}
