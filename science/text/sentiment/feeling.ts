export const feelings = ["negative", "neutral", "positive"] as const;
export type Feeling = (typeof feelings)[number];
/** Unclear: the text does not say, or says both; nobody should count it as neutral. */
export type Verdict = Feeling | "unclear";

export interface FeelingReason {
  /** Place in the text as it was written. */
  readonly from: number;
  readonly to: number;
  /** Above 0 for positive, below 0 for negative. */
  readonly weight: number;
}

export interface Sentiment {
  readonly verdict: Verdict;
  /** From -1 (negative) to 1 (positive). */
  readonly score: number;
  /** Strongest first. */
  readonly reasons: readonly FeelingReason[];
  readonly source: "lexicon" | "model";
  /** Of each feeling, from a calibrated model; null from the lexicon, which knows no probabilities. */
  readonly probabilities: Readonly<Record<Feeling, number>> | null;
}

/** The feeling a rating stands for: the lower two fifths of its scale, the middle, the upper two fifths. */
export function feelingOfRating(rating: number, { low, high }: { low: number; high: number }): Feeling {
  if (!(low < high)) throw new RangeError("the scale's ends lie the wrong way round");
  const place = (rating - low) / (high - low);
  return place < 0.4 ? "negative" : place <= 0.6 ? "neutral" : "positive";
}
