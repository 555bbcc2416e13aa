// Who may what with signals, topics and needs, by how they stand to the two sides.

import { type Actor, isProgrammeLead, ownParties } from "#platform/context";
import type { Permission } from "#platform/permissions";

/** Everybody signed in: which signals and needs, the lists themselves say. */
export const mayBrowse: Permission = (actor) => actor.userId !== null;

/** The taxonomy, the weights, gathering anew. */
export const mayRun: Permission = isProgrammeLead;

export interface Sides {
  readonly supplier: string | null;
  readonly customer: string | null;
}

const isOf = (actor: Actor, party: string | null) => party !== null && ownParties(actor).includes(party);
const leads = (actor: Actor, party: string | null) =>
  party !== null && (party === actor.self || actor.leads.includes(party));

/** What lies between two sides is for both, and for the programme lead. */
export const isConcerned = (actor: Actor, { supplier, customer }: Sides): boolean =>
  actor.userId === null || isProgrammeLead(actor) || isOf(actor, supplier) || isOf(actor, customer);

/** Heads of either side, and the programme lead. */
export const speaksFor = (actor: Actor, { supplier, customer }: Sides): boolean =>
  actor.userId === null || isProgrammeLead(actor) || leads(actor, supplier) || leads(actor, customer);

/** Telling the analysis that it was wrong: heads of either side and the programme lead, of what they may read. */
export const mayCorrect: typeof speaksFor = (actor, sides) => speaksFor(actor, sides);
