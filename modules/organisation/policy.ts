import { type Actor, isProgrammeLead } from "#platform/context";
import type { Permission } from "#platform/permissions";
import type { PartyKind } from "./category.ts";

/** Everybody in the house may see who there is. */
export const mayBrowse: Permission = (actor) => actor.userId !== null;

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
