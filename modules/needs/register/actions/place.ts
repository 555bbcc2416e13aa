import type { Context } from "#platform/context";
import { readSignals } from "../../signals/actions/door.ts";
import { registerErrors } from "../errors.ts";
import { recountNeeds } from "../recount.ts";
import { placeByHand } from "../store/signals.ts";
import { announceChanged, change } from "./change.ts";
import type { Done } from "./decide.ts";
import { loadNeed, loadToChange } from "./load.ts";

async function readable(context: Context, id: string) {
  const [signal] = await readSignals(context, { ids: [id], limit: 1 });
  if (!signal) throw registerErrors.refuse("signal_not_read", { id }, { place: "signal" });
  return signal;
}

/** One signal, that the actor reads, into a need: out of the one it was in, or from among those in none. */
export async function putSignal(context: Context, id: string, signalId: string): Promise<Done> {
  const { db, actor } = context;
  const signal = await readable(context, signalId);
  const target = await loadNeed(context, id);
  // Two that go opposite ways wait for each other in one order.
  for (const one of [target.id, ...(signal.need ? [signal.need] : [])].sort())
    await loadNeed(context, one, true);
  const need = await loadToChange(context, target.id, "edit");
  if (signal.need === need.id) return { id: need.id, number: need.number, change: null };
  const from = signal.need ? await loadToChange(context, signal.need, "edit") : undefined;
  const by = actor.self ?? null;
  const moved = await placeByHand(db, signal.id, { from: from?.id ?? null, to: need.id, by });
  if (!moved) throw registerErrors.refuse("not_now", { number: need.number });
  const made = from
    ? { kind: "edited" as const, to: {}, note: `→ №${need.number}`, signals: [signal.id], other: need.id }
    : { kind: "edited" as const, to: {}, brought: [signal.id] };
  const done = await change(context, from ?? need, made);
  await recountNeeds(context, from ? [from.id, need.id] : [need.id]);
  await announceChanged(context, need);
  return { id: need.id, number: need.number, change: done ?? null };
}

/** Out of its need, into none: nothing takes it in again but a person. */
export async function takeSignalOut(context: Context, id: string, signalId: string): Promise<Done> {
  const need = await loadToChange(context, id, "edit");
  const signal = await readable(context, signalId);
  const by = context.actor.self ?? null;
  if (signal.need !== need.id || !(await placeByHand(context.db, signal.id, { from: need.id, to: null, by })))
    throw registerErrors.refuse("not_now", { number: need.number });
  const done = await change(context, need, { kind: "edited", to: {}, signals: [signal.id] });
  await recountNeeds(context, [need.id]);
  await announceChanged(context, need);
  return { id: need.id, number: need.number, change: done ?? null };
}
