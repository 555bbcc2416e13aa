// Who reads an agreement, and who speaks for a side of it.

import { viewOf } from "#modules/relationships";
import { type Actor, isProgrammeLead } from "#platform/context";
import type { Permission } from "#platform/permissions";
import { type Side, sides } from "./agreement.ts";

export interface Parties {
  readonly supplier: string;
  readonly customer: string | null;
}

const house = (actor: Actor) => actor.userId === null;

/** Everybody signed in has agreements; which ones, the list says. */
export const mayBrowse: Permission = (actor) => actor.userId !== null;

/** Those who lead a side, and a person or partner who is one: the head's word is the side's. */
export const speaksFor = (actor: Actor, party: string): boolean =>
  house(actor) || actor.self === party || actor.leads.includes(party);

export const sidesSpokenFor = (actor: Actor, parties: Parties): Side[] =>
  sides.filter((side) => parties[side] !== null && speaksFor(actor, parties[side] as string));

/** Both sides with their members and heads, and the programme lead. A standard is towards everybody of the house. */
export function maySee(actor: Actor, parties: Parties, outsider: boolean): boolean {
  if (house(actor)) return true;
  const view = viewOf(actor);
  if (view === "all") return true;
  if (view.includes(parties.supplier) || (parties.customer !== null && view.includes(parties.customer)))
    return true;
  return parties.customer === null && !outsider && actor.self !== undefined;
}

/** Heads of a side for it, the programme lead on behalf of one. */
export function mayPropose(actor: Actor, parties: Parties, side: Side): boolean {
  const party = parties[side];
  return party !== null && (speaksFor(actor, party) || isProgrammeLead(actor));
}

/** Saying yes, or no, for the side whose word is awaited: its own heads only, never the programme lead. */
export const mayAnswer = (actor: Actor, parties: Parties, awaited: Side): boolean =>
  mayEnd(actor, parties, awaited);

/** Taking a proposal back: the side it came from, and the programme lead who may have made it. */
export const mayWithdraw = (actor: Actor, parties: Parties, proposedBy: Side): boolean =>
  mayPropose(actor, parties, proposedBy);

/** Ending it: either side by its head. Nobody ends it for them. */
export function mayEnd(actor: Actor, parties: Parties, side: Side): boolean {
  const party = parties[side];
  return party !== null && speaksFor(actor, party);
}

/** Naming it: whoever speaks for a side, and the programme lead. */
export const mayName = (actor: Actor, parties: Parties): boolean =>
  isProgrammeLead(actor) || sidesSpokenFor(actor, parties).length > 0;
