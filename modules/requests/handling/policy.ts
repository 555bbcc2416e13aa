import { type Actor, isProgrammeLead } from "#platform/context";

/** A unit's ready answers and checklists are its heads' to write; the house's are for whoever runs the programme. */
export function mayWriteTemplates(actor: Actor, unit: string | null): boolean {
  return isProgrammeLead(actor) || (unit !== null && actor.leads.includes(unit));
}

/** Whoever works with them may read them. */
export function mayReadTemplates(actor: Actor, unit: string | null): boolean {
  return mayWriteTemplates(actor, unit) || unit === null || actor.memberOf.includes(unit);
}
