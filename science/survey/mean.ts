import { tQuantile } from "#science/numbers";
import { type Answers, type CountTable, countAnswers } from "./counts.ts";
import { cannotTell, type Estimate, levelOf, type Terms, unansweredShare, type Warning } from "./estimate.ts";
import { checkMoments, type Moments, meanAndVariance, momentsOfCounts } from "./moments.ts";
import { checkOnScale, type Scale } from "./scale.ts";

export interface MeanTerms extends Terms {
  /** Holds answers to the scale, and the interval within it. */
  readonly scale?: Scale;
}

/** From how many answers on Student's interval keeps its promise for lopsided ratings too (docs/methods/survey.md). */
export const enough = 30;

/**
 * The mean of ratings with Student's interval: mean -+ t(1 - a/2, n - 1) s / sqrt(n), s^2 with n - 1 below;
 * with a population N, s / sqrt(n) times sqrt(1 - n/N).
 *
 * Assumes that answers are independent and that their mean is nearly normal. Below 30 answers that is not so
 * for lopsided ratings: `fewAnswers`. Without spread, or with a single answer, there is no interval, unless
 * the whole population has answered. Throws RangeError on answers off the scale or impossible moments.
 */
export function meanFromMoments(moments: Moments, terms: MeanTerms = {}): Estimate {
  const { n } = checkMoments(moments);
  const level = levelOf(terms);
  const left = unansweredShare(n, terms);
  if (n === 0) return cannotTell(n, { code: "noAnswers" });
  const { mean, variance } = meanAndVariance(moments);
  const { low, high } = terms.scale ?? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  if (mean < low || mean > high) throw new RangeError("the mean lies off the scale");
  const without = (...warnings: Warning[]) => ({ value: mean, low: null, high: null, n, warnings });
  if (left === 0) return { value: mean, low: mean, high: mean, n, warnings: [] };
  if (n < 2) return without({ code: "tooFewAnswers", needed: 2 });
  if (variance === 0) return without({ code: "allEqual" });
  const half = tQuantile((1 + level) / 2, n - 1) * Math.sqrt((variance / n) * left);
  return {
    value: mean,
    low: Math.max(low, mean - half),
    high: Math.min(high, mean + half),
    n,
    warnings: n < enough ? [{ code: "fewAnswers", needed: enough }] : [],
  };
}

function fromCounts(table: CountTable, terms: MeanTerms = {}): Estimate {
  if (terms.scale) checkOnScale(table, terms.scale);
  return meanFromMoments(momentsOfCounts(table), terms);
}

/** `meanFromMoments`, from whichever form the answers come in; all three give the same. */
export const mean = {
  fromAnswers: (answers: Answers, terms: MeanTerms = {}) => fromCounts(countAnswers(answers), terms),
  fromCounts,
  fromMoments: meanFromMoments,
};
