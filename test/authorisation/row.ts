// One row of the table of who may do what: what is called, and what each who asks is told.

import type { Client } from "#test/world";
import type { Company } from "./company.ts";

/** Statuses in the order of `relations`: stranger, nobody, member, member elsewhere, head, head elsewhere, lead, administrator. */
export type Statuses = readonly number[];

export interface Call {
  readonly path: string;
  readonly body?: unknown;
}

export interface Row {
  readonly statuses: Statuses;
  /** A call that would go through for those who may; made anew for each who asks. */
  readonly call: (company: Company, asker: Client) => Call | Promise<Call>;
}

export const everyone: Statuses = [200, 200, 200, 200, 200, 200, 200, 200];
export const signedIn: Statuses = [401, 200, 200, 200, 200, 200, 200, 200];
export const leadOnly: Statuses = [401, 403, 403, 403, 403, 403, 200, 403];
export const administratorOnly: Statuses = [401, 403, 403, 403, 403, 403, 403, 200];
export const both: Statuses = [401, 403, 403, 403, 403, 403, 200, 200];
/** Only the two sides of a relationship and the programme lead see it; only heads of a side and the lead speak. */
export const sidesSee: Statuses = [401, 403, 200, 403, 200, 403, 200, 403];
export const sidesSpeak: Statuses = [401, 403, 403, 403, 200, 403, 200, 403];
export const ownTask: Statuses = [401, 404, 404, 404, 404, 404, 200, 404];
/** Those who may are told that there is something else in the way. */
export const leadInTheWay: Statuses = [401, 403, 403, 403, 403, 403, 409, 403];
/** A log for leads is not there for those who lead nothing. */
export const leaders: Statuses = [401, 404, 404, 404, 200, 200, 200, 200];

export const at =
  (path: string, key?: string, body?: unknown) =>
  ({ ids }: Company): Call => ({
    path: key === undefined ? path : path.replace(":id", ids[key] as string),
    ...(body === undefined ? {} : { body }),
  });
