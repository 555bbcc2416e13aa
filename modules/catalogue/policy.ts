// Who may read a service and ask for it, and who may change it: by relation to its supplier, its owner and its audience.

import { type Actor, isProgrammeLead, ownParties } from "#platform/context";
import type { Permission } from "#platform/permissions";

/** The little of a service that permissions look at. */
export interface ServiceFacts {
  readonly state: "draft" | "published" | "retired";
  readonly supplier: string;
  /** The unit of a supplier that is a person. */
  readonly supplierUnit: string | null;
  readonly owner: string | null;
  readonly forEverybody: boolean;
  readonly parties: readonly string[];
  readonly categories: readonly string[];
}

/** What a reader is to the catalogue, besides the relations every actor has. */
export interface Reader {
  /** The kinds of customer one is: leader or employee, `unit` who leads one, `partner` who comes from outside. */
  readonly categories: readonly string[];
  /** Of a partner: "everybody" means everybody of the house, so it is not they. */
  readonly outsider: boolean;
}

const house = (actor: Actor) => actor.userId === null;

export const mayBrowse: Permission = (actor) => actor.userId !== null;

/** Whoever leads anything, and the programme lead: they may have services to offer. */
export const mayOffer: Permission = (actor) => isProgrammeLead(actor) || actor.leads.length > 0;

export const mayBringIn: Permission = isProgrammeLead;

/** Searches without an answer: for those who could answer them. */
export const maySeeMissed: Permission = (actor) => isProgrammeLead(actor) || actor.leads.length > 0;

/** The heads of the supplier (of its unit, where it is a person) and of units above it, and the programme lead. */
export function mayOfferFor(
  actor: Actor,
  supplier: { readonly supplier: string; readonly supplierUnit: string | null },
): boolean {
  return (
    house(actor) ||
    isProgrammeLead(actor) ||
    actor.leads.includes(supplier.supplier) ||
    (supplier.supplierUnit !== null && actor.leads.includes(supplier.supplierUnit))
  );
}

/** Changing, publishing, retiring: whoever may offer for the supplier, and the service's owner. */
export function mayShape(actor: Actor, service: ServiceFacts): boolean {
  return mayOfferFor(actor, service) || (service.owner !== null && service.owner === actor.self);
}

/** Reading it: its audience and those who serve while it is published; who may change it always. */
export function mayRead(actor: Actor, reader: Reader, service: ServiceFacts): boolean {
  if (mayShape(actor, service)) return true;
  if (service.state !== "published") return false;
  if (service.forEverybody && !reader.outsider) return true;
  const mine = ownParties(actor);
  return (
    actor.memberOf.includes(service.supplier) ||
    service.parties.some((party) => mine.includes(party)) ||
    service.categories.some((category) => reader.categories.includes(category))
  );
}

/** Asking for it: as reading, but only while it is offered. */
export function mayAskFor(actor: Actor, reader: Reader, service: ServiceFacts): boolean {
  return service.state === "published" && mayRead(actor, reader, service);
}
