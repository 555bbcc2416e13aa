import type { Announcement } from "#platform/events";

/** What the room announces. The subject is the relationship, but for an import and for the map as a whole. */
export const relationshipEvents = [
  "relationship_declared",
  "relationship_confirmed",
  "relationship_rejected",
  "relationship_ended",
  "relationship_reopened",
  "relationship_named",
  "relationship_moved",
  "review_proposed",
  "evidence_imported",
  "map_drawn",
] as const;
export type RelationshipEvent = (typeof relationshipEvents)[number];

export function relationshipEvent(
  kind: RelationshipEvent,
  id: string,
  particulars: object = {},
): Announcement {
  return { kind, module: "relationships", subject: { kind: "relationship", id }, caseId: id, particulars };
}
