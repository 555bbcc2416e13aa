import { type Actor, isProgrammeLead } from "#platform/context";

/**
 * Whose deeds somebody sees: the programme lead everybody's; a leader their own and those of whoever leads a unit below
 * them; everybody else those of whoever leads the units they belong to. Nobody sees a colleague's of another line, and
 * nobody is ranked.
 */
export function maySeeLeader(
  actor: Actor,
  leader: { readonly person: string; readonly units: readonly string[] },
): boolean {
  if (actor.userId === null || isProgrammeLead(actor)) return true;
  if (actor.self === leader.person) return true;
  return leader.units.some((unit) => actor.memberOf.includes(unit) || actor.leads.includes(unit));
}
