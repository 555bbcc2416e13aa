import { betaLogOdds, incompleteBeta } from "./beta.ts";
import { normalQuantile, normalTail } from "./normal.ts";

/** P(T > t) of Student's t with the given degrees of freedom (> 0, whole or not; Infinity is the normal). */
export function tTail(t: number, degrees: number): number {
  if (degrees === Number.POSITIVE_INFINITY) return normalTail(t);
  if (t < 0) return 1 - tTail(-t, degrees);
  const total = degrees + t * t;
  return incompleteBeta(degrees / total, (t * t) / total, degrees / 2, 0.5) / 2;
}

/** P(T <= t). */
export const tCdf = (t: number, degrees: number): number => tTail(-t, degrees);

/** The t with P(T <= t) = p; NaN for p outside [0, 1] or degrees that are not positive. */
export function tQuantile(p: number, degrees: number): number {
  if (degrees === Number.POSITIVE_INFINITY) return normalQuantile(p);
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0.5) return 0;
  const tails = 2 * Math.min(p, 1 - p);
  const t = Math.sqrt(degrees * Math.exp(betaLogOdds(1 - tails, tails, 0.5, degrees / 2)));
  return p < 0.5 ? -t : t;
}
