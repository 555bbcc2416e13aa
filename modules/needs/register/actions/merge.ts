import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { registerErrors } from "../errors.ts";
import { needEvent } from "../events.ts";
import { mayShape } from "../policy.ts";
import { recountNeeds } from "../recount.ts";
import { insertChange } from "../store/changes.ts";
import { insertNeed } from "../store/needs.ts";
import { moveSignals, signalsOf } from "../store/signals.ts";
import { change } from "./change.ts";
import type { Done } from "./decide.ts";
import { inState, loadNeed, loadToChange } from "./load.ts";

/** Its signals go to another need; whoever looks for it is led there. */
export async function mergeNeed(context: Context, id: string, into: string): Promise<Done> {
  const { db, actor } = context;
  // Two who merge the same pair the other way round wait for each other in one order.
  const first = await loadNeed(context, id);
  const second = await loadNeed(context, into);
  if (first.id === second.id) throw registerErrors.refuse("need_into_itself", {}, { place: "into" });
  for (const one of [first.id, second.id].sort()) await loadNeed(context, one, true);
  const need = await loadToChange(context, first.id, "merge");
  const other = inState(await loadNeed(context, second.id), "merge");
  allow(mayShape(actor, other));
  const signals = await moveSignals(db, need.id, other.id);
  const made = await change(context, need, {
    kind: "merged",
    to: { state: "merged", merged_into: other.id },
    signals,
    other: other.id,
  });
  await recountNeeds(context, [need.id, other.id]);
  await context.announce(needEvent("need_merged", need.id, { number: need.number, into: other.id }));
  return { id: other.id, number: other.number, change: made ?? null };
}

/** Some of its signals become a need of their own. */
export async function splitNeed(
  context: Context,
  id: string,
  { title, signals }: { readonly title: string; readonly signals: readonly string[] },
): Promise<Done> {
  const { db, actor, now } = context;
  const need = await loadToChange(context, id, "split");
  const all = await signalsOf(db, need.id);
  const some = all.filter((one) => signals.includes(one));
  if (some.length === 0 || some.length === all.length)
    throw registerErrors.refuse("nothing_to_split", { number: need.number }, { place: "signals" });
  const by = actor.self ?? null;
  const { supplier, customer, service, serviceName, topic } = need;
  const made = await insertNeed(db, {
    title,
    supplier,
    customer,
    service,
    serviceName,
    topic,
    state: "open",
    by,
    at: now,
  });
  if (!made) throw new Error("a need of no proposal is always inserted");
  await moveSignals(db, need.id, made.id, some);
  const done = await change(context, need, {
    kind: "split",
    to: {},
    note: title,
    signals: some,
    other: made.id,
  });
  await insertChange(db, { need: made.id, kind: "opened", note: `№${need.number}`, by, at: now });
  await recountNeeds(context, [need.id, made.id]);
  await context.announce(
    needEvent("need_split", need.id, { number: need.number, off: made.id }),
    needEvent("need_opened", made.id, { number: made.number }),
  );
  return { id: made.id, number: made.number, change: done ?? null };
}
