import type { Context } from "#platform/context";
import { needEvent } from "../events.ts";
import { recountNeeds } from "../recount.ts";
import { moveSignals } from "../store/signals.ts";
import { movedSource, plainText, tellConcerned } from "../tell.ts";
import { change } from "./change.ts";
import { loadToChange } from "./load.ts";

export interface Done {
  readonly id: string;
  readonly number: number;
  /** By which it is taken back; null where nothing had to be done. */
  readonly change: string | null;
}

/** What was proposed is a need: it begins to be collected. */
export async function acceptNeed(context: Context, id: string): Promise<Done> {
  const need = await loadToChange(context, id, "accept");
  const made = await change(context, need, { kind: "accepted", to: { state: "open", reason: null } });
  await recountNeeds(context, [need.id]);
  await context.announce(needEvent("need_opened", need.id, { number: need.number }));
  await tellConcerned(context, need, {
    source: movedSource,
    key: `accepted/${made}`,
    text: plainText("accepted"),
  });
  return { id: need.id, number: need.number, change: made ?? null };
}

/** It is none, and the reason is kept: the same cluster is not proposed again. Its signals are free for others. */
export async function rejectNeed(context: Context, id: string, reason: string): Promise<Done> {
  const need = await loadToChange(context, id, "reject");
  const signals = await moveSignals(context.db, need.id, null);
  const made = await change(context, need, {
    kind: "rejected",
    to: { state: "rejected", reason },
    note: reason,
    signals,
  });
  await recountNeeds(context, [need.id]);
  await context.announce(needEvent("need_rejected", need.id, { number: need.number }));
  return { id: need.id, number: need.number, change: made ?? null };
}
