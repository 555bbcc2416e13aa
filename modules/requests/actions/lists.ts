import { type Context, isProgrammeLead } from "#platform/context";
import { type Place, readPlace, writePlace } from "../cursor.ts";
import { errors } from "../errors.ts";
import { type Candidate, scan } from "../scan.ts";
import type { RequestItem } from "../schema/shapes.ts";
import { along, askedBy, askedOf, itemsById, type ListFilter, mine } from "../store/lists.ts";
import { partiesOfReader } from "../store/seen.ts";
import { nameItems } from "./items.ts";

export interface Listing extends ListFilter {
  readonly box: "mine" | "unit" | "all";
  readonly after?: string | undefined;
  readonly limit: number;
}

type Source = (after: Place | undefined, size: number) => Promise<readonly Candidate[]>;

/** Requests that are mine, my units', or all that I may see of somebody. */
export async function listRequests(
  context: Context,
  { box, after, limit, ...filter }: Listing,
): Promise<{ requests: RequestItem[]; next: string | null }> {
  const page = await scan(sourceOf(context, box, filter), { after: readPlace(after), limit });
  return { requests: await itemsOf(context, page.ids), next: writePlace(page.next) };
}

/** Requests as lists show them, in the order given; whether they may be seen was asked before. */
export async function itemsOf(context: Context, ids: readonly string[]): Promise<RequestItem[]> {
  const rows = await itemsById(context.db, context.actor.self, ids);
  const { itemOf } = await nameItems(context, rows);
  return rows.map(itemOf);
}

function sourceOf(context: Context, box: Listing["box"], filter: ListFilter): Source {
  const { actor, db } = context;
  const { self } = actor;
  const parties = partiesOfReader(actor);
  if (box === "mine") {
    return async (after, size) => (self ? mine(db, self, filter, after, size) : []);
  }
  if (box === "unit") return (after, size) => askedBy(db, actor, parties, filter, after, size);
  const { supplier, customer, about, service } = filter;
  if (!supplier && !customer && !about && !service && !isProgrammeLead(actor))
    throw errors.refuse("list_of_whom", {}, { place: "supplier" });
  const foreign = supplier && !customer && !isProgrammeLead(actor) && !parties.includes(supplier);
  return foreign
    ? (after, size) => askedOf(db, actor, parties, { ...filter, supplier }, after, size)
    : (after, size) => along(db, actor, filter, after, size);
}
