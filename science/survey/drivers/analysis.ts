import type { Chance } from "#science/numbers";
import type { CannotTell, Estimate, Warning } from "../result.ts";

export type DriverMethod = "lmg" | "relative-weights";

export interface DriverSettings {
  /** Missing: `lmg` up to 12 predictors, `relative-weights` above. */
  readonly method?: DriverMethod;
  /** Of the bands; 0.95 when missing. */
  readonly confidence?: number;
  /** How many samples are drawn for the bands; 500 when missing. */
  readonly resamples?: number;
  readonly chance: Chance;
}

/** One predictor: how much of the outcome's variance is its part, and which way it points. */
export interface Driver {
  readonly name: string;
  /** Its part of R^2; the parts add up to R^2. */
  readonly importance: Estimate;
  /** The same as a share of R^2; the shares add up to 1. */
  readonly share: Estimate;
  /** Its place by importance, 1 the first, and the places it took in the samples drawn. */
  readonly place: Estimate;
  /** With the outcome, alone. */
  readonly correlation: number;
  /** Standardised, beside all other predictors. */
  readonly coefficient: number;
}

export type DriverWarning =
  | "rows_dropped"
  | "many_rows_dropped"
  | "few_rows_per_predictor"
  | "constant_predictor"
  | "collinear_predictor"
  | "negative_driver"
  | "normal_theory_bands"
  | "resamples_without_variation";

export interface DriverAnalysis {
  readonly verdict: "told";
  readonly method: DriverMethod;
  /** Rows without a gap, which everything is computed from. */
  readonly n: number;
  /** Rows left out because of a missing answer. */
  readonly dropped: number;
  /** R^2. */
  readonly explained: Estimate;
  /** R^2 less what chance alone gives this many predictors (Ezekiel 1930); may be negative. */
  readonly adjusted: number;
  /** In the order of the predictors given. */
  readonly drivers: readonly Driver[];
  readonly confidence: number;
  readonly resamples: number;
  /** `rows`: drawn anew from the answers; `normal_theory`: from their moments only. */
  readonly bands: "rows" | "normal_theory";
  readonly warnings: readonly Warning<DriverWarning>[];
}

export type CannotTellDrivers = CannotTell<"few_rows" | "constant_outcome" | "constant_predictors">;
