import { type Actor, isAdministrator, isProgrammeLead } from "#platform/context";
import { type Permission, signedIn } from "#platform/permissions";

type Audience = "everyone" | "leads";

/** Whoever is signed in may ask; what there is to read, `readableAudiences` says. */
export const mayReadLogs: Permission = signedIn;

/**
 * The audiences whose logs an actor may read: logs are there for those who work here, some for leads only. People of
 * partners are outsiders: how the house works within is not theirs to see.
 */
export function readableAudiences(actor: Actor, outsider: boolean): readonly Audience[] {
  if (outsider) return [];
  if (leadsSomething(actor)) return ["everyone", "leads"];
  return signedIn(actor) ? ["everyone"] : [];
}

/** Importing, renaming, closing and deleting change what everybody sees. */
export const mayManageLogs: Permission = (actor) => isProgrammeLead(actor);
/** Bad rows are raw data of the file, not figures. */
export const mayReadBadRows: Permission = (actor) => isProgrammeLead(actor);

const leadsSomething = (actor: Actor): boolean =>
  isProgrammeLead(actor) || isAdministrator(actor) || actor.leads.length > 0;
