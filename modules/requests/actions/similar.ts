import type { Context } from "#platform/context";
import type { RequestItem } from "../schema/shapes.ts";
import { similarTo } from "../store/similar.ts";
import { itemsOf } from "./lists.ts";

/** Recent requests much like the one being written. It only shows them: nothing is dropped or held back. */
export async function findSimilar(
  context: Context,
  asked: { subject: string; supplier?: string | undefined; service?: string | undefined },
): Promise<{ similar: RequestItem[] }> {
  const { subject, supplier, service } = asked;
  const ids = await similarTo(context.db, context.actor, { subject, supplier, service }, 5);
  return { similar: await itemsOf(context, ids) };
}
