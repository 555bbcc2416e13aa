import { betaLogOdds, incompleteBeta } from "./beta.ts";

/** P(F <= x) of Fisher's F with d1, d2 > 0 degrees of freedom (whole or not). */
export function fCdf(x: number, d1: number, d2: number): number {
  const total = d1 * x + d2;
  return x <= 0 ? 0 : incompleteBeta((d1 * x) / total, d2 / total, d1 / 2, d2 / 2);
}

/** P(F > x), exact where the distribution function is 1 to the last digit. */
export function fTail(x: number, d1: number, d2: number): number {
  const total = d1 * x + d2;
  return x <= 0 ? 1 : incompleteBeta(d2 / total, (d1 * x) / total, d2 / 2, d1 / 2);
}

/** The x with P(F <= x) = p; NaN for p outside [0, 1]. */
export const fQuantile = (p: number, d1: number, d2: number): number =>
  (d2 / d1) * Math.exp(betaLogOdds(p, 1 - p, d1 / 2, d2 / 2));
