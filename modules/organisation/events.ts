import type { Announcement } from "#platform/events";

/** What the organisation announces; the subject is always a party, but for an import. */
export const organisationEvents = [
  "unit_created",
  "unit_changed",
  "unit_moved",
  "unit_merged",
  "unit_ended",
  "unit_reopened",
  "head_set",
  "person_joined",
  "person_changed",
  "person_moved",
  "person_left",
  "person_returned",
  "profile_changed",
  "organisation_imported",
] as const;
export type OrganisationEvent = (typeof organisationEvents)[number];

export function partyEvent(kind: OrganisationEvent, party: string, particulars: object = {}): Announcement {
  return { kind, module: "organisation", subject: { kind: "party", id: party }, particulars };
}
