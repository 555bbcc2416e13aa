// What a measure's figures are as an outcome: its unit, which way is good, and the value of some weeks together.

import { type Figure, kindOf, type MeasureKey, measureKeys } from "#modules/measures";

const units = ["hours", "marks", "percent", "per_week", "points"] as const;
/** `percent` from 0 to 100; `points` of a questionnaire's own scale. */
export type OutcomeUnit = (typeof units)[number];

export const isMeasure = (text: string): text is MeasureKey =>
  (measureKeys as readonly string[]).includes(text);

const unitOfKind = { count: "per_week", hours: "hours", marks: "marks", share: "percent" } as const;

export const unitOf = (measure: string): OutcomeUnit =>
  isMeasure(measure) ? unitOfKind[kindOf[measure]] : "points";

const higherIsGood: readonly string[] = ["ratings", "thanks"];

/** Which way is usually good; of demand and suggestions a plan says itself. */
export const usuallyGood = (measure: string): "higher" | "lower" =>
  higherIsGood.includes(measure) || !isMeasure(measure) ? "higher" : "lower";

/** Fewer values than this in a cell say nothing of it. */
export const leastInCell = 3;

/** One outcome of some weeks together; null where too little was measured. Of counts an empty week is a nought. */
export function outcomeOf(measure: MeasureKey, weeks: readonly Pick<Figure, "n" | "total">[]): number | null {
  if (weeks.length === 0) return null;
  const n = weeks.reduce((sum, week) => sum + week.n, 0);
  const total = weeks.reduce((sum, week) => sum + week.total, 0);
  switch (kindOf[measure]) {
    case "count":
      return n / weeks.length;
    case "share":
      return total < leastInCell ? null : (100 * n) / total;
    default:
      return n < leastInCell ? null : total / n;
  }
}
