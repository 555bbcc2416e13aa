import { type Actor, isProgrammeLead, ownParties } from "#platform/context";
import type { Permission } from "#platform/permissions";

export interface Sides {
  readonly supplier: string;
  readonly customer: string;
}

/** Everybody signed in has relationships; which ones, `viewOf` says. */
export const mayBrowse: Permission = (actor) => actor.userId !== null;

/** Bringing evidence in, drawing the map, and how it is drawn. */
export const mayRun: Permission = isProgrammeLead;

/** Whose relationships somebody sees: all, or those of the parties they are, belong to or lead. */
export function viewOf(actor: Actor): "all" | readonly string[] {
  return isProgrammeLead(actor) ? "all" : ownParties(actor);
}

export function maySee(actor: Actor, { supplier, customer }: Sides): boolean {
  const view = viewOf(actor);
  return view === "all" || view.includes(supplier) || view.includes(customer);
}

/** The word on a relationship belongs to the heads of either side, and to the programme lead. */
export function maySpeak(actor: Actor, { supplier, customer }: Sides): boolean {
  return isProgrammeLead(actor) || actor.leads.includes(supplier) || actor.leads.includes(customer);
}

/** Who of whose people wrote or named whom is not for everybody: others see the two units. */
export const maySeePeople: Permission = isProgrammeLead;

/** Noting a contact in the name of a side: whoever is it, belongs to it or leads it. */
export function mayNote(actor: Actor, side: string): boolean {
  return actor.self !== undefined && ownParties(actor).includes(side);
}
