import type { Chance } from "../random.ts";

/** Above this expected count the rounded normal stands in for the exact draw; its skewness is then below 0.1. */
const exactUpTo = 100;

/**
 * How many of `trials` turn out yes when each does with the given probability. Exact by inversion while fewer
 * than 100 are expected on the rarer side, the rounded normal above.
 * Source: V. Kachitvichyanukul & B. Schmeiser, Communications of the ACM 31 (1988) 216-222, algorithm BINV.
 */
export function drawBinomial(chance: Chance, trials: number, probability: number): number {
  if (probability > 0.5) return trials - drawBinomial(chance, trials, 1 - probability);
  if (trials <= 0 || probability <= 0) return 0;
  const expected = trials * probability;
  if (expected > exactUpTo) {
    const drawn = Math.round(expected + Math.sqrt(expected * (1 - probability)) * chance.normal());
    return Math.min(trials, Math.max(0, drawn));
  }
  const odds = probability / (1 - probability);
  let left = chance.next();
  let term = Math.exp(trials * Math.log1p(-probability));
  let count = 0;
  while (left > term && count < trials) {
    left -= term;
    count += 1;
    term *= (odds * (trials - count + 1)) / count;
    if (term === 0) break;
  }
  return count;
}

/**
 * `trials` falling into cells in proportion to `weights` (not negative, at least one positive); writes the
 * counts into `into`, which adds up to `trials`. One binomial draw for each cell.
 */
export function drawMultinomial(
  chance: Chance,
  trials: number,
  weights: ArrayLike<number>,
  into: { [cell: number]: number },
): void {
  let weight = 0;
  for (let i = 0; i < weights.length; i += 1) weight += weights[i]!;
  let left = trials;
  for (let i = 0; i < weights.length; i += 1) {
    const share = weight > 0 ? Math.min(1, weights[i]! / weight) : 0;
    const last = weights[i]! > 0 && weight - weights[i]! <= 1e-12 * weight;
    into[i] = last ? left : drawBinomial(chance, left, share);
    left -= into[i]!;
    weight -= weights[i]!;
  }
}
