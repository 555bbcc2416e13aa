import { welch } from "../change/welch.ts";
import { type CountTable, countAnswers } from "../counts.ts";
import { cannotTell, type Estimate, levelOf, type Terms } from "../estimate.ts";
import { enough, mean } from "../mean.ts";
import { checkMoments, type Moments } from "../moments.ts";

/** What one person says of one item: how it is, and how it should be. */
export interface Pair {
  readonly perception: number | null;
  readonly expectation: number | null;
}

/** null unless both were answered. */
export function difference({ perception, expectation }: Pair): number | null {
  return perception === null || expectation === null ? null : perception - expectation;
}

function* differences(pairs: Iterable<Pair>): Generator<number | null> {
  for (const pair of pairs) yield difference(pair);
}

/**
 * The gap when only the two sides' own moments are known, not who said what together: the same value, and
 * Welch's interval, which is too wide when the two go together, as they mostly do (`unpaired`).
 */
function fromSides(perception: Moments, expectation: Moments, terms: Pick<Terms, "level"> = {}): Estimate {
  const level = levelOf(terms);
  const n = Math.min(checkMoments(perception).n, checkMoments(expectation).n);
  if (n === 0) return cannotTell(n, { code: "noAnswers" });
  const value = perception.sum / perception.n - expectation.sum / expectation.n;
  if (n < 2) return { ...cannotTell(n, { code: "tooFewAnswers", needed: 2 }), value };
  const gap = welch(expectation, perception, level);
  if (!gap) return { ...cannotTell(n, { code: "allEqual" }), value };
  const few = n < enough ? [{ code: "fewAnswers", needed: enough } as const] : [];
  return { value, low: gap.low, high: gap.high, n, warnings: [{ code: "unpaired" }, ...few] };
}

/**
 * The SERVQUAL gap of one item: the mean of perception less expectation over those who answered both, with
 * Student's interval of the differences. Negative: the service is less than was expected.
 * Source: Parasuraman, Zeithaml and Berry, Journal of Retailing 64 (1988) 12. `mean` says what it assumes.
 */
export const gap = {
  fromAnswers: (pairs: Iterable<Pair>, terms: Terms = {}) => mean.fromAnswers(differences(pairs), terms),
  /** How many had which difference. */
  fromCounts: (table: CountTable, terms: Terms = {}) => mean.fromCounts(table, terms),
  /** Of the differences. */
  fromMoments: (moments: Moments, terms: Terms = {}) => mean.fromMoments(moments, terms),
  fromSides,
  /** The differences of pairs, as a table to keep. */
  count: (pairs: Iterable<Pair>) => countAnswers(differences(pairs)),
};
