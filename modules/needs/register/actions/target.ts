import type { Context } from "#platform/context";
import { isProgrammeLead } from "#platform/context";
import { allow } from "#platform/permissions";
import { formats } from "#platform/words";
import { registerErrors } from "../errors.ts";
import { needEvent } from "../events.ts";
import { agreeTarget, isAgreed, proposeTarget, type Side, type Target } from "../need.ts";
import { mayShape, sidesOf } from "../policy.ts";
import { recountNeeds } from "../recount.ts";
import type { NeedRow } from "../store/needs.ts";
import { targetSource, targetText, tellConcerned } from "../tell.ts";
import { change } from "./change.ts";
import type { Done } from "./decide.ts";
import { loadToChange } from "./load.ts";

export interface AskedTarget {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly by: string;
  /** For whom the lead writes; heads write for the side they lead. */
  readonly side?: Side | undefined;
}

/** One side says what it should become and by when; it counts once the other says yes. */
export async function proposeTargetOf(context: Context, id: string, asked: AskedTarget): Promise<Done> {
  const { actor, now } = context;
  const need = await loadToChange(context, id, "target");
  const side = sideOf(context, need, asked.side);
  const { measure, value, unit, by } = asked;
  const target = proposeTarget({ measure, value, unit, by }, { by: actor.name, side, at: now.toISOString() });
  const made = await change(context, need, { kind: "target_proposed", to: { target } });
  await context.announce(needEvent("need_target_proposed", need.id, { number: need.number }));
  await tell(context, need, target, "targetProposed", `target/${made}`);
  return { id: need.id, number: need.number, change: made ?? null };
}

export async function agreeOnTarget(
  context: Context,
  id: string,
  asked: { side?: Side | undefined },
): Promise<Done> {
  const need = await loadToChange(context, id, "target");
  if (need.target === null) throw registerErrors.refuse("no_target");
  const side = sideOf(context, need, asked.side, need.target);
  const target = agreeTarget(need.target, side, context.now.toISOString());
  const made = await change(context, need, { kind: "target_agreed", to: { target } });
  if (made !== undefined && isAgreed(target)) {
    await recountNeeds(context, [need.id]);
    await context.announce(needEvent("need_target_agreed", need.id, { number: need.number }));
    await tell(context, need, target, "targetAgreed", `agreed/${made}`);
  }
  return { id: need.id, number: need.number, change: made ?? null };
}

export async function dropTarget(context: Context, id: string): Promise<Done> {
  const need = await loadToChange(context, id, "target");
  allow(mayShape(context.actor, need));
  const made = await change(context, need, { kind: "target_dropped", to: { target: null } });
  await recountNeeds(context, [need.id]);
  await context.announce(needEvent("need_changed", need.id, { number: need.number }));
  return { id: need.id, number: need.number, change: made ?? null };
}

/** The side somebody speaks for. Whoever leads both says yes for the one that has not; nobody says it for two at once. */
function sideOf({ actor }: Context, need: NeedRow, asked?: Side, target?: Target): Side {
  const own = sidesOf(actor, need);
  const may = (side: Side) => own.includes(side) || isProgrammeLead(actor) || actor.userId === null;
  if (asked !== undefined) {
    allow(may(asked));
    return asked;
  }
  const [open] = own.filter((side) => target?.agreed[side] === undefined);
  const side = open ?? own[0];
  if (side === undefined) throw registerErrors.refuse("target_of_no_side", {}, { place: "side" });
  return side;
}

async function tell(
  context: Context,
  need: NeedRow,
  target: Target,
  key: "targetProposed" | "targetAgreed",
  name: string,
): Promise<void> {
  const inOne = (language: "en" | "ru") => {
    const { value, unit, by } = target;
    const format = formats(language);
    const amount = unit === "hours" ? format.duration(value * 3_600) : format.number(value);
    return `${amount}, ${format.date(by)}`;
  };
  await tellConcerned(context, need, {
    source: targetSource,
    key: name,
    text: targetText(key, { en: inOne("en"), ru: inOne("ru") }, context.actor.name),
  });
}
