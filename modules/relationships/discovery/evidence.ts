import { monthOf } from "#science/time";

export const evidenceSources = [
  "structure",
  "requests",
  "processes",
  "nomination",
  "communication",
  "declaration",
] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

/**
 * One count of evidence: in this month, this source saw this supplier serve this customer so often. Plain
 * data, so that it can be kept in a table and summed over any window. Contact has no direction: there the
 * supplier is the party whose id sorts first.
 */
export interface MonthlyEvidence {
  readonly source: EvidenceSource;
  /** Ids of the two parties; equal for self-service. */
  readonly supplier: string;
  readonly customer: string;
  /** Name of the service, or of the process; empty when the source names none. */
  readonly service: string;
  /** Months since January 1970. */
  readonly month: number;
  readonly count: number;
  /** The first and the last time it was seen in the month, in milliseconds; null where it has no time. */
  readonly first: number | null;
  readonly last: number | null;
}

interface Cell {
  count: number;
  first: number;
  last: number;
}

/** Adds up evidence per pair, service and month while rows stream by. Parties and services are indices. */
export class Tally {
  readonly #source: EvidenceSource;
  readonly #services: string[] = [];
  readonly #serviceIndex = new Map<string, number>();
  readonly #pairs = new Map<number, Map<number, Cell>>();

  constructor(source: EvidenceSource) {
    this.#source = source;
  }

  add(supplier: number, customer: number, service: string, time: number, count = 1): void {
    this.addMonth(supplier, customer, service, monthOf(time), count, time, time);
  }

  addMonth(
    supplier: number,
    customer: number,
    service: string,
    month: number,
    count: number,
    first: number,
    last: number,
  ): void {
    let number = this.#serviceIndex.get(service);
    if (number === undefined) {
      number = this.#services.push(service) - 1;
      this.#serviceIndex.set(service, number);
    }
    const pair = supplier * 0x4000000 + customer;
    let cells = this.#pairs.get(pair);
    if (!cells) this.#pairs.set(pair, (cells = new Map()));
    const key = number * 0x10000 + month;
    const cell = cells.get(key);
    if (!cell) {
      cells.set(key, { count, first, last });
      return;
    }
    cell.count += count;
    if (first < cell.first) cell.first = first;
    if (last > cell.last) cell.last = last;
  }

  /** The counts, with the parties' ids. */
  rows(parties: readonly { readonly id: string }[]): MonthlyEvidence[] {
    const rows: MonthlyEvidence[] = [];
    for (const [pair, cells] of this.#pairs) {
      const supplier = parties[Math.floor(pair / 0x4000000)]!.id;
      const customer = parties[pair % 0x4000000]!.id;
      for (const [key, { count, first, last }] of cells) {
        const service = this.#services[Math.floor(key / 0x10000)]!;
        const month = key % 0x10000;
        const rounded = Math.round(count * 1e4) / 1e4;
        rows.push({ source: this.#source, supplier, customer, service, month, count: rounded, first, last });
      }
    }
    return rows;
  }
}
