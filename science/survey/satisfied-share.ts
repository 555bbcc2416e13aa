import { normalQuantile } from "#science/numbers";
import { type Answers, type CountTable, countAnswers, countWhere } from "./counts.ts";
import { cannotTell, type Estimate, levelOf, type Terms, unansweredShare } from "./estimate.ts";
import { checkOnScale, type Scale } from "./scale.ts";

/** How many of n said yes. */
export interface Tally {
  readonly count: number;
  readonly n: number;
}

/** Throws RangeError when a tally counts more than there are. */
export function checkTally({ count, n }: Tally): void {
  if (!Number.isInteger(n) || !Number.isInteger(count) || count < 0 || count > n)
    throw new RangeError("a tally is whole numbers: how many, of how many");
}

/**
 * A share with Wilson's interval: (p + z^2/2n -+ z sqrt(p(1 - p)/n + z^2/4n^2)) / (1 + z^2/n). It never leaves
 * [0, 1], and says something sensible of 0 of 5. With a population N, n stands for n (N - 1)/(N - n).
 * Source: Wilson, Journal of the American Statistical Association 22 (1927) 209; Brown, Cai and DasGupta,
 * Statistical Science 16 (2001) 101. Assumes independent answers; on average over shares it holds its level
 * from a handful of answers on, near 0 and 1 it swings by a few percent. Throws RangeError.
 */
export function share(tally: Tally, terms: Terms = {}): Estimate {
  checkTally(tally);
  const { count, n } = tally;
  const level = levelOf(terms);
  const left = unansweredShare(n, terms);
  if (n === 0) return cannotTell(n, { code: "noAnswers" });
  const value = count / n;
  if (left === 0) return { value, low: value, high: value, n, warnings: [] };
  // (N - n)/(N - 1), written with the share that is left: nothing when everyone has answered.
  const size = terms.population === undefined ? n : (n * (terms.population - 1)) / (terms.population * left);
  const z = normalQuantile((1 + level) / 2);
  const scale = 1 + (z * z) / size;
  const middle = (value + (z * z) / (2 * size)) / scale;
  const half = (z * Math.sqrt((value * (1 - value)) / size + (z * z) / (4 * size * size))) / scale;
  // At 0 and n one end is exactly 0 or 1, which rounding would miss.
  return {
    value,
    low: count === 0 ? 0 : middle - half,
    high: count === n ? 1 : middle + half,
    n,
    warnings: [],
  };
}

export interface SatisfiedTerms extends Terms {
  readonly scale: Scale;
  /** How many of the highest answers are "satisfied": 2 unless said (4 and 5 of 1 to 5). */
  readonly boxes?: number;
}

/** How many gave one of the highest answers, of how many. Throws RangeError. */
export function tallySatisfied(
  table: CountTable,
  { scale, boxes = 2 }: Omit<SatisfiedTerms, "level">,
): Tally {
  checkOnScale(table, scale);
  if (!Number.isInteger(boxes) || boxes < 1 || boxes > scale.high - scale.low)
    throw new RangeError("at least one answer counts as satisfied, and at least one does not");
  return {
    count: countWhere(table, (value) => value > scale.high - boxes),
    n: countWhere(table, () => true),
  };
}

/**
 * The satisfied share ("top boxes"): those who gave one of the highest answers of the scale, with `share`'s
 * interval. `fromTally` takes what has been counted already.
 */
export const satisfiedShare = {
  fromAnswers: (answers: Answers, terms: SatisfiedTerms) =>
    share(tallySatisfied(countAnswers(answers), terms), terms),
  fromCounts: (table: CountTable, terms: SatisfiedTerms) => share(tallySatisfied(table, terms), terms),
  fromTally: share,
};
