import { welch } from "../change/welch.ts";
import { type Answers, type CountTable, countAnswers } from "../counts.ts";
import { cannotTell, type Estimate, levelOf, type Warning } from "../estimate.ts";
import { enough, type MeanTerms, mean } from "../mean.ts";
import { checkMoments, type Moments, momentsOfCounts } from "../moments.ts";
import { checkOnScale } from "../scale.ts";

export interface BlindSpot extends Estimate {
  readonly predicted: { readonly value: number | null; readonly n: number };
  readonly actual: { readonly value: number | null; readonly n: number };
}

export type BlindSpotTerms = Pick<MeanTerms, "level" | "scale">;

/**
 * How far a supplier's prediction of its own rating lies from what customers say: mean prediction less mean
 * rating. Positive: the supplier thinks better of its service than those it serves.
 *
 * Several predictions: Welch's interval of the two means. A single one is taken as it stands (`onePrediction`),
 * and the interval is that of the customers' mean alone. n is the number of customers' answers. Assumes that
 * nobody is on both sides; `mean` says the rest. Throws RangeError.
 */
function fromMoments(predictions: Moments, ratings: Moments, terms: BlindSpotTerms = {}): BlindSpot {
  const level = levelOf(terms);
  const sideOf = ({ n, sum }: Moments) => ({ value: n === 0 ? null : sum / n, n });
  const [predicted, actual] = [sideOf(checkMoments(predictions)), sideOf(checkMoments(ratings))];
  const { n } = actual;
  const without = (value: number | null, ...warnings: Warning[]) => ({
    ...cannotTell(n, ...warnings),
    value,
    predicted,
    actual,
  });
  if (predicted.value === null || actual.value === null) return without(null, { code: "noAnswers" });
  const value = predicted.value - actual.value;
  if (predicted.n === 1) {
    const { low, high, warnings } = mean.fromMoments(ratings, { level });
    const alone: Warning[] = [{ code: "onePrediction" }, ...warnings];
    if (low === null || high === null) return without(value, ...alone);
    const [from, to] = [predicted.value - high, predicted.value - low];
    return { value, low: from, high: to, n, predicted, actual, warnings: alone };
  }
  if (n < 2) return without(value, { code: "tooFewAnswers", needed: 2 });
  const difference = welch(ratings, predictions, level);
  if (!difference) return without(value, { code: "allEqual" });
  const few = Math.min(n, predicted.n) < enough ? [{ code: "fewAnswers", needed: enough } as const] : [];
  return { value, low: difference.low, high: difference.high, n, predicted, actual, warnings: few };
}

function fromCounts(predictions: CountTable, ratings: CountTable, terms: BlindSpotTerms = {}): BlindSpot {
  if (terms.scale) for (const table of [predictions, ratings]) checkOnScale(table, terms.scale);
  return fromMoments(momentsOfCounts(predictions), momentsOfCounts(ratings), terms);
}

export const blindSpot = {
  fromAnswers: (predictions: Answers, ratings: Answers, terms: BlindSpotTerms = {}) =>
    fromCounts(countAnswers(predictions), countAnswers(ratings), terms),
  fromCounts,
  fromMoments,
};
