import { type Actor, isProgrammeLead } from "#platform/context";

/** Whoever leads the supplier spoken of talks with the author, and the programme lead; the author has a key. */
export function mayTalk(actor: Actor, supplier: string | null): boolean {
  if (isProgrammeLead(actor)) return true;
  return supplier !== null && (actor.self === supplier || actor.leads.includes(supplier));
}
