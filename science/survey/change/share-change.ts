import { normalTail } from "#science/numbers";
import { type Answers, type CountTable, countAnswers } from "../counts.ts";
import { levelOf } from "../estimate.ts";
import { type SatisfiedTerms, share, type Tally, tallySatisfied } from "../satisfied-share.ts";
import { type Change, type ChangeTerms, noChange, readingOf } from "./change.ts";

/**
 * The change of a share between two waves, after less before, with Newcombe's interval, which joins the two
 * Wilson intervals: low = d - sqrt((p2 - l2)^2 + (u1 - p1)^2), high = d + sqrt((u2 - p2)^2 + (p1 - l1)^2).
 * p is that of the score test, with the share of both together.
 * Source: Newcombe, Statistics in Medicine 17 (1998) 873, method 10. Assumes independent waves. Throws RangeError.
 */
function fromTally(before: Tally, after: Tally, terms: ChangeTerms = {}): Change {
  const level = levelOf(terms);
  const [first, second] = [share(before, { level }), share(after, { level })];
  const sides = [first, second].map(({ value, n }) => ({ value, n })) as [Change["before"], Change["after"]];
  readingOf(null, null, terms);
  if (first.value === null || second.value === null) return noChange(...sides, null, { code: "noAnswers" });
  const value = second.value - first.value;
  const low = value - Math.hypot(second.value - second.low!, first.high! - first.value);
  const high = value + Math.hypot(second.high! - second.value, first.value - first.low!);
  const together = (before.count + after.count) / (before.n + after.n);
  const error = Math.sqrt(together * (1 - together) * (1 / before.n + 1 / after.n));
  return {
    value,
    low,
    high,
    n: before.n + after.n,
    before: sides[0],
    after: sides[1],
    p: error === 0 ? 1 : 2 * normalTail(Math.abs(value) / error),
    reading: readingOf(low, high, terms),
    warnings: [],
  };
}

export type SatisfiedChangeTerms = ChangeTerms & Pick<SatisfiedTerms, "scale" | "boxes">;

function fromCounts(before: CountTable, after: CountTable, terms: SatisfiedChangeTerms): Change {
  return fromTally(tallySatisfied(before, terms), tallySatisfied(after, terms), terms);
}

/** The change of the satisfied share; `fromTally` takes any two shares. */
export const shareChange = {
  fromAnswers: (before: Answers, after: Answers, terms: SatisfiedChangeTerms) =>
    fromCounts(countAnswers(before), countAnswers(after), terms),
  fromCounts,
  fromTally,
};
