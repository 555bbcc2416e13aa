import type { PersonRow, UnitRow } from "#modules/organisation";
import { Directory } from "../discovery/directory.ts";
import type { Located } from "../discovery/party.ts";

/** The organisation as the house knows it, plain enough to be handed to a thread. */
export interface KnownOrganisation {
  /** In the files' own ids; `partyIds[i]` and `personIds[i]` are the house's ids of row i. */
  readonly units: readonly UnitRow[];
  readonly people: readonly PersonRow[];
  readonly partyIds: readonly string[];
  readonly personIds: readonly string[];
  /** Units that have been merged: whose evidence is another's now. */
  readonly mergedInto: readonly (readonly [string, string])[];
}

/** Finds whom a text means, and answers with the house's ids. */
export class Finder {
  readonly directory: Directory;
  readonly #partyIds: readonly string[];
  readonly #personIds: readonly string[];
  readonly #partyIndex: ReadonlyMap<string, number>;
  readonly #personIndex: ReadonlyMap<string, number>;
  readonly #heir: ReadonlyMap<string, string>;
  readonly #people: readonly PersonRow[];

  constructor(known: KnownOrganisation) {
    this.directory = new Directory(known);
    this.#partyIds = known.partyIds;
    this.#personIds = known.personIds;
    this.#people = known.people;
    this.#partyIndex = new Map(known.partyIds.map((id, i) => [id, i]));
    this.#personIndex = new Map(known.personIds.map((id, i) => [id, i]));
    this.#heir = followMerges(known.mergedInto);
  }

  /** The party that answers for it today, or null when it is none. */
  party(index: number): string | null {
    const id = this.#partyIds[index];
    return id === undefined ? null : (this.#heir.get(id) ?? id);
  }

  person(index: number): string | null {
    return this.#personIds[index] ?? null;
  }

  /** Where somebody the house knows by id belonged at a time (milliseconds). */
  placeOf(id: string, time: number): Located | undefined {
    const person = this.#personIndex.get(id);
    if (person === undefined) {
      const party = this.#partyIndex.get(id);
      return party === undefined ? undefined : { party, person: -1 };
    }
    const found = this.directory.locate(this.#people[person]!.id, time, "person");
    return typeof found === "string" ? undefined : found;
  }
}

function followMerges(merged: KnownOrganisation["mergedInto"]): Map<string, string> {
  const next = new Map(merged);
  const heirs = new Map<string, string>();
  for (const [unit] of merged) {
    let heir = unit;
    for (let steps = 0; next.has(heir) && steps < 100; steps += 1) heir = next.get(heir)!;
    heirs.set(unit, heir);
  }
  return heirs;
}
