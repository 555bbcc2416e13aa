import type { Context } from "#platform/context";
import { discoverJob } from "../jobs.ts";
import { markStale, takeQueueing } from "../store/discovery.ts";
import * as store from "../store/witness.ts";

/** By what the house's own requests are told from those of other systems. */
const own = "vizavi";

/**
 * Takes requests of the house as evidence of who serves whom. They count at once; the map is drawn anew soon for a
 * pair nobody knew of, else with the next regular drawing, since every request would otherwise draw it. May run twice.
 */
export async function witnessRequests(
  context: Context,
  facts: readonly store.RequestFact[],
  system = own,
): Promise<void> {
  const { db } = context;
  const fresh = await store.writeRequestRows(db, system, facts);
  if (fresh.length === 0) return;
  const newPairs = await store.addToEvidence(db, fresh);
  await markStale(db, "requests");
  if (newPairs === 0) return;
  const due = await takeQueueing(db);
  if (due) await context.later(discoverJob.name, {}, { after: due });
}

/** The request is over, or open again. */
export async function witnessEnd({ db }: Context, key: string, at: Date | null): Promise<void> {
  await store.closeRequestRow(db, own, key, at);
}

/** The request was merged into another, or became confidential: it is no evidence of its own any more. */
export async function forgetWitnessed({ db }: Context, key: string): Promise<void> {
  await store.forgetRequestRow(db, own, key);
  await markStale(db, "requests");
}
