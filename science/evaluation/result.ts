// What every evaluation says: a figure with its uncertainty, and what to mind about it.

export interface Warning {
  readonly code: WarningCode;
  readonly [particular: string]: string | number;
}

export type WarningCode =
  /** Cannot tell: `treated` units with and `comparison` units without; at least `needed` of each. */
  | "tooFewUnits"
  /** Cannot tell: no cell with the solution has anything to be compared with. */
  | "noComparison"
  /** Given, but with fewer than `needed` units on a side the interval leans on few. */
  | "fewUnits"
  /** The uncertainty rests on `degrees` degrees of freedom, fewer than four. */
  | "fewDegrees"
  /** `count` cells hold nothing; the others are used. */
  | "missingCells"
  /** `count` units tell nothing (never measured before or after) and were left out. */
  | "unitsLeftOut"
  /** `count` cells with the solution have no unit still waiting to be compared with. */
  | "cellsWithoutComparison"
  /** Periods differ in length by more than a tenth. */
  | "unequalPeriods"
  /** Units that got the solution were already moving away from the others before it came. */
  | "preTrend"
  /** There are too few periods before the start, or too few units, to look for a pre-trend together. */
  | "preTrendUnknown"
  /** The interval leaves out zero, but relabelled units give as large an effect too often. */
  | "permutationDisagrees"
  /** Cannot tell: fewer than `needed` points before or after. */
  | "tooFewPoints"
  /** Given, but with fewer than `needed` points before or after. */
  | "fewPoints"
  /** Nothing varies around the line: no uncertainty can be estimated. */
  | "noSpread"
  /** The horizon lies `count` periods beyond the last point. */
  | "beyondData";

/** A linear figure: estimate, standard error, and the degrees of freedom of Student's t for it. */
export interface Measured {
  readonly value: number;
  readonly standardError: number;
  readonly degrees: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}
