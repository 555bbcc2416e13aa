// Who sees what of a need, and who may change it: by relation to its two sides.

import { type Actor, isProgrammeLead, ownParties } from "#platform/context";
import type { Side } from "./need.ts";

/** The little of a need that permissions look at. */
export interface NeedSides {
  readonly state: string;
  readonly supplier: string | null;
  readonly customer: string | null;
  /** The customers that its signals name, where it is of several. */
  readonly customers: readonly string[];
  readonly owner: string | null;
  /** People and units it concerns: those who said it, those who follow. */
  readonly concerned: readonly string[];
}

const house = (actor: Actor): boolean => actor.userId === null;

/** How somebody stands to a need; null: not at all, so that they see its title and what becomes of it. */
export function standingOf(
  actor: Actor,
  need: NeedSides,
): { readonly supplier: boolean; readonly customer: boolean } {
  const own = ownParties(actor);
  const isMine = (party: string | null) => party !== null && own.includes(party);
  return {
    supplier: isMine(need.supplier),
    customer: isMine(need.customer) || need.customers.some(isMine),
  };
}

/** The proof, the figures, the history: both sides, whom it concerns, and the lead. */
export function maySeeAll(actor: Actor, need: NeedSides): boolean {
  if (house(actor) || isProgrammeLead(actor)) return true;
  const { supplier, customer } = standingOf(actor, need);
  const named =
    actor.self !== undefined && (need.owner === actor.self || need.concerned.includes(actor.self));
  return supplier || customer || named;
}

/** What is only proposed, and what was rejected, is for those who decide on it. */
export const maySee = (actor: Actor, need: NeedSides): boolean =>
  actor.userId === null || (need.state !== "proposed" && need.state !== "rejected") || mayShape(actor, need);

/** Accepting, editing, moving, merging, closing: heads of either side, its owner, and the lead. */
export function mayShape(actor: Actor, need: NeedSides): boolean {
  if (house(actor) || isProgrammeLead(actor)) return true;
  if (actor.self !== undefined && need.owner === actor.self) return true;
  return sidesOf(actor, need).length > 0;
}

/** Opening one: the lead, and heads of a side. */
export const mayOpen = (actor: Actor, supplier: string | null, customer: string | null): boolean =>
  house(actor) ||
  isProgrammeLead(actor) ||
  [supplier, customer].some((party) => party !== null && actor.leads.includes(party));

/** For which sides somebody may say yes: those they lead. */
export function sidesOf(actor: Actor, { supplier, customer, customers }: NeedSides): Side[] {
  const leads = (party: string | null) => party !== null && actor.leads.includes(party);
  return [
    ...(leads(supplier) ? (["supplier"] as const) : []),
    ...(leads(customer) || customers.some(leads) ? (["customer"] as const) : []),
  ];
}

/** Marking how important it is: whom it concerns. */
export const mayMark = (actor: Actor, need: NeedSides): boolean =>
  actor.self !== undefined && maySeeAll(actor, need);
