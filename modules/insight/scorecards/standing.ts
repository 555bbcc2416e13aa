// One party against the company, told only where chance does not explain the difference.

import { normalQuantile } from "#science/numbers";
import type { Sum } from "../company/span.ts";
import type { ScoreMeasure } from "./schema.ts";

const z = normalQuantile(0.975);
/** Fewer say nothing about how they spread. */
const least = 10;

/**
 * By the 95 % interval of the party's own figure: the company's beside, above or below it. Marks and hours by their mean
 * (normal, n of ten and more); missed targets by Wilson's interval of a share. Counts are not compared: who has much work
 * is not worse than who has little.
 */
export function standingOf(
  measure: ScoreMeasure,
  own: Sum,
  company: Sum,
): "better" | "worse" | "level" | null {
  if (own.mean === null || company.mean === null) return null;
  const interval = measure === "breaches" ? wilson(own) : meanInterval(own);
  const isCompared = ["waiting", "hand_over_waiting", "breaches", "ratings"].includes(measure);
  if (!isCompared || interval === null) return null;
  const [low, high] = interval;
  if (company.mean >= low && company.mean <= high) return "level";
  const isHigher = low > company.mean;
  return isHigher === (measure === "ratings") ? "better" : "worse";
}

function meanInterval({ n, mean, deviation }: Sum): readonly [number, number] | null {
  if (n < least || deviation === null || mean === null) return null;
  const half = (z * deviation) / Math.sqrt(n);
  return [mean - half, mean + half];
}

/** Wilson, Journal of the American Statistical Association 22 (1927) 209-212. */
function wilson({ mean: p, total: n }: Sum): readonly [number, number] | null {
  if (n < least || p === null) return null;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return [middle - half, middle + half];
}
