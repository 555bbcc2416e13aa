import { type Answers, type CountTable, checkCounts, countAnswers } from "./counts.ts";

/**
 * All that a mean and its interval need of the answers. Moments of disjoint groups add up, so that a union of
 * groups needs none of their answers.
 */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

export const noMoments: Moments = { n: 0, sum: 0, sumOfSquares: 0 };

export function momentsOfCounts(table: CountTable): Moments {
  let { n, sum, sumOfSquares } = noMoments;
  for (const { value, count } of checkCounts(table)) {
    n += count;
    sum += count * value;
    sumOfSquares += count * value * value;
  }
  return { n, sum, sumOfSquares };
}

export const momentsOf = (answers: Answers): Moments => momentsOfCounts(countAnswers(answers));

/** The moments of the groups together. */
export function addMoments(...groups: readonly Moments[]): Moments {
  let { n, sum, sumOfSquares } = noMoments;
  for (const group of groups) {
    n += group.n;
    sum += group.sum;
    sumOfSquares += group.sumOfSquares;
  }
  return { n, sum, sumOfSquares };
}

/** Throws RangeError when no answers can have such moments. */
export function checkMoments(moments: Moments): Moments {
  const { n, sum, sumOfSquares } = moments;
  if (!Number.isInteger(n) || n < 0 || !Number.isFinite(sum) || !Number.isFinite(sumOfSquares))
    throw new RangeError("moments are a number of answers, a sum and a sum of squares");
  const tooSmall = n * sumOfSquares < sum * sum * (1 - 1e-9);
  if (tooSmall || (n === 0 && (sum !== 0 || sumOfSquares !== 0)))
    throw new RangeError("no answers have such moments: the sum of squares is too small");
  return moments;
}

export interface MeanAndVariance {
  readonly mean: number;
  /** With n - 1 below; 0 when all answers are equal (to twelve digits), and with one answer. */
  readonly variance: number;
}

/** For n >= 1. Exact for whole answers up to 2^53. */
export function meanAndVariance({ n, sum, sumOfSquares }: Moments): MeanAndVariance {
  const spread = n * sumOfSquares - sum * sum;
  const isSpread = n > 1 && spread > 1e-12 * n * sumOfSquares;
  return { mean: sum / n, variance: isSpread ? spread / (n * (n - 1)) : 0 };
}
