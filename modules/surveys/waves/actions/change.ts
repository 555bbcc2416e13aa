import type { Context } from "#platform/context";
import { surveyEvent } from "../../events.ts";
import { waveErrors } from "../errors.ts";
import { closeJob } from "../job-names.ts";
import * as store from "../store/waves.ts";
import { loadWave } from "./plan.ts";

const done = { done: true } as const;

async function loadOpen(ctx: Context, id: string): Promise<store.WaveRow> {
  const wave = await loadWave(ctx, id, true);
  if (wave.state !== "open") throw waveErrors.refuse("not_open");
  return wave;
}

export async function extendWave(ctx: Context, id: string, closesAt: string) {
  const wave = await loadOpen(ctx, id);
  if (!wave.closesAt || Date.parse(closesAt) <= Math.max(wave.closesAt.getTime(), ctx.now.getTime()))
    throw waveErrors.refuse("end_only_moves_away", {}, { place: "body.closesAt" });
  await store.setEnd(ctx.db, id, closesAt);
  ctx.touch("surveys", `surveys/${id}`);
  return done;
}

export async function raiseK(ctx: Context, id: string, k: number) {
  const wave = await loadWave(ctx, id, true);
  if (wave.state === "draft" || wave.state === "open") {
    if (k <= wave.k)
      throw waveErrors.refuse("threshold_only_rises", { now: wave.k, asked: k }, { place: "body.k" });
    await store.setThreshold(ctx.db, id, k);
    await ctx.announce(surveyEvent("threshold_raised", { kind: "wave", id }, { before: wave.k, k }));
    return done;
  }
  throw waveErrors.refuse("not_open");
}

/**
 * Ends the asking: submissions under way are waited for, later ones are refused, links and codes are forgotten; then
 * the release is counted. Doing it again changes nothing.
 */
export async function startClosing(ctx: Context, id: string): Promise<void> {
  await store.shutTheDoor(ctx.db, id);
  if (!(await store.setClosing(ctx.db, id))) return;
  await queueClosing(ctx, id);
  ctx.touch("surveys", `surveys/${id}`);
}

export async function queueClosing(ctx: Context, id: string): Promise<void> {
  await ctx.later(closeJob, { wave: id });
}

export async function closeWave(ctx: Context, id: string) {
  // The door before the row, as whoever else ends a wave does: two who end one wait for each other.
  await store.shutTheDoor(ctx.db, id);
  await loadOpen(ctx, id);
  await startClosing(ctx, id);
  return done;
}
