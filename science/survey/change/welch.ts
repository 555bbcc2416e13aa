import { tQuantile, tTail } from "#science/numbers";
import { type MeanAndVariance, type Moments, meanAndVariance } from "../moments.ts";

export interface MeanDifference {
  /** Second less first. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Of Welch and Satterthwaite; not whole. */
  readonly degrees: number;
  /** Two-sided: how often so large a difference comes about where there is none. */
  readonly p: number;
}

const square = ({ variance }: MeanAndVariance, n: number) => variance / n;

/**
 * The difference of two independent means, second less first, with Welch's interval: variances need not be
 * equal. Source: Welch, Biometrika 34 (1947) 28; the degrees are Satterthwaite's.
 * null where there is nothing to measure it by: fewer than two answers on a side, or no spread on either.
 */
export function welch(first: Moments, second: Moments, level: number): MeanDifference | null {
  if (first.n < 2 || second.n < 2) return null;
  const [a, b] = [meanAndVariance(first), meanAndVariance(second)];
  const [va, vb] = [square(a, first.n), square(b, second.n)];
  if (va + vb === 0) return null;
  const degrees = (va + vb) ** 2 / (va ** 2 / (first.n - 1) + vb ** 2 / (second.n - 1));
  const value = b.mean - a.mean;
  const error = Math.sqrt(va + vb);
  const half = tQuantile((1 + level) / 2, degrees) * error;
  return {
    value,
    low: value - half,
    high: value + half,
    degrees,
    p: 2 * tTail(Math.abs(value) / error, degrees),
  };
}
