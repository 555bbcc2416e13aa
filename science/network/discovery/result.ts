/** What one source says of one pair. */
export interface Part {
  readonly source: string;
  /** Units of evidence, not decayed. */
  readonly count: number;
  /** Months with evidence. */
  readonly months: number;
  /** What chance alone would have brought over the same time. */
  readonly expected: number;
  /** Log-likelihood ratio real : chance, after the cap. Adds to the log-odds. */
  readonly weight: number;
  /** Whether the cap of the source was reached. */
  readonly capped: boolean;
}

export interface Candidate {
  readonly supplier: number;
  readonly customer: number;
  /** Probability that the relationship is real. */
  readonly confidence: number;
  /** What the supplier's wide or narrow reach adds to the log-odds. */
  readonly reach: number;
  /** One part for each source that has something to say; log-odds = prior + reach + sum of weights. */
  readonly parts: readonly Part[];
}

export interface Discovery {
  /** Log-odds of any pair of active parties before evidence. */
  readonly prior: number;
  /** In order of supplier, then customer. */
  readonly candidates: readonly Candidate[];
  /** What was learned about each source. */
  readonly sources: readonly LearnedSource[];
}

export interface LearnedSource {
  readonly name: string;
  /** Share of real relationships that leave a trace in it, where it looks at all. */
  readonly coverage: number;
  /** Share of its counts that came by chance, per way of chance. */
  readonly noise: Readonly<Record<string, number>>;
}
