import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { registerErrors } from "../errors.ts";
import { needEvent } from "../events.ts";
import { mayShape } from "../policy.ts";
import { recountNeeds } from "../recount.ts";
import { findChange, isLatest, markUndone } from "../store/changes.ts";
import { findNeed, saveNeed } from "../store/needs.ts";
import { moveSignals, placeByHand, placeSignals } from "../store/signals.ts";
import type { Done } from "./decide.ts";

/** Takes the latest change of a need back: it is as it was, its signals are where they were. */
export async function undoChange(context: Context, id: string): Promise<Done> {
  const { db, actor, now } = context;
  const made = await findChange(db, id);
  if (!made) throw registerErrors.refuse("change_not_found", { id });
  const need = await findNeed(db, made.need, true);
  if (!need) throw registerErrors.refuse("need_not_found", { id: made.need });
  allow(mayShape(actor, need));
  const still = made.undoneAt === null && made.kind !== "opened" && made.kind !== "proposed";
  if (!still || !(await isLatest(db, made))) throw registerErrors.refuse("not_undoable");
  const { columns = {}, signals, other, brought } = made.before;
  if (Object.keys(columns).length > 0) await saveNeed(db, need.id, columns, now);
  if (signals && other) await moveSignals(db, other, need.id, signals);
  // A rejected one let its signals go; those that nobody has taken since come back.
  if (signals && !other && made.kind !== "edited") await placeSignals(db, need.id, signals, null);
  const by = actor.self ?? null;
  for (const one of (made.kind === "edited" && !other && signals) || [])
    await placeByHand(db, one, { from: null, to: need.id, by });
  if (brought) await moveSignals(db, need.id, null, brought);
  if (made.kind === "split" && other)
    await saveNeed(db, other, { state: "merged", merged_into: need.id }, now);
  await markUndone(db, id, actor.self ?? null, now);
  await recountNeeds(context, other ? [need.id, other] : [need.id]);
  await context.announce(needEvent("need_changed", need.id, { number: need.number }));
  return { id: need.id, number: need.number, change: null };
}
