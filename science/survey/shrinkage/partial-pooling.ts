import { highestPoint } from "./spread-posterior.ts";

/** What partial pooling needs of the groups: how many answers each, their means, and the spread within. */
export interface PooledGroups {
  readonly n: Float64Array;
  readonly means: Float64Array;
  /** Sum over all answers of (answer - its group's mean)^2. */
  readonly squaresWithin: number;
  /** Answers of all groups. */
  readonly answers: number;
}

/** The fit at a given ratio of the spread between groups to that within them. */
export interface FitAtRatio {
  readonly ratio: number;
  /** Logarithm of the restricted likelihood, the spread within at its best, up to a constant. */
  readonly logLikelihood: number;
  readonly mean: number;
  /** Of the mean, in variances within. */
  readonly meanVariance: number;
  /** Variance within, as estimated at this ratio: (squares within + squares between) / (answers - 1). */
  readonly varianceWithin: number;
}

/**
 * answer = mean + group + rest, groups and rest normal, with the given ratio of their standard deviations:
 * closed forms of the restricted likelihood for one-way data, in one pass over the groups.
 * Source: D. Bates et al., Journal of Statistical Software 67 (2015) 1, section 3.4.
 */
export function fitAtRatio({ n, means, squaresWithin, answers }: PooledGroups, ratio: number): FitAtRatio {
  let weights = 0;
  let sum = 0;
  let logs = 0;
  for (let g = 0; g < n.length; g += 1) {
    const spread = 1 + n[g]! * ratio * ratio;
    weights += n[g]! / spread;
    sum += (n[g]! / spread) * means[g]!;
    logs += Math.log(spread);
  }
  const mean = sum / weights;
  let squares = squaresWithin;
  for (let g = 0; g < n.length; g += 1)
    squares += (n[g]! / (1 + n[g]! * ratio * ratio)) * (means[g]! - mean) ** 2;
  const freedom = answers - 1;
  return {
    ratio,
    logLikelihood: -0.5 * (freedom * Math.log(squares) + logs + Math.log(weights)),
    mean,
    meanVariance: 1 / weights,
    varianceWithin: squares / freedom,
  };
}

/** The ratio on (0, infinity) that belongs to a place on (0, 1). */
export const ratioAt = (t: number): number => t / (1 - t);

/** By restricted maximum likelihood; the ratio is 0 where groups differ no more than by chance. */
export function fitPooling(groups: PooledGroups): FitAtRatio {
  const best = fitAtRatio(groups, ratioAt(highestPoint((t) => fitAtRatio(groups, ratioAt(t)).logLikelihood)));
  const none = fitAtRatio(groups, 0);
  // Near 0 the likelihood is flat in the ratio: what is no better than nothing, to rounding, is nothing.
  const rounding = 1e-11 * Math.abs(none.logLikelihood);
  return none.logLikelihood >= best.logLikelihood - rounding ? none : best;
}
