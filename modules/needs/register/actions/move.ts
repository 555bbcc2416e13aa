import type { Context } from "#platform/context";
import { needEvent } from "../events.ts";
import { can, closed, isOnwards, type NeedStage, type OpenStage } from "../need.ts";
import type { NeedRow } from "../store/needs.ts";
import { endText, movedSource, plainText, tellConcerned } from "../tell.ts";
import { change } from "./change.ts";
import type { Done } from "./decide.ts";
import { loadNeed, loadToChange } from "./load.ts";

/** Into another of the four stages, forth or back. */
export async function moveNeed(context: Context, id: string, stage: OpenStage): Promise<Done> {
  const need = await loadToChange(context, id, "move");
  return move(context, need, stage);
}

async function move(context: Context, need: NeedRow, stage: OpenStage): Promise<Done> {
  const made = await change(context, need, { kind: "moved", to: { stage } });
  if (made === undefined) return { id: need.id, number: need.number, change: null };
  await context.announce(
    needEvent("need_moved", need.id, { number: need.number, from: need.stage, to: stage }),
  );
  await tellConcerned(context, need, { source: movedSource, key: `moved/${made}`, text: plainText(stage) });
  return { id: need.id, number: need.number, change: made };
}

/** What is done about a need pushes it onwards; it never goes back by that, and one that is over stays so. */
export async function advanceNeed(context: Context, id: string, stage: NeedStage): Promise<void> {
  const need = await loadNeed(context, id, true);
  if (stage === "done" || !can("move", need) || !isOnwards(need.stage, stage)) return;
  await move(context, need, stage);
}

/** Met, or given up for a reason; everybody it concerns is told. */
export async function closeNeed(
  context: Context,
  id: string,
  as: "met" | "given_up",
  reason: string,
): Promise<Done> {
  const need = await loadToChange(context, id, "close");
  const made = await change(context, need, {
    kind: "closed",
    to: { ...closed(as), reason: reason === "" ? null : reason },
    note: reason,
  });
  await context.announce(needEvent("need_closed", need.id, { number: need.number, as }));
  await tellConcerned(context, need, {
    source: movedSource,
    key: `closed/${made}`,
    text: endText(as, reason),
  });
  return { id: need.id, number: need.number, change: made ?? null };
}
