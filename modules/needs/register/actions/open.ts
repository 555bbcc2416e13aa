import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { registerErrors } from "../errors.ts";
import { needEvent } from "../events.ts";
import { mayOpen } from "../policy.ts";
import { recountNeeds } from "../recount.ts";
import { insertChange } from "../store/changes.ts";
import { findNeed, insertNeed, knownParties } from "../store/needs.ts";
import { placeSignals } from "../store/signals.ts";
import { movedSource, plainText, tellConcerned } from "../tell.ts";

export interface ToOpen {
  readonly title: string;
  readonly description?: string | undefined;
  readonly supplier: string | null;
  readonly customer: string | null;
  readonly service?: string | null | undefined;
  readonly serviceName?: string | undefined;
  readonly topic?: string | null | undefined;
  readonly signals?: readonly string[] | undefined;
}

/** Opens a need by hand, with the signals that prove it. */
export async function openNeed(context: Context, asked: ToOpen): Promise<{ id: string; number: number }> {
  const { db, actor, now } = context;
  allow(mayOpen(actor, asked.supplier, asked.customer));
  await checkParties(context, [asked.supplier, asked.customer]);
  const by = actor.self ?? null;
  const made = await insertNeed(db, { ...asked, state: "open", by, at: now });
  if (!made) throw new Error("a need of no proposal is always inserted");
  await placeSignals(db, made.id, asked.signals ?? [], by);
  await insertChange(db, { need: made.id, kind: "opened", by, at: now });
  await recountNeeds(context, [made.id]);
  await context.announce(needEvent("need_opened", made.id, { number: made.number }));
  const need = await findNeed(db, made.id);
  if (need)
    await tellConcerned(context, need, { source: movedSource, key: "opened", text: plainText("opened") });
  return made;
}

export async function checkParties({ db }: Context, ids: readonly (string | null)[]): Promise<void> {
  const asked = ids.filter((id) => id !== null);
  const known = await knownParties(db, asked);
  for (const id of asked) if (!known.has(id)) throw registerErrors.refuse("need_party_unknown", { id });
}
