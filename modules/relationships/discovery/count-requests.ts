import type { Directory } from "./directory.ts";
import { type MonthlyEvidence, Tally } from "./evidence.ts";
import type { Located } from "./party.ts";

export interface RequestFact {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly requester: Located;
  readonly supplier: Located;
  readonly service: string;
}

/** Counts requests: serving unit <- asking person's unit. Asking one's own managers, or reports, is no service. */
export class RequestCounter {
  readonly #tally = new Tally("requests");
  readonly #directory: Directory;
  /** Requests along a reporting line, left aside. */
  inChain = 0;

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  /** Whether the request counts as evidence. */
  take({ time, requester, supplier, service }: RequestFact): boolean {
    if (requester.party < 0 || supplier.party < 0) return false;
    const persons = requester.person >= 0 && supplier.person >= 0 && requester.person !== supplier.person;
    if (persons && this.#directory.inOneChain(requester.person, supplier.person)) {
      this.inChain += 1;
      return false;
    }
    this.#tally.add(supplier.party, requester.party, service, time);
    return true;
  }

  rows(): MonthlyEvidence[] {
    return this.#tally.rows(this.#directory.parties);
  }
}
