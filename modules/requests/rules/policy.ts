import type { Actor } from "#platform/context";
import { isProgrammeLead } from "#platform/context";

/** A unit's rules are its heads' to make; the house's are for whoever runs the programme. */
export function mayChangeRules(actor: Actor, unit: string | null): boolean {
  return isProgrammeLead(actor) || (unit !== null && actor.leads.includes(unit));
}

/** Whoever works under a rule may read it. */
export function mayReadRules(actor: Actor, unit: string | null): boolean {
  return mayChangeRules(actor, unit) || unit === null || actor.memberOf.includes(unit);
}
