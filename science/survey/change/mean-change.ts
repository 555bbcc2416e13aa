import { type Answers, type CountTable, countAnswers } from "../counts.ts";
import { levelOf, type Warning } from "../estimate.ts";
import { enough } from "../mean.ts";
import { checkMoments, type Moments, momentsOfCounts } from "../moments.ts";
import { type Change, type ChangeTerms, noChange, readingOf, type Side } from "./change.ts";
import { welch } from "./welch.ts";

export interface MeanChange extends Change {
  /** Welch and Satterthwaite's degrees of freedom; null without an interval. */
  readonly degrees: number | null;
}

const sideOf = ({ n, sum }: Moments): Side => ({ value: n === 0 ? null : sum / n, n });

/**
 * The change of a mean between two waves, after less before, with Welch's interval.
 *
 * Assumes that the waves are independent. People of an anonymous survey are never linked; where many answer
 * both times and alike, the true uncertainty is smaller than said. Below 30 answers on a side: `fewAnswers`.
 * Throws RangeError on impossible moments, level or margin.
 */
function fromMoments(before: Moments, after: Moments, terms: ChangeTerms = {}): MeanChange {
  const sides = [sideOf(checkMoments(before)), sideOf(checkMoments(after))] as const;
  const level = levelOf(terms);
  const fewest = Math.min(before.n, after.n);
  const value = fewest > 0 ? sides[1].value! - sides[0].value! : null;
  const without = (warning: Warning): MeanChange => ({
    ...noChange(...sides, value, warning),
    degrees: null,
  });
  readingOf(null, null, terms);
  if (fewest === 0) return without({ code: "noAnswers" });
  if (fewest < 2) return without({ code: "tooFewAnswers", needed: 2 });
  const difference = welch(before, after, level);
  if (!difference) return without({ code: "allEqual" });
  const { low, high, p, degrees } = difference;
  return {
    value: difference.value,
    low,
    high,
    n: before.n + after.n,
    before: sides[0],
    after: sides[1],
    p,
    degrees,
    reading: readingOf(low, high, terms),
    warnings: fewest < enough ? [{ code: "fewAnswers", needed: enough }] : [],
  };
}

function fromCounts(before: CountTable, after: CountTable, terms: ChangeTerms = {}): MeanChange {
  return fromMoments(momentsOfCounts(before), momentsOfCounts(after), terms);
}

export const meanChange = {
  fromAnswers: (before: Answers, after: Answers, terms: ChangeTerms = {}) =>
    fromCounts(countAnswers(before), countAnswers(after), terms),
  fromCounts,
  fromMoments,
};
