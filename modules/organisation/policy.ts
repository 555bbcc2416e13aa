import { type Actor, isProgrammeLead } from "#platform/context";
import type { Permission } from "#platform/permissions";
import type { PartyKind } from "./category.ts";

/** Whoever is signed in may ask; what people of partners get to see, `maySeeParty` says. */
export const mayBrowse: Permission = (actor) => actor.userId !== null;

/** People of a partner see themselves and what they belong to; the house itself is not theirs to browse. */
export function maySeeParty(actor: Actor, outsider: boolean, party: string): boolean {
  return !outsider || actor.self === party || actor.memberOf.includes(party) || actor.leads.includes(party);
}

/** Who may change units, people and partners, and bring them in from files. */
export const mayShape: Permission = isProgrammeLead;

/**
 * A person's profile belongs to the person alone; a unit's to whoever leads it or what is above it; a partner's
 * to its own head. The programme lead speaks for units and partners, never for a person.
 */
export function mayEditProfile(
  actor: Actor,
  party: { readonly id: string; readonly kind: PartyKind },
): boolean {
  if (party.kind === "person") return actor.self === party.id;
  return actor.leads.includes(party.id) || isProgrammeLead(actor);
}
