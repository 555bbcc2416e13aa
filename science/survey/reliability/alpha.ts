import { fQuantile } from "#science/numbers";
import { cannotTell, type Estimate, levelOf, type Warning } from "../estimate.ts";
import { againstTheOthers, correlations, covarianceOf, itemTotalsOf, obstacles } from "./covariance.ts";
import { type ItemMoments, itemMomentsOf, type Missing, type Rows } from "./item-moments.ts";

export interface ReliabilityTerms {
  readonly level?: number;
  /** Places of items worded the other way round. */
  readonly reversed?: readonly number[];
}

export interface AlphaItem {
  /** As answered, not reversed. */
  readonly mean: number;
  readonly deviation: number;
  /** The correlation with the sum of the other items. */
  readonly itemTotal: number | null;
  /** Alpha of the other items. */
  readonly alphaIfDropped: number | null;
}

export interface Alpha extends Estimate {
  /** From correlations: of a sum of items brought to equal spread. */
  readonly standardised: number | null;
  /** Empty when alpha cannot be told. */
  readonly items: readonly AlphaItem[];
}

/** k/(k - 1) (1 - sum of variances / variance of the sum), without the item at `dropped`; null without spread. */
function alphaOf(matrix: Float64Array, items: number, dropped = -1): number | null {
  let [variances, total] = [0, 0];
  for (let i = 0; i < items; i += 1) {
    if (i === dropped) continue;
    variances += matrix[i * items + i]!;
    for (let j = 0; j < items; j += 1) if (j !== dropped) total += matrix[i * items + j]!;
  }
  const k = dropped < 0 ? items : items - 1;
  return total > 1e-12 * variances ? (k / (k - 1)) * (1 - variances / total) : null;
}

/**
 * Cronbach's alpha: how much of the spread of the items' sum is common to them, k/(k - 1) (1 - sum of s_i^2 / s^2),
 * with Feldt's interval: 1 - (1 - alpha) F, F at 1 - a/2 and a/2 with n - 1 and (n - 1)(k - 1) degrees.
 *
 * Cannot tell yet: fewer than 30 answers or 3 items, or an item that all answered alike. Alpha is the
 * reliability only when all items measure one thing equally well (else less: `omega`); the interval supposes
 * nearly normal answers. It is no proof that they measure one thing. Equal to psych::alpha and, for the
 * interval, psych::alpha.ci; with gaps taken pairwise n is that of the least answered pair (psych takes all rows).
 * Sources: Cronbach, Psychometrika 16 (1951) 297; Feldt, Psychometrika 30 (1965) 357.
 * Throws RangeError on answers or moments of wrong shape.
 */
function fromMoments(moments: ItemMoments, { reversed = [], ...terms }: ReliabilityTerms = {}): Alpha {
  const level = levelOf(terms);
  const covariance = covarianceOf(moments, reversed);
  const { items, matrix, means, n, leftOut } = covariance;
  const gaps: Warning[] = leftOut > 0 ? [{ code: "leftOut", count: leftOut }] : [];
  const refused = (...warnings: Warning[]): Alpha => ({
    ...cannotTell(n, ...warnings, ...gaps),
    standardised: null,
    items: [],
  });
  const why = obstacles(covariance);
  if (why.length > 0) return refused(...why);
  const value = alphaOf(matrix, items);
  if (value === null) return refused({ code: "noTotalSpread" });
  const [d1, d2] = [n - 1, (n - 1) * (items - 1)];
  const itemTotals = itemTotalsOf(matrix, items);
  return {
    value,
    low: 1 - (1 - value) * fQuantile((1 + level) / 2, d1, d2),
    high: 1 - (1 - value) * fQuantile((1 - level) / 2, d1, d2),
    n,
    standardised: alphaOf(correlations(matrix, items), items),
    items: means.map((mean, i) => ({
      mean,
      deviation: Math.sqrt(matrix[i * items + i]!),
      itemTotal: itemTotals[i]!,
      alphaIfDropped: alphaOf(matrix, items, i),
    })),
    warnings: [...againstTheOthers(itemTotals), ...gaps],
  };
}

export type AnswerTerms = ReliabilityTerms & {
  /** `listwise` unless said. */
  readonly missing?: Missing;
};

export const alpha = {
  fromAnswers: (rows: Rows, { missing = "listwise", ...terms }: AnswerTerms = {}) =>
    fromMoments(itemMomentsOf(rows, missing), terms),
  fromMoments,
};
