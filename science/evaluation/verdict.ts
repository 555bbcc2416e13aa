import { tQuantile, tTail } from "#science/numbers";
import type { Interval, Measured } from "./result.ts";
import { intervalOf, smallestDetectable } from "./student.ts";

export interface VerdictTerms {
  /** Which way is good: more (marks) or less (hours of waiting). */
  readonly good: "higher" | "lower";
  /** The largest effect that would not matter, set before looking; in the outcome's unit. 0: everything matters. */
  readonly margin?: number;
  /** 0.95 unless said. */
  readonly level?: number;
  /** How sure one wants to be to find an effect that is there. 0.8 unless said. */
  readonly power?: number;
}

/** `better`, `worse`; `noDifferenceThatMatters`: whatever the effect is, it lies within the margin. */
export type VerdictCode = "better" | "worse" | "noDifferenceThatMatters" | "cannotTellYet";

/**
 * Why it cannot be told. `nothingMeasured`: no effect or no uncertainty. `uncertain`: the interval holds both an
 * effect that matters and none. `preTrend`, `permutation`: an effect, but the warning of that name stands against it.
 */
export type Doubt = "nothingMeasured" | "uncertain" | "preTrend" | "permutation";

export interface Verdict {
  readonly verdict: VerdictCode;
  /** null unless `cannotTellYet`. */
  readonly because: Doubt | null;
  /** The interval of the two one-sided tests, at 1 - 2 alpha: within the margin it shows equivalence. */
  readonly equivalence: (Interval & { readonly p: number }) | null;
  /** With so many more periods it could be told; null: told already, or more periods alone will not do. */
  readonly morePeriods: number | null;
}

export type Later = (more: number) => Pick<Measured, "standardError" | "degrees">;

export interface Judged extends VerdictTerms {
  /** What stands against believing an effect. */
  readonly doubt?: "preTrend" | "permutation" | null;
  /** The uncertainty to be expected after so many more periods. */
  readonly errorAfter?: Later | undefined;
}

/** Two years of weeks: farther ahead nobody plans. */
export const mostPeriods = 104;

/**
 * The verdict on an effect. Equivalence goes first: two one-sided t tests at 1 - level each (TOST), both against
 * the margin. Then an effect must leave zero out of its interval and be larger than the margin itself. Everything
 * else cannot be told yet, and nothing is called better or worse against a doubt.
 *
 * More periods tell when the smallest detectable effect falls to the margin (without a margin, to the effect as
 * measured): then no effect, or one well beyond the margin, will be told.
 * Source: D. Schuirmann, Journal of Pharmacokinetics and Biopharmaceutics 15 (1987) 657. Throws RangeError.
 */
export function verdictOf(measured: Measured | null, terms: Judged): Verdict {
  const { good, margin = 0, level = 0.95, power = 0.8, doubt = null, errorAfter } = terms;
  if (!(margin >= 0)) throw new RangeError("a margin is not negative");
  const cannot = (
    because: Doubt,
    equivalence: Verdict["equivalence"],
    morePeriods: number | null,
  ): Verdict => ({
    verdict: "cannotTellYet",
    because,
    equivalence,
    morePeriods,
  });
  if (!measured || !(measured.standardError > 0 && measured.degrees > 0))
    return cannot("nothingMeasured", null, null);
  const { value, standardError, degrees } = measured;
  const { low, high } = intervalOf(measured, level);
  const half = tQuantile(level, degrees) * standardError;
  const equivalence = {
    low: value - half,
    high: value + half,
    p: tTail((margin - Math.abs(value)) / standardError, degrees),
  };
  const told = (verdict: VerdictCode): Verdict => ({
    verdict,
    because: null,
    equivalence,
    morePeriods: null,
  });
  if (margin > 0 && equivalence.low >= -margin && equivalence.high <= margin && doubt !== "preTrend")
    return told("noDifferenceThatMatters");
  const isEffect = (low > 0 || high < 0) && Math.abs(value) > margin;
  if (doubt && (isEffect || doubt === "preTrend")) return cannot(doubt, equivalence, null);
  if (isEffect) return told(value > 0 === (good === "higher") ? "better" : "worse");
  const target = margin > 0 ? margin : Math.abs(value);
  return cannot("uncertain", equivalence, errorAfter ? soonest(errorAfter, target, level, power) : null);
}

/** The fewest more periods after which an effect of `target` would be found; by halving, as errors only fall. */
function soonest(errorAfter: Later, target: number, level: number, power: number): number | null {
  const tells = (more: number) => smallestDetectable(errorAfter(more), level, power) <= target;
  if (!tells(mostPeriods)) return null;
  let [low, high] = [0, mostPeriods];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (tells(middle)) high = middle;
    else low = middle;
  }
  return high;
}
