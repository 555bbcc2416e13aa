import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { mayMark } from "../policy.ts";
import { recountNeeds } from "../recount.ts";
import { follow, keepMark, type Mark } from "../store/marks.ts";
import { inState, loadNeed } from "./load.ts";

/** How important it is for me, and how well it is met; null takes my mark away. */
export async function markNeed(context: Context, id: string, mark: Mark | null): Promise<{ id: string }> {
  const { db, actor, now } = context;
  const need = inState(await loadNeed(context, id, true), "mark");
  allow(mayMark(actor, need));
  await keepMark(db, need.id, actor.self as string, mark, now);
  await recountNeeds(context, [need.id]);
  context.touch("needs", `needs/${need.id}`);
  return { id: need.id };
}

/** To be told what becomes of it, or no more. */
export async function followNeed(context: Context, id: string, follows: boolean): Promise<{ id: string }> {
  const { db, actor } = context;
  const need = await loadNeed(context, id);
  allow(actor.self !== undefined);
  await follow(db, need.id, actor.self as string, follows);
  context.touch(`needs/${need.id}`);
  return { id: need.id };
}
