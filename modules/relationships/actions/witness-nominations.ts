import type { Context } from "#platform/context";
import { discoverJob } from "../jobs.ts";
import { markStale, takeQueueing } from "../store/discovery.ts";
import { type NominationFact, writeNominationRows } from "../store/witness-nominations.ts";

/**
 * Takes what people said, asked by name, of whose work they depend on, as evidence of who serves whom, and has the map
 * drawn anew. `source` is what they come from (a wave). May run twice.
 */
export async function witnessNominations(
  context: Context,
  source: string,
  facts: readonly NominationFact[],
): Promise<void> {
  const { db } = context;
  if ((await writeNominationRows(db, source, facts)) === 0) return;
  await markStale(db, "nomination");
  const due = await takeQueueing(db);
  if (due) await context.later(discoverJob.name, {}, { after: due });
}
