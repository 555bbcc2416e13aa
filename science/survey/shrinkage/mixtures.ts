import { betaCdf, betaQuantile, normalCdf, tCdf } from "#science/numbers";
import type { Shapes } from "./beta-binomial.ts";
import { falsePosition } from "./false-position.ts";

/** t distributions with the same degrees of freedom, mixed by weights that add up to 1. */
export interface StudentMixture {
  readonly weights: Float64Array;
  readonly centres: Float64Array;
  readonly scales: Float64Array;
  readonly freedom: number;
  /** The quantile asked for lies within so many scales of each centre. */
  readonly reach: number;
}

/** Student's t by way of the normal where that has five digits. Abramowitz & Stegun (1964), 26.7.8. */
function studentCdf(x: number, freedom: number): number {
  if (freedom < 60) return tCdf(x, freedom);
  return normalCdf((x * (1 - 1 / (4 * freedom))) / Math.sqrt(1 + (x * x) / (2 * freedom)));
}

export function studentMixtureQuantile(p: number, mixture: StudentMixture): number {
  const { weights, centres, scales, freedom, reach } = mixture;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < weights.length; k += 1) {
    low = Math.min(low, centres[k]! - reach * scales[k]!);
    high = Math.max(high, centres[k]! + reach * scales[k]!);
  }
  const over = (x: number): number => {
    let sum = 0;
    for (let k = 0; k < weights.length; k += 1)
      if (weights[k]! > 1e-7) sum += weights[k]! * studentCdf((x - centres[k]!) / scales[k]!, freedom);
    return sum - p;
  };
  return falsePosition(over, low, high);
}

/** Beta variables, mixed by weights that add up to 1. */
export interface BetaMixture {
  readonly weights: readonly number[];
  readonly shapes: readonly Shapes[];
}

/** The beta variable with the mean and the variance of the mixture. */
export function matchingBeta({ weights, shapes }: BetaMixture): Shapes {
  let mean = 0;
  let square = 0;
  shapes.forEach(({ yes, no }, k) => {
    const share = yes / (yes + no);
    mean += weights[k]! * share;
    square += weights[k]! * (share ** 2 + (share * (1 - share)) / (yes + no + 1));
  });
  const worth = (mean * (1 - mean)) / (square - mean * mean) - 1;
  return { yes: worth * mean, no: worth * (1 - mean) };
}

export function betaMixtureQuantile(p: number, mixture: BetaMixture): number {
  const alike = matchingBeta(mixture);
  const near = betaQuantile(p, alike.yes, alike.no);
  const over = (x: number): number => {
    let sum = 0;
    mixture.shapes.forEach(({ yes, no }, k) => {
      sum += mixture.weights[k]! * betaCdf(x, yes, no);
    });
    return sum - p;
  };
  const all = alike.yes + alike.no;
  const step = Math.sqrt((alike.yes * alike.no) / (all + 1)) / all / 2;
  let [low, high] = [Math.max(0, near - step), Math.min(1, near + step)];
  while (low > 0 && over(low) > 0) low = Math.max(0, low - step);
  while (high < 1 && over(high) < 0) high = Math.min(1, high + step);
  return falsePosition(over, low, high);
}
