import type { Directory } from "./directory.ts";
import { type MonthlyEvidence, Tally } from "./evidence.ts";
import type { Located } from "./party.ts";

export interface NominationFact {
  readonly respondent: Located;
  readonly unit: Located;
  readonly time: number;
}

/**
 * Counts who is named: named unit <- respondent's unit. A respondent counts once for a unit, however often
 * they say it; one's own unit and the units above it are the chain of command, not a service.
 */
export class NominationCounter {
  readonly #tally = new Tally("nomination");
  readonly #directory: Directory;
  readonly #said = new Set<string>();
  inChain = 0;
  repeated = 0;

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  take({ respondent, unit, time }: NominationFact): boolean {
    if (respondent.party < 0 || unit.party < 0) return false;
    if (this.#directory.isAbove(unit.party, respondent.party)) {
      this.inChain += 1;
      return false;
    }
    const key = `${respondent.person >= 0 ? respondent.person : `party ${respondent.party}`} ${unit.party}`;
    if (this.#said.has(key)) {
      this.repeated += 1;
      return false;
    }
    this.#said.add(key);
    this.#tally.add(unit.party, respondent.party, "", time);
    return true;
  }

  rows(): MonthlyEvidence[] {
    return this.#tally.rows(this.#directory.parties);
  }
}
