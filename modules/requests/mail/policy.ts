import { type Actor, isAdministrator } from "#platform/context";

/** A unit's mailbox is its head's and the administrator's: whoever connects it says whose letters become requests. */
export function mayKeepMailbox(actor: Actor, unit: string): boolean {
  return isAdministrator(actor) || actor.leads.includes(unit);
}

/** Any server and port is the administrator's to name; heads reach mail servers where mail servers are. */
const mailPorts = [143, 993];

export function mayReachPort(actor: Actor, port: number): boolean {
  return isAdministrator(actor) || mailPorts.includes(port);
}
