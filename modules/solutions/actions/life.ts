import { advanceNeed } from "#modules/needs";
import type { Context } from "#platform/context";
import { errors } from "../errors.ts";
import { solutionEvent } from "../events.ts";
import type { SolutionView } from "../schema/index.ts";
import { isUnderWay } from "../solution.ts";
import * as read from "../store/read.ts";
import * as write from "../store/write.ts";
import { designOf } from "./design.ts";
import { showSolution } from "./look.ts";
import { todayOf } from "./views.ts";
import { loadToPlan } from "./write.ts";

/** A plan says who answers for it, what it is to change, and whom it reaches when. */
export async function adoptPlan(context: Context, id: string): Promise<SolutionView> {
  const { row, today } = await loadToPlan(context, id);
  if (row.state !== "draft") throw errors.refuse("not_a_draft");
  if (row.owner === null) throw errors.refuse("no_owner", {}, { place: "owner" });
  if (row.measure === null) throw errors.refuse("no_expectation", {}, { place: "expectation" });
  if (row.firstStart === null) throw errors.refuse("no_roll_out", {}, { place: "rollOut" });
  if (row.firstStart < today)
    throw errors.refuse("start_in_past", { day: row.firstStart }, { place: "rollOut" });
  await write.setState(context.db, id, "planned", context.now);
  await context.announce(solutionEvent("solution_planned", id, { title: row.title }));
  await advance(context, id);
  return showSolution(context, id);
}

export async function takePlanBack(context: Context, id: string): Promise<SolutionView> {
  const { row } = await loadToPlan(context, id);
  if (row.state !== "planned" || row.fixedAt !== null) throw errors.refuse("has_begun");
  await write.setState(context.db, id, "draft", context.now);
  await context.announce(solutionEvent("solution_taken_back", id, {}));
  return showSolution(context, id);
}

export async function dropSolution(
  context: Context,
  id: string,
  { reason }: { reason: string },
): Promise<SolutionView> {
  const { row } = await loadToPlan(context, id);
  if (row.state !== "draft" && !isUnderWay(row.state)) throw errors.refuse("is_over");
  await write.drop(context.db, id, reason, context.now);
  await context.announce(solutionEvent("solution_dropped", id, { reason }));
  return showSolution(context, id);
}

export async function restoreSolution(context: Context, id: string): Promise<SolutionView> {
  const { row } = await loadToPlan(context, id);
  if (row.state !== "dropped") throw errors.refuse("not_dropped");
  await write.restore(context.db, id, context.now);
  await context.announce(solutionEvent("solution_restored", id, {}));
  return showSolution(context, id);
}

/**
 * Goes on with the days: on the first roll-out day what is expected is fixed together with what it will be compared
 * with, on the last one it is in place. May run any number of times.
 */
export async function advance(context: Context, id: string): Promise<void> {
  const { db, now } = context;
  await write.lock(db, id);
  const today = await todayOf(context);
  const row = await read.findItem(db, id, today);
  if (!row || row.firstStart === null || row.lastStart === null || row.firstStart > today) return;
  const { state } = row;
  if (state !== "planned" && state !== "running") return;
  if (row.fixedAt === null) {
    const design = await designOf(context, row);
    await write.fix(db, id, design, now);
  }
  if (state === "planned") {
    await write.setState(db, id, "running", now);
    await context.announce(solutionEvent("solution_running", id, {}));
    for (const need of await read.needsOfSolution(db, id)) await advanceNeed(context, need.id, "introduce");
  }
  // Those who wait longest may get it on the day of the verdict: it is in place once all who begin before that have it.
  if (row.lastStart > today && !(row.evaluateOn !== null && row.evaluateOn <= today)) return;
  await write.setState(db, id, "introduced", now);
  await context.announce(solutionEvent("solution_introduced", id, {}));
}
