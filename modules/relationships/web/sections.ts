import type { ComponentType } from "react";

/** What a later room hangs on the page of a relationship: loaded when the page is opened. */
export interface RelationshipSection {
  readonly id: SectionId;
  readonly load: () => Promise<{
    default: ComponentType<{ relationship: string; supplier: string; customer: string }>;
  }>;
}

export const sectionIds = [
  "alerts",
  "agreements",
  "requests",
  "ratings",
  "surveys",
  "needs",
  "solutions",
  "meetings",
  "thanks",
] as const;
export type SectionId = (typeof sectionIds)[number];

const hung = new Map<SectionId, RelationshipSection>();

/** Hangs sections on the page of a relationship; a room calls it in its `web/index.ts`. */
export function defineSections(sections: readonly RelationshipSection[]): void {
  for (const section of sections) hung.set(section.id, section);
}

export const sectionOf = (id: SectionId): RelationshipSection | undefined => hung.get(id);

/** What other rooms show on the page of a party: what it offers, how it is rated. */
export interface PartyPart {
  readonly id: string;
  /** Smaller comes first. */
  readonly order: number;
  readonly load: () => Promise<{ default: ComponentType<{ id: string }> }>;
}

const partyParts = new Map<string, PartyPart>();

/** Adds parts to the page of a party; a room calls it in its `web/index.ts`. */
export function definePartyParts(parts: readonly PartyPart[]): void {
  for (const part of parts) partyParts.set(part.id, part);
}

export const allPartyParts = (): readonly PartyPart[] =>
  [...partyParts.values()].sort((a, b) => a.order - b.order);
