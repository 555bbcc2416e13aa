import { maySee, viewOf } from "#modules/relationships";
import { type Actor, isProgrammeLead } from "#platform/context";
import type { Permission } from "#platform/permissions";
import type { MeasureKey } from "./measure.ts";

/** Everybody signed in reads the company's totals; whose figures beyond, the questions below say. */
export const mayBrowse: Permission = (actor) => actor.userId !== null;

export interface Asked {
  readonly measure: MeasureKey;
  readonly supplier: string | null;
  readonly customer: string | null;
}

/**
 * Figures of a relationship are for both sides, those of one party for its own, those of the company for everybody.
 * Of complaints the other side learns no weeks, from which it could tell who complained: those are for the heads of
 * whoever complained, and for the programme lead.
 */
export function mayRead(actor: Actor, { measure, supplier, customer }: Asked): boolean {
  if (isProgrammeLead(actor)) return true;
  if (supplier === null && customer === null) return mayBrowse(actor);
  if (measure === "complaints") return customer !== null && actor.leads.includes(customer);
  if (supplier !== null && customer !== null) return maySee(actor, { supplier, customer });
  const view = viewOf(actor);
  return view === "all" || view.includes((supplier ?? customer) as string);
}

/** What the company's figures were counted from is everybody's work: for the programme lead. */
export function mayReadRows(actor: Actor, asked: Asked): boolean {
  if (asked.supplier === null && asked.customer === null) return isProgrammeLead(actor);
  return mayRead(actor, asked);
}
