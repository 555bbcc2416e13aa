import { serviceFor } from "#modules/catalogue";
import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { requestEvent } from "../events.ts";
import { mayChangeService, mayChangeVisibility, mayShape } from "../policy.ts";
import type { Priority } from "../schema/shapes.ts";
import { type Change, updateRequest } from "../store/requests.ts";
import { loadToChange, partiesIn } from "./facts.ts";

export interface Changing {
  readonly subject?: string | undefined;
  readonly priority?: Priority | undefined;
  readonly service?: string | null | undefined;
  readonly visibility?: "unit" | "people" | undefined;
}

/** Changes subject, priority, service or visibility; what stays the same is not told. */
export async function changeRequest(context: Context, id: string, input: Changing): Promise<{ id: string }> {
  const facts = await loadToChange(context, id);
  allow(mayShape(context.actor, facts));
  const before: Required<Change> = {
    subject: facts.subject,
    priority: facts.priority,
    service: facts.service,
    visibility: facts.visibility,
  };
  const changes: Record<string, { before: unknown; after: unknown }> = {};
  for (const key of ["subject", "priority", "service", "visibility"] as const) {
    const after = input[key];
    if (after !== undefined && after !== before[key]) changes[key] = { before: before[key], after };
  }
  if (Object.keys(changes).length === 0) return { id };
  if (changes.service) allow(mayChangeService(context.actor, facts));
  if (changes.service && input.service) await serviceFor(context, input.service);
  if (changes.visibility) allow(mayChangeVisibility(context.actor, facts));
  await updateRequest(
    context.db,
    id,
    Object.fromEntries(Object.entries(changes).map(([key, { after }]) => [key, after])) as Change,
  );
  await context.announce(requestEvent("request_changed", id, { changes }, partiesIn(facts)));
  return { id };
}
