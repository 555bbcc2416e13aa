import { drawBeta, logistic } from "#science/numbers";
import { checkTally, type Tally } from "../satisfied-share.ts";
import {
  type CountedGroups,
  type FitAtSpread,
  fitAtSpread,
  fitBetaBinomial,
  logLikelihood,
  type Shapes,
  shapesOf,
} from "./beta-binomial.ts";
import { type BetaMixture, betaMixtureQuantile, matchingBeta } from "./mixtures.ts";
import {
  type CheckedTerms,
  cannotShrink,
  checkTerms,
  groupsNeeded,
  type Shrinkage,
  type ShrinkTerms,
  shrinkage,
} from "./shrunk.ts";
import { placesOf } from "./spread-posterior.ts";
import { type Standing, standing } from "./standing.ts";

/** How many of a group's n said yes. */
export interface GroupTally extends Tally {
  readonly name: string;
}

export interface ShrunkShares extends Shrinkage {
  /** The correlation of two answers of one group: what of the differences in answers is that between groups. */
  readonly correlation: number | null;
}

/**
 * Shares of small groups, each drawn towards the mean of all groups by as much as it is chance itself:
 * value = (count + a) / (n + a + b), with the shapes a, b of the groups' beta distribution by maximum
 * likelihood, as R's VGAM has it (betabinomial). The raw share and its n stand beside.
 *
 * Intervals and probabilities are posterior ones. They do not take the estimated shapes for the truth, but go
 * through all by their likelihood (flat in the log-odds of the mean, and in the square root of the correlation
 * within groups, which is a standard deviation), so that they hold with few groups too, and do not collapse
 * where groups do not seem to differ: there the value may lie near one end of its interval, never beyond. Source: A. Gelman et al., Bayesian Data Analysis (3rd ed., 2013), chapter 5.
 *
 * Assumes that groups come from one population: do not use it where one group is known to be of another kind.
 * Needs three groups, and answers of both kinds.
 * Cost: 2,000 groups take three seconds. Throws RangeError for a group without answers, a count above its n,
 * and terms out of range.
 */
export function shrinkShares(groups: readonly GroupTally[], terms: ShrinkTerms): ShrunkShares {
  const checked = checkTerms(terms);
  const counted = counts(groups);
  const n = groups.reduce((all, group) => all + group.n, 0);
  const yes = groups.reduce((all, { count }) => all + count, 0);
  const cannot = (code: "tooFewGroups" | "noSpreadWithin", needed?: number): ShrunkShares => ({
    ...cannotShrink(n, checked, { code, ...(needed === undefined ? {} : { needed }) }),
    correlation: null,
  });
  if (groups.length < groupsNeeded) return cannot("tooFewGroups", groupsNeeded);
  if (groups.every(({ count, n: all }) => count === 0 || count === all)) return cannot("noSpreadWithin");
  const fit = fitBetaBinomial(counted);
  const possible = possibleShapes(counted, fit);
  const { highest, lowest, aboveMean } = drawStanding(counted, possible, checked);
  const shrunk = groups.map(({ name, n: all, count }, g) => {
    const mixture = posterior(count, all, possible);
    const { value, ownWeight } = pointOf(count, all, fit, yes / n);
    return {
      name,
      n: all,
      raw: count / all,
      value,
      low: Math.min(value, betaMixtureQuantile((1 - checked.level) / 2, mixture)),
      high: Math.max(value, betaMixtureQuantile((1 + checked.level) / 2, mixture)),
      ownWeight,
      probabilityHighest: highest[g]!,
      probabilityLowest: lowest[g]!,
      probabilityAboveMean: aboveMean[g]!,
    };
  });
  const mean = logistic(fit.centre);
  const between = fit.spread * Math.sqrt(mean * (1 - mean));
  return { ...shrinkage(shrunk, { mean, between }, checked), correlation: fit.spread ** 2 };
}

function counts(groups: readonly GroupTally[]): CountedGroups {
  for (const group of groups) {
    checkTally(group);
    if (group.n === 0) throw new RangeError(`the group ${group.name} has no answers`);
  }
  return {
    count: Float64Array.from(groups, ({ count }) => count),
    n: Float64Array.from(groups, ({ n }) => n),
  };
}

function pointOf(count: number, n: number, fit: FitAtSpread, share: number) {
  if (fit.spread === 0) return { value: share, ownWeight: 0 };
  const { yes, no } = shapesOf(fit.spread, fit.centre);
  return { value: (count + yes) / (n + yes + no), ownWeight: n / (n + yes + no) };
}

/** Shapes at one place of the spread, for a few places of the mean. */
interface PossibleShapes {
  /** Over all places they add up to 1. */
  readonly weight: number;
  readonly means: readonly { readonly shapes: Shapes; readonly weight: number }[];
}

/** Gauss-Hermite places and weights for a standard normal variable. */
const hermite = [
  [-2.856970013872806, 0.011257411327720691],
  [-1.355626179974266, 0.2220759220056126],
  [0, 0.5333333333333333],
  [1.355626179974266, 0.2220759220056126],
  [2.856970013872806, 0.011257411327720691],
] as const;

/** Shapes that the counts leave possible. */
function possibleShapes(groups: CountedGroups, fit: FitAtSpread): PossibleShapes[] {
  const at = (spread: number) => fitAtSpread(groups, spread, fit.centre);
  const places = placesOf((spread) => {
    const { logLikelihood: log, information } = at(spread);
    return log - 0.5 * Math.log(information);
  }, 16);
  return places.at.flatMap((spread, i) => {
    if (places.weight[i]! < 1e-5) return [];
    const { centre, information, logLikelihood: most } = at(spread);
    const means = hermite.map(([z, weight]) => {
      const place = centre + z / Math.sqrt(information);
      // How much the likelihood differs from the normal curve that the places were made for.
      const height = Math.exp(logLikelihood(groups, spread, place) - most + (z * z) / 2);
      return { shapes: shapesOf(spread, place), weight: weight * height };
    });
    const all = means.reduce((sum, { weight }) => sum + weight, 0);
    return {
      weight: places.weight[i]!,
      means: means.map(({ shapes, weight }) => ({ shapes, weight: weight / all })),
    };
  });
}

/** What a group's counts make of the possible shapes: one beta variable for each place of the spread. */
function posterior(count: number, n: number, possible: readonly PossibleShapes[]): BetaMixture {
  return {
    weights: possible.map(({ weight }) => weight),
    shapes: possible.map(({ means }) =>
      matchingBeta({
        weights: means.map(({ weight }) => weight),
        shapes: means.map(({ shapes: { yes, no } }) => ({ yes: yes + count, no: no + n - count })),
      }),
    ),
  };
}

/** The truths of all groups, drawn together from what the counts leave possible. */
function drawStanding(
  { count, n }: CountedGroups,
  possible: readonly PossibleShapes[],
  { draws, chance }: CheckedTerms,
): Standing {
  const all = possible.flatMap(({ weight, means }) =>
    means.map((one) => ({ ...one, weight: weight * one.weight })),
  );
  const weights = all.map(({ weight }) => weight);
  return standing(n.length, draws, (into) => {
    const { yes, no } = all[chance.pick(weights)]!.shapes;
    for (let g = 0; g < n.length; g += 1) into[g] = drawBeta(chance, count[g]! + yes, n[g]! - count[g]! + no);
    return yes / (yes + no);
  });
}
