// What every figure of a survey looks like: a value, how sure of it one can be, and what to mind.

import type { WarningOf } from "./result.ts";

/** Why a figure is to be read with care or is not given at all. The words are the interface's. */
export type Warning = WarningOf<WarningCode>;

export type WarningCode =
  /** Nobody answered: there is no figure. */
  | "noAnswers"
  /** Cannot tell yet: fewer than `needed` answers. */
  | "tooFewAnswers"
  /** Cannot tell yet: fewer than `needed` items. */
  | "tooFewItems"
  /** Given, but with fewer than `needed` answers the interval is too short more often than it promises. */
  | "fewAnswers"
  /** All answers are the same, so that nothing says how much others would differ: no interval. */
  | "allEqual"
  /** `count` answers were incomplete and left out. */
  | "leftOut"
  /** All answered the item at `index` alike: nothing can be said with it. */
  | "constantItem"
  /** The item at `index` runs against the others: probably worded the other way round. */
  | "negativeItem"
  /** The items' sum is the same for everyone, or answers with gaps fit no complete ones: nothing to compare with. */
  | "noTotalSpread"
  /** The item at `index` would have less than no variance of its own: the factor does not fit. */
  | "heywood"
  /** The items are more than one thing: `srmr` is above 0.08. */
  | "oneFactorDoubtful"
  /** The best fit was not found. */
  | "notConverged"
  /** Both means are of different people as far as is known: the interval is wider than a paired one. */
  | "unpaired"
  /** One prediction only: it is taken as it stands, without uncertainty of its own. */
  | "onePrediction";

export interface Estimate {
  /** null: cannot tell (yet); the warnings say why. */
  readonly value: number | null;
  /** The confidence interval; both null where none can be given. */
  readonly low: number | null;
  readonly high: number | null;
  /** How many answers stand behind it. */
  readonly n: number;
  readonly warnings: readonly Warning[];
}

export interface Terms {
  /** How often, in repeated surveys, the interval is to hold the truth. 0.95 unless said. */
  readonly level?: number;
  /**
   * How many belong to the group, when the question is "this group, now" and all of them were asked: the fewer
   * are missing, the narrower the interval. Never for change, nor for what the group will be like: those ask
   * about people's answers in general. At least the number of answers.
   */
  readonly population?: number;
}

/** The interval's level, held to (0, 1). Throws RangeError. */
export function levelOf({ level = 0.95 }: Terms): number {
  if (!(level > 0 && level < 1)) throw new RangeError("the level lies between 0 and 1");
  return level;
}

/**
 * The share of the sampling variance that is left when n of the population have answered: 1 without a
 * population, 0 when everyone has. Source: Cochran, Sampling Techniques (1977), 2.6. Throws RangeError.
 */
export function unansweredShare(n: number, { population }: Terms): number {
  if (population === undefined) return 1;
  if (!Number.isInteger(population) || population < n)
    throw new RangeError("the population is a whole number, at least that of the answers");
  return population === 0 ? 1 : 1 - n / population;
}

/** A figure that cannot be given. */
export function cannotTell(n: number, ...warnings: Warning[]): Estimate {
  return { value: null, low: null, high: null, n, warnings };
}
