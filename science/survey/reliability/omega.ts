import { normalQuantile, solvePositive } from "#science/numbers";
import { cannotTell, type Estimate, levelOf, type Warning } from "../estimate.ts";
import type { AnswerTerms, ReliabilityTerms } from "./alpha.ts";
import { againstTheOthers, correlations, covarianceOf, itemTotalsOf, obstacles } from "./covariance.ts";
import { type ItemMoments, itemMomentsOf, type Rows } from "./item-moments.ts";
import { type OneFactor, oneFactor } from "./one-factor.ts";

export interface Omega extends Estimate {
  /** Of a sum of items brought to equal spread. */
  readonly standardised: number | null;
  /** The standard error of omega, by the delta method. */
  readonly error: number | null;
  /** Each item's correlation with the factor; empty when omega cannot be told. */
  readonly loadings: readonly number[];
  /** How far one factor is from explaining the items; null when omega cannot be told. */
  readonly fit: {
    readonly chiSquare: number;
    readonly degrees: number;
    /** Root mean square of what is left of the correlations; above 0.08 one factor is doubtful. */
    readonly srmr: number;
  } | null;
}

interface Weighted {
  readonly value: number;
  /** How omega moves with each loading, then with each uniqueness. */
  readonly slopes: Float64Array;
}

/** Omega of the sum of items that are given spreads `scale`: common variance of it over all. */
function omegaOf({ loadings, uniquenesses }: OneFactor, scale: Float64Array): Weighted {
  const k = loadings.length;
  let [sum, own] = [0, 0];
  for (let i = 0; i < k; i += 1) {
    sum += scale[i]! * loadings[i]!;
    own += scale[i]! ** 2 * uniquenesses[i]!;
  }
  const total = sum * sum + own;
  const slopes = Float64Array.from({ length: 2 * k }, (_, at) =>
    at < k ? (2 * sum * own * scale[at]!) / total ** 2 : -((sum * scale[at - k]!) ** 2) / total ** 2,
  );
  return { value: (sum * sum) / total, slopes };
}

/** Root mean square of the correlations less those that the factor makes, over the lower half with the diagonal. */
function residualOf({ loadings, uniquenesses }: OneFactor, sample: Float64Array): number {
  const k = loadings.length;
  let squares = 0;
  for (let i = 0; i < k; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const made = loadings[i]! * loadings[j]! + (i === j ? uniquenesses[i]! : 0);
      squares += (sample[i * k + j]! - made) ** 2;
    }
  }
  return Math.sqrt((2 * squares) / (k * (k + 1)));
}

/**
 * McDonald's omega (total, one factor): the share of the variance of the items' sum that comes from the factor
 * all have in common, (sum of loadings)^2 / ((sum of loadings)^2 + sum of uniquenesses), by maximum likelihood
 * on the covariances. Its interval is made on the scale of ln(1 - omega), as Feldt's is, from the delta method's
 * standard error: 1 - (1 - omega) exp(+-z error/(1 - omega)), not below 0. On omega's own scale it would be too
 * short below some hundred answers.
 *
 * Unlike alpha it lets items hang on the common thing to different degrees. Cannot tell yet: fewer than 30
 * answers or 3 items, an item that all answered alike, items that are sums of others. Without an interval:
 * an item whose own variance ran out (`heywood`). Doubtful where one factor leaves too much over
 * (`oneFactorDoubtful`, Hu and Bentler, Structural Equation Modeling 6 (1999) 1). The interval supposes nearly
 * normal answers.
 * Source: McDonald, Test Theory (1999), chapter 6. Value and standard error equal to lavaan (cfa, standardised
 * factor, expected information); standardised also to psych::fa(fm = "ml"). Throws RangeError on answers or moments of wrong shape.
 */
function fromMoments(moments: ItemMoments, { reversed = [], ...terms }: ReliabilityTerms = {}): Omega {
  const level = levelOf(terms);
  const covariance = covarianceOf(moments, reversed);
  const { items, matrix, n, leftOut } = covariance;
  const gaps: Warning[] = leftOut > 0 ? [{ code: "leftOut", count: leftOut }] : [];
  const refused = (...warnings: Warning[]): Omega => ({
    ...cannotTell(n, ...warnings, ...gaps),
    standardised: null,
    error: null,
    loadings: [],
    fit: null,
  });
  const why = obstacles(covariance);
  if (why.length > 0) return refused(...why);
  const sample = correlations(matrix, items);
  const fitted = oneFactor(sample, items);
  if (!fitted) return refused({ code: "noTotalSpread" });
  if (!fitted.converged) return refused({ code: "notConverged" });
  const deviations = Float64Array.from({ length: items }, (_, i) => Math.sqrt(matrix[i * items + i]!));
  const { value, slopes } = omegaOf(fitted, deviations);
  const srmr = residualOf(fitted, sample);
  const bounded = fitted.atBound.map((index): Warning => ({ code: "heywood", index }));
  const moved = bounded.length > 0 ? null : solvePositive(fitted.information, 2 * items, slopes);
  // The covariance of the estimates is 2/n times the inverse of the discrepancy's second derivatives.
  const error = moved && Math.sqrt((2 / n) * moved.reduce((sum, one, at) => sum + one * slopes[at]!, 0));
  const factor = error === null ? null : Math.exp((normalQuantile((1 + level) / 2) * error) / (1 - value));
  return {
    value,
    low: factor === null ? null : Math.max(0, 1 - (1 - value) * factor),
    high: factor === null ? null : 1 - (1 - value) / factor,
    n,
    standardised: omegaOf(fitted, new Float64Array(items).fill(1)).value,
    error,
    loadings: [...fitted.loadings],
    fit: { chiSquare: Math.max(0, n * fitted.discrepancy), degrees: (items * (items - 3)) / 2, srmr },
    warnings: [
      ...bounded,
      ...(srmr > 0.08 ? [{ code: "oneFactorDoubtful" as const, srmr }] : []),
      ...againstTheOthers(itemTotalsOf(matrix, items)),
      ...gaps,
    ],
  };
}

export const omega = {
  fromAnswers: (rows: Rows, { missing = "listwise", ...terms }: AnswerTerms = {}) =>
    fromMoments(itemMomentsOf(rows, missing), terms),
  fromMoments,
};
