// Who reads what the figures together say, and who answers for it.

import { maySpeak, viewOf } from "#modules/relationships";
import { type Actor, isProgrammeLead } from "#platform/context";
import type { Permission } from "#platform/permissions";

/** Everybody signed in: totals of the company are for all, and each list says what of it is theirs. */
export const mayBrowse: Permission = (actor) => actor.userId !== null;

/** Bringing figures of outside in, and what is sent to whom. */
export const mayRun: Permission = isProgrammeLead;

/** Answering an alert: the heads of either side, and the programme lead. */
export const mayAnswer = (actor: Actor, { supplier, customer }: PartySides): boolean =>
  maySpeak(actor, { supplier: supplier ?? "", customer: customer ?? "" });

export interface PartySides {
  readonly supplier: string | null;
  readonly customer: string | null;
}

/** Whose alerts and figures somebody sees: all, or those of the parties they are, belong to or lead. */
export const partiesSeen = (actor: Actor): readonly string[] | null => {
  const view = viewOf(actor);
  return view === "all" ? null : view;
};

/** All of a party's own figures: for whoever is it, belongs to it or leads it, and the programme lead. */
export function maySeeWhole(actor: Actor, party: string): boolean {
  const seen = partiesSeen(actor);
  return seen === null || seen.includes(party);
}
