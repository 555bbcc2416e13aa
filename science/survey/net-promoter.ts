import { normalQuantile } from "#science/numbers";
import { type Answers, type CountTable, countAnswers, countWhere } from "./counts.ts";
import { cannotTell, type Estimate, levelOf, type Terms, unansweredShare } from "./estimate.ts";
import { checkOnScale } from "./scale.ts";

const scale = { low: 0, high: 10 };

export interface PromoterTally {
  /** 9 and 10. */
  readonly promoters: number;
  /** 7 and 8. */
  readonly passives: number;
  /** 0 to 6. */
  readonly detractors: number;
}

export interface NetPromoter extends Estimate, PromoterTally {}

/** Throws RangeError on answers other than 0 to 10. */
export function tallyPromoters(table: CountTable): PromoterTally {
  checkOnScale(table, scale);
  return {
    promoters: countWhere(table, (value) => value >= 9),
    passives: countWhere(table, (value) => value === 7 || value === 8),
    detractors: countWhere(table, (value) => value <= 6),
  };
}

/** Throws RangeError when a count is no whole number of people. */
export function answersOf({ promoters, passives, detractors }: PromoterTally): number {
  for (const count of [promoters, passives, detractors])
    if (!Number.isInteger(count) || count < 0)
      throw new RangeError("a count is a whole number, not negative");
  return promoters + passives + detractors;
}

/** The centre and variance that the interval is built on, both as shares: 3 answers added, 3/4 at each end. */
export function adjusted(
  tally: PromoterTally,
  size = answersOf(tally),
): { centre: number; variance: number } {
  const n = answersOf(tally);
  const [p, d] = [tally.promoters, tally.detractors].map(
    (count) => ((count / n) * size + 0.75) / (size + 3),
  ) as [number, number];
  return { centre: p - d, variance: (p + d - (p - d) ** 2) / (size + 3) };
}

/**
 * Net promoter: 100 (p - d), with the adjusted Wald interval: p* = (promoters + 3/4)/(n + 3), d* likewise,
 * 100 (p* - d* -+ z sqrt((p* + d* - (p* - d*)^2)/(n + 3))), held within -100 and 100, and never so far from the
 * value as not to hold it (with one answer it would). With a population N, n stands for n (N - 1)/(N - n), at
 * the same shares.
 * Source: Rocks, Interval Estimation for the "Net Promoter Score", The American Statistician 70 (2016) 365.
 * Assumes independent answers; holds its level from about 10 answers on. Throws RangeError.
 */
export function netPromoterFromTally(tally: PromoterTally, terms: Terms = {}): NetPromoter {
  const n = answersOf(tally);
  const { promoters, passives, detractors } = tally;
  const level = levelOf(terms);
  const left = unansweredShare(n, terms);
  const counts = { promoters, passives, detractors };
  if (n === 0) return { ...cannotTell(n, { code: "noAnswers" }), ...counts };
  const value = (100 * (promoters - detractors)) / n;
  if (left === 0) return { value, low: value, high: value, n, ...counts, warnings: [] };
  const size = terms.population === undefined ? n : (n * (terms.population - 1)) / (terms.population * left);
  const { centre, variance } = adjusted(tally, size);
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(variance);
  return {
    value,
    low: Math.min(value, Math.max(-100, 100 * (centre - half))),
    high: Math.max(value, Math.min(100, 100 * (centre + half))),
    n,
    ...counts,
    warnings: [],
  };
}

/** `netPromoterFromTally`, from whichever form the answers come in; all give the same. */
export const netPromoter = {
  fromAnswers: (answers: Answers, terms: Terms = {}) =>
    netPromoterFromTally(tallyPromoters(countAnswers(answers)), terms),
  fromCounts: (table: CountTable, terms: Terms = {}) => netPromoterFromTally(tallyPromoters(table), terms),
  fromTally: netPromoterFromTally,
};
