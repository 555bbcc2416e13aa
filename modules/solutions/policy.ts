import { viewOf } from "#modules/relationships";
import { type Actor, isProgrammeLead } from "#platform/context";
import type { Permission } from "#platform/permissions";
import type { SolutionState } from "./solution.ts";

export interface Concerned {
  readonly state: SolutionState;
  readonly supplier: string;
  readonly owner: string | null;
  readonly createdBy: string | null;
  /** Parties it is brought to, those whose needs it answers, and the persons who had said something. */
  readonly concerns: readonly string[];
}

const house = (actor: Actor) => actor.userId === null;

/** Everybody signed in may look; what is there for them, `maySee` says. */
export const mayBrowse: Permission = (actor) => actor.userId !== null;

/** Whoever leads the supplier, or is it, and the programme lead plan what it does. */
export const mayPlan = (actor: Actor, { supplier }: Pick<Concerned, "supplier">): boolean =>
  house(actor) || isProgrammeLead(actor) || actor.self === supplier || actor.leads.includes(supplier);

/** The owner works on the plan with them. */
export const mayEdit = (actor: Actor, solution: Pick<Concerned, "supplier" | "owner">): boolean =>
  mayPlan(actor, solution) || (solution.owner !== null && actor.self === solution.owner);

/** A draft is its makers' own; from the plan on everybody whom it concerns reads it. */
export function maySee(actor: Actor, solution: Concerned): boolean {
  if (mayEdit(actor, solution)) return true;
  if (actor.self !== undefined && actor.self === solution.createdBy) return true;
  if (solution.state === "draft") return false;
  const view = viewOf(actor);
  return view === "all" || [solution.supplier, ...solution.concerns].some((party) => view.includes(party));
}

/** Which others it is compared with is the supplier's business: their work figures are for both sides only. */
export const maySeeComparison = (actor: Actor, solution: Concerned): boolean =>
  mayEdit(actor, solution) || actor.memberOf.includes(solution.supplier);

/** A step is its owner's: the person, or whoever leads the unit. */
export const mayDoStep = (
  actor: Actor,
  solution: Pick<Concerned, "supplier" | "owner">,
  step: { readonly owner: string | null },
): boolean =>
  mayEdit(actor, solution) ||
  (step.owner !== null && (actor.self === step.owner || actor.leads.includes(step.owner)));

/** Those who had said something, and those it was brought to, say whether it helped: each for oneself. */
export const mayAnswer = (actor: Actor, solution: Concerned): boolean =>
  actor.self !== undefined &&
  [actor.self, ...actor.memberOf].some((party) => solution.concerns.includes(party));
