import type { EvidenceSource } from "./evidence.ts";
import type { Party } from "./party.ts";

/** What one source shows of a relationship. */
export interface EvidenceSummary {
  readonly source: EvidenceSource;
  readonly count: number;
  /** First and last day it was seen, `YYYY-MM-DD`; null where the source has no time. */
  readonly from: string | null;
  readonly to: string | null;
  /** Months in which it was seen. */
  readonly months: number;
  /** What chance alone would have brought over the same time. */
  readonly expected: number;
  /** What it adds to the log-odds, after the cap; 0 where it only tells and does not decide. */
  readonly weight: number;
  readonly capped: boolean;
  /** Counts per month, for a small picture: [months since January 1970, count], in order. */
  readonly monthly: readonly (readonly [number, number])[];
  /** The services or processes it comes from, the largest first, at most five. */
  readonly services: readonly { readonly name: string; readonly count: number }[];
}

export interface Strength {
  /** Share of the customer's demand that this supplier carries, 0 to 1. */
  readonly ofCustomerDemand: number;
  /** Share of the supplier's work that this customer takes, 0 to 1. */
  readonly ofSupplierWork: number;
}

export interface Relationship {
  readonly supplier: string;
  readonly customer: string;
  /** Probability that it is real. */
  readonly confidence: number;
  readonly strength: Strength;
  /** What the supplier's reach adds to the log-odds: it serves many others, or hardly any. */
  readonly reach: number;
  /** Log-odds of the confidence = prior of the map + reach + sum of the weights. */
  readonly evidence: readonly EvidenceSummary[];
}

export interface SelfService {
  readonly party: string;
  readonly evidence: readonly Pick<EvidenceSummary, "source" | "count" | "from" | "to">[];
}

export interface RelationshipMap {
  readonly parties: readonly Party[];
  /** Every pair with a trace, the surest first; those at or above the threshold are the map proper. */
  readonly relationships: readonly Relationship[];
  /** What units do for themselves, kept apart. */
  readonly selfService: readonly SelfService[];
  /** Log-odds of any pair before evidence. */
  readonly prior: number;
  readonly sources: readonly {
    readonly source: EvidenceSource;
    readonly coverage: number;
    readonly noise: Readonly<Record<string, number>>;
  }[];
  readonly asOf: number;
  readonly halfLifeDays: number;
}

/** From this confidence on a relationship is on the map, unless somebody says otherwise. */
export const defaultThreshold = 0.5;
export const defaultHalfLifeDays = 180;
