import { symmetricEigen } from "#science/numbers";

/** Of the largest eigenvalue: below it a direction of the predictors is empty, to rounding. */
const empty = 1e-10;

export interface RelativeWeights {
  /** Part of R^2 of each predictor; never negative, and they add up to R^2. */
  readonly weights: Float64Array;
  /** Standardised regression coefficients; of all that fit equally well, the shortest. */
  readonly coefficients: Float64Array;
  /** Variance inflation factors: how much wider a coefficient's error is for the other predictors' sake. */
  readonly inflation: Float64Array;
}

/**
 * Parts of R^2 by Johnson's relative weights: the outcome is regressed on the orthogonal variables nearest
 * to the predictors, and what each of those explains is shared out among the predictors it stands for. Close
 * to the all-subsets parts, at the price of one eigenvalue problem. `correlation` is row-major,
 * (p + 1) x (p + 1), the outcome last; predictors may be combinations of each other.
 * Source: J. Johnson, Multivariate Behavioral Research 35 (2000) 1-19.
 */
export function relativeWeights(correlation: Float64Array, predictors: number): RelativeWeights {
  const p = predictors;
  const size = p + 1;
  const among = new Float64Array(p * p);
  for (let i = 0; i < p; i += 1) for (let j = 0; j < p; j += 1) among[i * p + j] = correlation[i * size + j]!;
  const { values, vectors } = symmetricEigen(among, p);
  const floor = empty * Math.max(values[0] ?? 0, 0);
  // Correlations of the outcome with the principal directions.
  const along = new Float64Array(p);
  for (let k = 0; k < p; k += 1)
    for (let i = 0; i < p; i += 1) along[k]! += vectors[i * p + k]! * correlation[i * size + p]!;
  const ofNearest = new Float64Array(p);
  const coefficients = new Float64Array(p);
  const inflation = new Float64Array(p);
  const loadings = new Float64Array(p * p);
  for (let k = 0; k < p; k += 1) {
    if (!(values[k]! > floor)) {
      // A predictor that takes part in an empty direction is a combination of others.
      for (let i = 0; i < p; i += 1)
        if (among[i * p + i]! > 0 && vectors[i * p + k]! ** 2 > 1e-8) inflation[i] = Number.POSITIVE_INFINITY;
      continue;
    }
    const root = Math.sqrt(values[k]!);
    for (let i = 0; i < p; i += 1) {
      const v = vectors[i * p + k]!;
      ofNearest[i]! += (v * along[k]!) / root;
      inflation[i]! += v ** 2 / values[k]!;
      coefficients[i]! += (v * along[k]!) / values[k]!;
      for (let j = 0; j < p; j += 1) loadings[i * p + j]! += v * root * vectors[j * p + k]!;
    }
  }
  const weights = new Float64Array(p);
  for (let i = 0; i < p; i += 1)
    for (let j = 0; j < p; j += 1) weights[i]! += loadings[i * p + j]! ** 2 * ofNearest[j]! ** 2;
  return { weights, coefficients, inflation };
}
