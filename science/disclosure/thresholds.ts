import { DisclosureError } from "./errors.ts";

/** Fewest people whose answers are ever told together. */
export const usualMinimum = 5;
/** No organisation may set it lower. */
export const floorMinimum = 4;
/** Fewest people behind a distribution. */
export const histogramMinimum = 10;
/** Fewest authors behind comments shown together, when `k` is not higher. */
export const commentMinimum = 8;

/** The threshold, checked. Throws DisclosureError `threshold_too_low` below the floor or when it is not whole. */
export function checkMinimum(k: number): number {
  if (!Number.isInteger(k) || k < floorMinimum)
    throw new DisclosureError("threshold_too_low", `a threshold of ${k} is below ${floorMinimum}`);
  return k;
}
