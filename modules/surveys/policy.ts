// Who may ask, who may answer, and who may see what was released. No permission anywhere opens an anonymous answer.

import { type Actor, isProgrammeLead, ownParties } from "#platform/context";
import type { Permission } from "#platform/permissions";

/** Everybody signed in answers what they are asked, and sees what is for all. */
export const mayBrowse: Permission = (actor) => actor.userId !== null;

/** Questionnaires, waves, and looking at everything that was released. */
export const mayRun: Permission = isProgrammeLead;

/** What figures are about. */
export interface Scope {
  readonly scope: "company" | "supplier" | "customer" | "relationship" | "cut" | "service";
  readonly supplier?: string | null;
  readonly customer?: string | null;
}

/**
 * The whole company is for everybody; a supplier's figures are for its people and heads, a customer unit's for its
 * heads; a relationship's for both.
 */
export function maySeeScope(actor: Actor, { scope, supplier, customer }: Scope): boolean {
  if (isProgrammeLead(actor)) return true;
  if (actor.userId === null) return false;
  if (scope === "company") return true;
  const serves = supplier != null && ownParties(actor).includes(supplier);
  const leadsAsker = customer != null && actor.leads.includes(customer);
  if (scope === "supplier") return serves;
  if (scope === "customer") return leadsAsker;
  if (scope === "relationship") return serves || leadsAsker;
  return false;
}

/** The words of identified answers are for those whom the contract named, and for nobody else. */
export function mayReadAnswers(
  actor: Actor,
  wave: { readonly kind: string; readonly readers: readonly string[] },
): boolean {
  return wave.kind === "identified" && actor.self !== undefined && wave.readers.includes(actor.self);
}

/** Words about a supplier are for its people and heads; those of the whole wave for whoever leads anybody. */
export function mayReadWords(actor: Actor, supplier: string | null): boolean {
  if (supplier !== null) return maySeeScope(actor, { scope: "supplier", supplier });
  return isProgrammeLead(actor) || (actor.userId !== null && actor.leads.length > 0);
}
