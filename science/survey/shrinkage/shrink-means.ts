import { drawChiSquared, tQuantile } from "#science/numbers";
import { checkMoments, type Moments } from "../moments.ts";
import { type StudentMixture, studentMixtureQuantile } from "./mixtures.ts";
import { type FitAtRatio, fitAtRatio, fitPooling, type PooledGroups, ratioAt } from "./partial-pooling.ts";
import {
  type CheckedTerms,
  cannotShrink,
  checkTerms,
  groupsNeeded,
  type Shrinkage,
  type ShrinkTerms,
  shrinkage,
} from "./shrunk.ts";
import { type Places, placesOf } from "./spread-posterior.ts";
import { type Standing, standing } from "./standing.ts";

/** How many answered in a group, the sum of their answers and of the answers' squares. */
export interface GroupMoments extends Moments {
  readonly name: string;
}

export interface ShrunkMeans extends Shrinkage {
  /** The standard deviation of answers within a group, as estimated. */
  readonly within: number | null;
}

/**
 * Means of small groups, each drawn towards the mean of all groups by as much as its own answers are chance:
 * value = mean + n / (n + within^2 / between^2) (raw - mean). Partial pooling by restricted maximum likelihood,
 * as R's lme4 has it for answer ~ 1 + (1 | group). The raw mean and its n stand beside.
 *
 * Intervals and probabilities are posterior ones. They do not take the estimated spread between groups for
 * the truth, but go through all spreads by their likelihood (flat in the ratio of the spread between groups to
 * that within), so that they hold with few groups too, and do not collapse where the estimate is 0. There the
 * value may lie near one end of its interval, never beyond.
 * Source: A. Gelman & J. Hill, Data Analysis Using Regression and Multilevel Models (2007), chapter 12;
 * A. Gelman, Bayesian Analysis 1 (2006) 515-533.
 *
 * Assumes that answers vary alike in all groups and that groups come from one normal population: do not use
 * it where one group is known to be of another kind. Needs three groups.
 * Cost: 2,000 groups take a second. Throws RangeError for a group without answers, for moments that cannot
 * be, and for terms out of range.
 */
export function shrinkMeans(groups: readonly GroupMoments[], terms: ShrinkTerms): ShrunkMeans {
  const checked = checkTerms(terms);
  const pooled = pool(groups);
  const cannot = (code: "tooFewGroups" | "noSpreadWithin", needed?: number): ShrunkMeans => ({
    ...cannotShrink(pooled.answers, checked, { code, ...(needed === undefined ? {} : { needed }) }),
    within: null,
  });
  if (groups.length < groupsNeeded) return cannot("tooFewGroups", groupsNeeded);
  if (!(pooled.squaresWithin > 0)) return cannot("noSpreadWithin");
  const fit = fitPooling(pooled);
  const places = placesOf((t) => fitAtRatio(pooled, ratioAt(t)).logLikelihood - 2 * Math.log1p(-t), 32);
  const fits = places.at.map((t) => fitAtRatio(pooled, ratioAt(t)));
  const { highest, lowest, aboveMean } = drawStanding(pooled, fits, places, checked);
  const mixture: StudentMixture = {
    weights: Float64Array.from(places.weight),
    centres: new Float64Array(fits.length),
    scales: new Float64Array(fits.length),
    freedom: pooled.answers - 1,
    reach: tQuantile((1 + checked.level) / 2, pooled.answers - 1),
  };
  const shrunk = groups.map(({ name, n }, g) => {
    fits.forEach((one, k) => {
      const own = ownWeight(n, one.ratio);
      mixture.centres[k] = one.mean + own * (pooled.means[g]! - one.mean);
      mixture.scales[k] = Math.sqrt(one.varianceWithin * (own / n + (1 - own) ** 2 * one.meanVariance));
    });
    const weight = ownWeight(n, fit.ratio);
    const value = fit.mean + weight * (pooled.means[g]! - fit.mean);
    return {
      name,
      n,
      raw: pooled.means[g]!,
      value,
      low: Math.min(value, studentMixtureQuantile((1 - checked.level) / 2, mixture)),
      high: Math.max(value, studentMixtureQuantile((1 + checked.level) / 2, mixture)),
      ownWeight: weight,
      probabilityHighest: highest[g]!,
      probabilityLowest: lowest[g]!,
      probabilityAboveMean: aboveMean[g]!,
    };
  });
  const within = Math.sqrt(fit.varianceWithin);
  return { ...shrinkage(shrunk, { mean: fit.mean, between: fit.ratio * within }, checked), within };
}

/** How much of a group's value is its own mean. */
const ownWeight = (n: number, ratio: number): number => (n * ratio * ratio) / (1 + n * ratio * ratio);

function pool(groups: readonly GroupMoments[]): PooledGroups {
  let answers = 0;
  let squaresWithin = 0;
  for (const group of groups) {
    const { n, sum, sumOfSquares } = checkMoments(group);
    if (n === 0) throw new RangeError(`the group ${group.name} has no answers`);
    answers += n;
    const squares = sumOfSquares - (sum * sum) / n;
    // Twelve digits of nothing are nothing.
    if (squares > 1e-12 * sumOfSquares) squaresWithin += squares;
  }
  return {
    n: Float64Array.from(groups, ({ n }) => n),
    means: Float64Array.from(groups, ({ n, sum }) => sum / n),
    squaresWithin,
    answers,
  };
}

/** The truths of all groups, drawn together from what the answers leave possible. */
function drawStanding(
  { n, means, answers }: PooledGroups,
  fits: readonly FitAtRatio[],
  { weight }: Places,
  { draws, chance }: CheckedTerms,
): Standing {
  return standing(n.length, draws, (into) => {
    const { ratio, mean, meanVariance, varianceWithin } = fits[chance.pick(weight)]!;
    const freedom = answers - 1;
    const within = Math.sqrt((varianceWithin * freedom) / drawChiSquared(chance, freedom));
    const drawnMean = mean + within * Math.sqrt(meanVariance) * chance.normal();
    for (let g = 0; g < n.length; g += 1) {
      const own = ownWeight(n[g]!, ratio);
      into[g] = drawnMean + own * (means[g]! - drawnMean) + within * Math.sqrt(own / n[g]!) * chance.normal();
    }
    return drawnMean;
  });
}
