import { normalQuantile, normalTail } from "#science/numbers";
import { type Answers, type CountTable, countAnswers } from "../counts.ts";
import { levelOf } from "../estimate.ts";
import { adjusted, answersOf, type PromoterTally, tallyPromoters } from "../net-promoter.ts";
import { type Change, type ChangeTerms, noChange, readingOf, type Side } from "./change.ts";

const sideOf = (tally: PromoterTally): Side => {
  const n = answersOf(tally);
  return { value: n === 0 ? null : (100 * (tally.promoters - tally.detractors)) / n, n };
};

/**
 * The change of net promoter between two waves, after less before, in points, with the adjusted Wald interval:
 * centres and variances of both sides as `netPromoter` has them, the variances added. Held within -200 and 200,
 * and never so far from the value as not to hold it.
 * Source: Rocks, The American Statistician 70 (2016) 365. Assumes independent waves. Throws RangeError.
 */
function fromTally(before: PromoterTally, after: PromoterTally, terms: ChangeTerms = {}): Change {
  const sides = [sideOf(before), sideOf(after)] as const;
  const level = levelOf(terms);
  readingOf(null, null, terms);
  if (sides[0].value === null || sides[1].value === null)
    return noChange(...sides, null, { code: "noAnswers" });
  const value = sides[1].value - sides[0].value;
  const [first, second] = [adjusted(before), adjusted(after)];
  const centre = 100 * (second.centre - first.centre);
  const error = 100 * Math.sqrt(first.variance + second.variance);
  const half = normalQuantile((1 + level) / 2) * error;
  const low = Math.min(value, Math.max(-200, centre - half));
  const high = Math.max(value, Math.min(200, centre + half));
  return {
    value,
    low,
    high,
    n: sides[0].n + sides[1].n,
    before: sides[0],
    after: sides[1],
    p: 2 * normalTail(Math.abs(centre) / error),
    reading: readingOf(low, high, terms),
    warnings: [],
  };
}

function fromCounts(before: CountTable, after: CountTable, terms: ChangeTerms = {}): Change {
  return fromTally(tallyPromoters(before), tallyPromoters(after), terms);
}

export const netPromoterChange = {
  fromAnswers: (before: Answers, after: Answers, terms: ChangeTerms = {}) =>
    fromCounts(countAnswers(before), countAnswers(after), terms),
  fromCounts,
  fromTally,
};
