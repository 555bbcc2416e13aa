import type { Context } from "#platform/context";
import type { Every, WavePlan } from "../../schema/index.ts";
import { waveErrors } from "../errors.ts";
import { nextDay } from "../plan.ts";
import * as store from "../store/series.ts";
import { insertWave, updatePlan } from "../store/waves.ts";
import { launchWave } from "./launch.ts";
import { loadWave, planOf } from "./plan.ts";

const day = 24 * 3_600_000;
const usualDays = 14;

export interface NewSeries {
  readonly wave: string;
  readonly every: Every;
  readonly firstOn: string;
  readonly rotate: number | null;
}

/** A planned wave becomes the pattern of a series, and its first wave. */
export async function createSeries(ctx: Context, { wave: id, every, firstOn, rotate }: NewSeries) {
  const wave = await loadWave(ctx, id, true);
  if (wave.state !== "draft") throw waveErrors.refuse("launched");
  const plan = planOf(wave);
  if (every === "standing" && plan.kind !== "anonymous") throw waveErrors.refuse("standing_needs_anonymity");
  const begins = plan.opensAt ? Date.parse(plan.opensAt) : ctx.now.getTime();
  const days = plan.closesAt
    ? Math.max(1, Math.round((Date.parse(plan.closesAt) - begins) / day))
    : usualDays;
  const series = await store.insertSeries(ctx.db, {
    name: plan.name,
    pattern: {
      plan,
      days: every === "standing" ? null : days,
      dayOfMonth: Number(firstOn.slice(8)),
    },
    every,
    nextOn: firstOn,
    rotate,
  });
  await store.joinSeries(ctx.db, id, series);
  ctx.touch("surveys");
  return { id: series };
}

export async function endSeries(ctx: Context, id: string) {
  if (!(await store.findSeries(ctx.db, id, true))) throw waveErrors.refuse("series_not_found");
  await store.setEnded(ctx.db, id, ctx.now);
  ctx.touch("surveys");
  return { done: true } as const;
}

export const listSeries = async ({ db }: Context) => ({ series: await store.listSeries(db) });

/** Launches the wave of a series that is due today; called again on the same day, it does nothing. */
export async function launchNext(ctx: Context, id: string, today: string): Promise<void> {
  const series = await store.findSeries(ctx.db, id, true);
  if (!series || series.ended || !series.nextOn || series.nextOn > today) return;
  const { pattern, every } = series;
  const plan: WavePlan = {
    ...pattern.plan,
    opensAt: null,
    closesAt: pattern.days === null ? null : new Date(ctx.now.getTime() + pattern.days * day).toISOString(),
  };
  const first = await store.draftOfSeries(ctx.db, id);
  const wave = first ?? (await insertWave(ctx.db, plan, { person: null, series: id }));
  if (first) await updatePlan(ctx.db, first, plan);
  if (every !== "standing") await store.setNextOn(ctx.db, id, after(today, every, series.nextOn, pattern));
  await launchWave(ctx, wave);
}

/** Days that passed while nothing ran are not made up for. */
function after(
  today: string,
  every: Exclude<Every, "standing">,
  on: string,
  { dayOfMonth }: store.Pattern,
): string {
  let next = on;
  while (next <= today) next = nextDay(next, every, dayOfMonth);
  return next;
}
