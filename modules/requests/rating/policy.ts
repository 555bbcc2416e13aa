import type { Actor } from "#platform/context";
import { isProgrammeLead } from "#platform/context";
import type { Between } from "./read.ts";

const ofOurs = (actor: Actor, party: string | undefined) =>
  party !== undefined &&
  (party === actor.self || actor.memberOf.includes(party) || actor.leads.includes(party));

/** Ratings are between two sides: both read them, and whoever runs the programme. */
export function mayReadRatings(actor: Actor, { supplier, customer }: Between): boolean {
  return isProgrammeLead(actor) || ofOurs(actor, supplier) || ofOurs(actor, customer);
}

/** How often a unit asks is for its heads to choose. */
export function mayChooseShare(actor: Actor, unit: string): boolean {
  return isProgrammeLead(actor) || actor.leads.includes(unit);
}
