import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { registerErrors } from "../errors.ts";
import { can, type NeedVerb } from "../need.ts";
import { maySee, mayShape } from "../policy.ts";
import { findNeed, type NeedRow } from "../store/needs.ts";

export async function loadNeed({ db, actor }: Context, id: string, lock = false): Promise<NeedRow> {
  const need = await findNeed(db, id, lock);
  if (!need) throw registerErrors.refuse("need_not_found", { id });
  allow(maySee(actor, need));
  return need;
}

/** The need, locked, for somebody who may change it, in a state in which that can be done. */
export async function loadToChange(context: Context, id: string, verb: NeedVerb): Promise<NeedRow> {
  const need = await loadNeed(context, id, true);
  allow(mayShape(context.actor, need));
  return inState(need, verb);
}

export function inState(need: NeedRow, verb: NeedVerb): NeedRow {
  if (!can(verb, need)) throw registerErrors.refuse("not_now", { number: need.number });
  return need;
}
