import type { Chance } from "#science/numbers";
import type { Figure, WarningOf } from "../result.ts";

export type DriverMethod = "lmg" | "relative-weights";

export interface DriverTerms {
  /** Missing: `lmg` up to 12 predictors, `relative-weights` above. */
  readonly method?: DriverMethod;
  /** How often, in repeated surveys, a band is to hold the truth. 0.95 unless said. */
  readonly level?: number;
  /** How many samples are drawn for the bands: 500 unless said, at least 100. */
  readonly resamples?: number;
  readonly chance: Chance;
}

/** One predictor: how much of the outcome's variance is its part, and which way it points. */
export interface Driver {
  readonly name: string;
  /** Its part of R^2; the parts add up to R^2. */
  readonly importance: Figure;
  /** The same as a share of R^2; the shares add up to 1. */
  readonly share: Figure;
  /** Its place by importance, 1 the first, and the places it took in the samples drawn. */
  readonly place: Figure;
  /** With the outcome, alone. */
  readonly correlation: number;
  /** Standardised, beside all other predictors. */
  readonly coefficient: number;
}

export type DriverWarningCode =
  /** Cannot tell yet: fewer than `needed` complete rows. */
  | "tooFewAnswers"
  /** Cannot tell: all gave the same outcome. */
  | "constantOutcome"
  /** Cannot tell: all gave the same answers to every predictor. */
  | "nothingVaries"
  /** `count` rows had a gap and were left out. */
  | "leftOut"
  /** So were more than a fifth of them; `item`, if there, is the question that was left open most. */
  | "manyLeftOut"
  /** Fewer than `needed` rows: ten for each coefficient. */
  | "fewAnswers"
  /** All answered `item` alike: nothing can be said of it. */
  | "constantPredictor"
  /** `item` says nearly the same as others: how the importance is divided among them is a convention. */
  | "collinearPredictor"
  /** The more of `item`, the less of the outcome. */
  | "negativeDriver"
  /** The bands come from moments only, as if answers were normally distributed. */
  | "normalTheoryBands"
  /** In `count` of the samples drawn the outcome did not vary; they were left out. */
  | "flatSamples";

export interface DriverAnalysis {
  readonly method: DriverMethod;
  /** Rows without a gap, which everything is computed from. */
  readonly n: number;
  /** Rows left out because of a missing answer. */
  readonly leftOut: number;
  /** R^2; null: cannot tell (yet), the warnings say why. */
  readonly explained: Figure | null;
  /** R^2 less what chance alone gives this many predictors (Ezekiel 1930); may be negative. */
  readonly adjusted: number | null;
  /** In the order of the predictors given; empty when nothing can be told. */
  readonly drivers: readonly Driver[];
  readonly level: number;
  /** How many samples the bands come from. */
  readonly resamples: number;
  /** `rows`: drawn anew from the answers; `normalTheory`: from their moments only. */
  readonly bands: "rows" | "normalTheory";
  readonly warnings: readonly WarningOf<DriverWarningCode>[];
}
