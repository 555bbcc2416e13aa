import type { PersonRow, UnitRow } from "#modules/organisation";

/** A side of a relationship on the map: a unit, or an organisation outside. */
export interface Party {
  readonly id: string;
  readonly kind: "unit" | "partner";
  readonly name: string;
  readonly parent: string | null;
}

/** Whom a text means: a person (with the party they belonged to on that day), or a party itself. */
export interface Located {
  /** Index of the party, or -1 when the person belongs to none. */
  readonly party: number;
  /** Index of the person, or -1. */
  readonly person: number;
}

export type NotLocated = "unknown" | "ambiguous";

export interface OrganisationRows {
  readonly units: readonly UnitRow[];
  readonly people: readonly PersonRow[];
}

export interface DirectoryOptions {
  /** Without a file of units: names that appear as units become parties themselves. */
  readonly open?: boolean;
}
