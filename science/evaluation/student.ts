import { tQuantile, tTail } from "#science/numbers";
import type { Interval, Measured } from "./result.ts";

/** The two-sided interval of a figure at `level`. */
export function intervalOf({ value, standardError, degrees }: Measured, level: number): Interval {
  const half = tQuantile((1 + level) / 2, degrees) * standardError;
  return { low: value - half, high: value + half };
}

/** Two-sided, against zero. */
export const pOf = ({ value, standardError, degrees }: Measured): number =>
  2 * tTail(Math.abs(value) / standardError, degrees);

/**
 * The smallest true effect that would be found with probability `power` in a two-sided test at 1 - `level`:
 * (t(1 - alpha/2) + t(power)) standard errors.
 * Source: H. Bloom, Evaluation Review 19 (1995) 547.
 */
export function smallestDetectable(
  { standardError, degrees }: Pick<Measured, "standardError" | "degrees">,
  level: number,
  power: number,
): number {
  return (tQuantile((1 + level) / 2, degrees) + tQuantile(power, degrees)) * standardError;
}

/** Throws RangeError on a level or power that is no probability, or a power of a half or less. */
export function checkTerms({ level, power }: { readonly level: number; readonly power: number }): void {
  if (!(level > 0 && level < 1)) throw new RangeError("a level lies between 0 and 1");
  if (!(power > 0.5 && power < 1)) throw new RangeError("a power lies between 0.5 and 1");
}
