import { DisclosureError } from "./errors.ts";
import { checkMinimum, usualMinimum } from "./thresholds.ts";

/** Milliseconds a batch of a continuous source waits at least. */
export const batchAge = 7 * 24 * 3_600_000;

/** Answers of a continuous source that wait to be told: disjoint from all batches before, each person once. */
export interface WaitingBatch {
  /** Distinct people who answered since the last batch closed. */
  readonly people: number;
  /** When the last batch closed, or the source began; milliseconds. */
  readonly since: number;
  readonly now: number;
  readonly k?: number;
}

export type BatchDecision =
  | { readonly close: true; readonly wait?: undefined }
  | { readonly close: false; readonly wait: "too_few_people" | "too_early" };

/**
 * Whether a batch may close: at least k new distinct people, and a week passed. Until then nothing of it is told,
 * so that nobody who watches sees one answer arrive.
 * Throws DisclosureError `threshold_too_low`, `not_a_count`.
 */
export function mayCloseBatch({ people, since, now, k = usualMinimum }: WaitingBatch): BatchDecision {
  checkMinimum(k);
  if (!(Number.isSafeInteger(people) && people >= 0))
    throw new DisclosureError("not_a_count", `${people} people are no count`);
  if (people < k) return { close: false, wait: "too_few_people" };
  return now - since >= batchAge ? { close: true } : { close: false, wait: "too_early" };
}
