import type { Context } from "#platform/context";
import { relationshipEvent } from "../events.ts";
import { movePairs } from "../store/relationships.ts";

/** A merged unit's relationships are its heir's from now on. */
export async function moveRelationships(context: Context, from: string, into: string): Promise<void> {
  const moved = await movePairs(context.db, from, into);
  await context.announce(...moved.map((id) => relationshipEvent("relationship_moved", id, { from, into })));
}
