import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { errors } from "../errors.ts";
import * as policy from "../policy.ts";
import * as write from "../store/write.ts";
import { load } from "./look.ts";

type Answer = "yes" | "partly" | "no";

async function toAnswer(context: Context, id: string): Promise<string> {
  const { row, concerned } = await load(context, id);
  allow(policy.mayAnswer(context.actor, concerned));
  if (row.fixedAt === null) throw errors.refuse("not_begun");
  return context.actor.self as string;
}

/** Each for oneself. No event: it would say who. */
export async function sayHelped(
  context: Context,
  id: string,
  { answer, words }: { answer: Answer; words: string | null },
): Promise<{ answer: Answer }> {
  const person = await toAnswer(context, id);
  await write.setHelped(context.db, id, person, { answer, words: words || null, now: context.now });
  context.touch("solutions", `solutions/${id}`);
  return { answer };
}

export async function takeHelpedBack(context: Context, id: string): Promise<{ answer: null }> {
  const person = await toAnswer(context, id);
  await write.deleteHelped(context.db, id, person);
  context.touch("solutions", `solutions/${id}`);
  return { answer: null };
}
