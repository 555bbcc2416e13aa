import { randomInt } from "node:crypto";
import type { Context } from "#platform/context";
import { chance } from "#science/numbers";
import { surveyEvent } from "../../events.ts";
import type { WavePlan } from "../../schema/index.ts";
import type { Asked } from "../audience.ts";
import { waveErrors } from "../errors.ts";
import { inviteJob } from "../job-names.ts";
import { shuffled } from "../sampling.ts";
import { freezeInvited } from "../store/invited.ts";
import { setLaunched } from "../store/waves.ts";
import { loadWave } from "./plan.ts";
import { obstacle, prepare } from "./preview.ts";

/**
 * Freezes version, audience and promise; from here on only k may rise and the end move away. People are told by a
 * job, at the opening.
 */
export async function launchWave(ctx: Context, id: string): Promise<{ invited: number; contract: string }> {
  const { db, now } = ctx;
  const wave = await loadWave(ctx, id, true);
  if (wave.state !== "draft") throw waveErrors.refuse("launched");
  const { plan, chosen, contacts, obstacles, version, asked, contract } = await prepare(ctx, wave);
  if (obstacles.length > 0 || !version || !contract) {
    const details = obstacles.map((code) => {
      const { sentence, hint } = obstacle(code, chosen, plan).inWords(ctx.actor.language);
      return { code, sentence, hint };
    });
    throw waveErrors.refuse("not_now", {}, { details });
  }
  const opensAt = plan.opensAt && Date.parse(plan.opensAt) > now.getTime() ? new Date(plan.opensAt) : now;
  await setLaunched(db, id, { version: version.id, asked, contract, opensAt, now });
  // The order must tell nothing of anybody, so that its chance is not the wave's.
  const order = shuffled(chosen.asked, chance(randomInt(2 ** 31)));
  const house = ctx.config.language ?? "en";
  await freezeInvited(
    ctx,
    id,
    order.map((person) => ({
      person: person.person,
      unit: person.unit,
      cuts: cutsOf(person, plan),
      language: contacts.get(person.person)?.language ?? house,
      subjects: person.subjects,
    })),
  );
  await ctx.later(inviteJob, { wave: id }, opensAt > now ? { after: opensAt } : {});
  const { kind, direction } = plan;
  const invited = order.length;
  await ctx.announce(surveyEvent("wave_launched", { kind: "wave", id }, { kind, direction, invited }));
  return { invited, contract: contract.sha256 };
}

/** Values of the cuts besides the unit, in the order of the plan's cuts. */
const cutsOf = ({ category, tenure }: Asked, { cuts }: WavePlan): string[] =>
  cuts.map((cut) => (cut === "category" ? category : tenure));
