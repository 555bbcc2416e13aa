import {
  type KanoCategory,
  type KanoTable,
  kanoAnswers,
  kanoCategories,
  kanoCategory,
} from "./kano-table.ts";
import type { Figure, WarningOf } from "./result.ts";
import { share } from "./satisfied-share.ts";

export type KanoWarningCode =
  /** Nobody gave both answers: there is nothing to tell. */
  | "noAnswers"
  /** Fewer than `needed` answers: the category is likely to be another with more. */
  | "fewAnswers"
  /** The two most frequent categories are not told apart: respondents want different things. */
  | "mixedCategory"
  /** More than one in twenty contradict themselves (`count`): the questions may be hard to understand. */
  | "manyQuestionable"
  /** Most are glad when it is absent: ask the question the other way round. */
  | "mostlyReverse"
  /** All answers are reverse or questionable: there are no coefficients. */
  | "noCoefficients";

export interface Kano {
  /** Who gave both answers. */
  readonly n: number;
  readonly counts: Readonly<Record<KanoCategory, number>>;
  /** The most frequent; of equally frequent ones the one that hurts more when missed: M, O, A, I. */
  readonly category: KanoCategory | null;
  /** Whether the most frequent category stands out from the second (Fong's test). */
  readonly isClear: boolean;
  /** How much satisfaction its presence adds: (A + O) / (A + O + M + I), 0 to 1; null: cannot tell. */
  readonly better: Figure | null;
  /** How much dissatisfaction its absence adds: -(O + M) / (A + O + M + I), -1 to 0; null: cannot tell. */
  readonly worse: Figure | null;
  /** Most frequent category less the second, as a share of all; from 0.06 on it is called strong. */
  readonly categoryStrength: number | null;
  /** (A + O + M) / all: how many care at all. */
  readonly totalStrength: number | null;
  readonly level: number;
  readonly warnings: readonly WarningOf<KanoWarningCode>[];
}

export interface KanoTerms {
  /** Of the coefficients' intervals: 0.95 unless said. */
  readonly level?: number;
}

/** From how many answers on the category is to be relied on. Griffin & Hauser (1993): 20 to 30 find nearly all. */
const enough = 20;

/**
 * What kind of wish a feature is, from the pairs of answers to "if you had it" and "if you did not": the 5 x 5
 * table's categories, and the better and worse coefficients with Wilson's intervals (both are shares of those
 * whose answer is neither reverse nor questionable).
 * `table` holds counts: rows by the answer to "if you had it", columns to "if you did not", each in the order
 * like, expect, neutral, tolerate, dislike. Tables of disjoint groups may be added up.
 * Source: N. Kano et al. (1984); C. Berger et al., Center for Quality of Management Journal 2 (1993) 4, with
 * D. Fong's test, ibid. 5 (1996) 3: two counts a, b of n differ where |a - b| is 1.65 sqrt((a + b)(2n - a - b)/2n)
 * or more. Throws RangeError for another table than 5 x 5 whole counts, or a level outside (0, 1).
 */
export function kano(table: KanoTable, { level = 0.95 }: KanoTerms = {}): Kano {
  const counts = countCategories(table);
  const n = kanoCategories.reduce((sum, category) => sum + counts[category], 0);
  const { attractive, oneDimensional, mustBe, indifferent, questionable } = counts;
  const told = attractive + oneDimensional + mustBe + indifferent;
  const better = share({ count: attractive + oneDimensional, n: told }, { level });
  const worse = share({ count: oneDimensional + mustBe, n: told }, { level });
  const ranked = kanoCategories.toSorted((a, b) => counts[b] - counts[a]);
  const [first, second] = [counts[ranked[0]!], counts[ranked[1]!]];
  const category = n === 0 ? null : ranked[0]!;
  const both = first + second;
  const isClear = n > 0 && first - second >= 1.65 * Math.sqrt((both * (2 * n - both)) / (2 * n));
  const warnings: WarningOf<KanoWarningCode>[] = [];
  if (n === 0) warnings.push({ code: "noAnswers" });
  else {
    if (n < enough) warnings.push({ code: "fewAnswers", needed: enough });
    if (!isClear) warnings.push({ code: "mixedCategory" });
    if (questionable > 0.05 * n) warnings.push({ code: "manyQuestionable", count: questionable });
    if (category === "reverse") warnings.push({ code: "mostlyReverse" });
    if (told === 0) warnings.push({ code: "noCoefficients" });
  }
  return {
    n,
    counts,
    category,
    isClear,
    better: figure(better, 1),
    worse: figure(worse, -1),
    categoryStrength: n === 0 ? null : (first - second) / n,
    totalStrength: n === 0 ? null : (attractive + oneDimensional + mustBe) / n,
    level,
    warnings,
  };
}

function countCategories(table: KanoTable): Record<KanoCategory, number> {
  const counts = Object.fromEntries(kanoCategories.map((category) => [category, 0])) as Record<
    KanoCategory,
    number
  >;
  if (table.length !== 5 || table.some((row) => row.length !== 5))
    throw new RangeError("the table has five rows of five counts");
  kanoAnswers.forEach((having, i) => {
    kanoAnswers.forEach((lacking, j) => {
      const count = table[i]![j]!;
      if (!Number.isInteger(count) || count < 0)
        throw new RangeError("a count is a whole number, not negative");
      counts[kanoCategory(having, lacking)] += count;
    });
  });
  return counts;
}

/** A share as a coefficient of the given sign. */
function figure(
  {
    value,
    low,
    high,
  }: { readonly value: number | null; readonly low: number | null; readonly high: number | null },
  sign: 1 | -1,
): Figure | null {
  if (value === null || low === null || high === null) return null;
  if (sign === 1) return { value, low, high };
  // 0 stays 0, not -0.
  return { value: 0 - value, low: 0 - high, high: 0 - low };
}
