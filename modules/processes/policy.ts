import { type Actor, isAdministrator, isProgrammeLead } from "#platform/context";
import { type Permission, signedIn } from "#platform/permissions";

export interface Readable {
  readonly audience: "everyone" | "leads";
}

/** Logs are there for those who work here; one may be for leads only. */
export const mayReadLogs: Permission = signedIn;
export const mayReadLog: Permission<Readable> = (actor, log) =>
  leadsSomething(actor) || (log.audience === "everyone" && signedIn(actor));
/** Importing, renaming, closing and deleting change what everybody sees. */
export const mayManageLogs: Permission = (actor) => isProgrammeLead(actor);
/** Bad rows are raw data of the file, not figures. */
export const mayReadBadRows: Permission = (actor) => isProgrammeLead(actor);

const leadsSomething = (actor: Actor): boolean =>
  isProgrammeLead(actor) || isAdministrator(actor) || actor.leads.length > 0;

/** The audiences whose logs an actor may read. */
export function readableAudiences(actor: Actor): ("everyone" | "leads")[] {
  return (["everyone", "leads"] as const).filter((audience) => mayReadLog(actor, { audience }));
}
