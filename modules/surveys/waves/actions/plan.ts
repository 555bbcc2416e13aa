import type { Context } from "#platform/context";
import type { WavePlan } from "../../schema/index.ts";
import { waveErrors } from "../errors.ts";
import * as store from "../store/waves.ts";

const done = { done: true } as const;

export async function loadWave({ db }: Context, id: string, lock = false): Promise<store.WaveRow> {
  const wave = await store.findWave(db, id, lock);
  if (!wave) throw waveErrors.refuse("not_found");
  return wave;
}

export async function createWave(ctx: Context, plan: WavePlan): Promise<{ id: string }> {
  await checkPlan(ctx, plan);
  return { id: await store.insertWave(ctx.db, plan, { person: ctx.actor.self ?? null }) };
}

/** A plan may lack things, but not hold what can never be: those who would read anonymous answers, unknown parties. */
async function checkPlan({ db }: Context, plan: WavePlan): Promise<void> {
  if (plan.kind === "anonymous" && plan.readers.length > 0)
    throw waveErrors.refuse("readers_of_anonymous", {}, { place: "body.readers" });
  if (!(await store.findQuestionnaire(db, plan.questionnaire)))
    throw waveErrors.refuse("questionnaire_not_found", {}, { place: "body.questionnaire" });
  const named = partiesIn(plan);
  const there = await store.partiesOf(db, named);
  const missing = named.find((id) => !there.has(id));
  if (missing) throw waveErrors.refuse("unknown_party", { id: missing });
  if (plan.predicts && !(await store.findWave(db, plan.predicts)))
    throw waveErrors.refuse("not_found", {}, { place: "body.predicts" });
}

export const partiesIn = (plan: WavePlan): string[] => [
  ...plan.audience.units,
  ...plan.audience.subjects,
  ...plan.readers,
];

export async function planWave(ctx: Context, id: string, plan: WavePlan) {
  const wave = await loadWave(ctx, id, true);
  if (wave.state !== "draft") throw refusalOfChange(wave, plan);
  await checkPlan(ctx, plan);
  await store.updatePlan(ctx.db, id, plan);
  return done;
}

/** Says what stands in the way, the promise first. */
function refusalOfChange(wave: store.WaveRow, plan: WavePlan): Error {
  if (plan.kind !== wave.kind)
    return waveErrors.refuse(wave.kind === "anonymous" ? "anonymity_stays" : "kind_stays");
  if (plan.k < wave.k) return waveErrors.refuse("threshold_only_rises", { now: wave.k, asked: plan.k });
  return waveErrors.refuse("launched");
}

export async function discardWave(ctx: Context, id: string) {
  const wave = await loadWave(ctx, id, true);
  if (wave.state !== "draft") throw waveErrors.refuse("launched");
  await store.deleteDraft(ctx.db, id);
  return done;
}

/** The plan of a wave as it was given. */
export function planOf(wave: store.WaveRow): WavePlan {
  const { name, questionnaire, kind, direction, k, cuts, audience, minContacts, contactMonths } = wave;
  const { subjectsEach, service, readers, opensAt, closesAt, reminders, predicts } = wave;
  return {
    ...{ name, questionnaire, kind, direction, k, cuts, audience, minContacts, contactMonths },
    ...{ subjectsEach, service, readers, reminders, predicts },
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
  };
}
