import { quantileOfSorted } from "#science/numbers";
import type { CostName } from "./costs.ts";

/** In units of the noise; chosen in simulation, see docs/methods/change.md. */
export const penaltyFactor = 3;

const medianOf = (values: readonly number[]) =>
  quantileOfSorted(
    [...values].sort((a, b) => a - b),
    0.5,
  );

/**
 * The noise of a series that may hold changes, as a variance: from the differences of neighbours, which a change
 * of level enters only once. For values (1.4826 median |d|)^2 / 2; for counts the overdispersion, the mean of
 * d^2 against its Poisson expectation e_i e_j (y_i/e_i - y_j/e_j)^2 / (y_i/e_i e_j ...), at least 1.
 */
export function noiseOf(
  values: readonly number[],
  cost: CostName,
  exposure: readonly number[] | undefined,
): number {
  if (values.length < 2) return cost === "poisson" ? 1 : 0;
  if (cost === "squaredError") {
    const steps = values.slice(1).map((value, i) => Math.abs(value - values[i]!));
    const robust = (1.4826 * medianOf(steps)) ** 2 / 2;
    // Where more than half of the neighbours are equal the median tells nothing.
    return robust > 0 ? robust : steps.reduce((sum, step) => sum + step * step, 0) / (2 * steps.length);
  }
  let found = 0;
  let expected = 0;
  for (let i = 1; i < values.length; i += 1) {
    const [e, f] = [exposure?.[i - 1] ?? 1, exposure?.[i] ?? 1];
    const rate = (values[i - 1]! + values[i]!) / (e + f);
    found += Math.min((values[i]! * e - values[i - 1]! * f) ** 2, 16 * rate * e * f * (e + f));
    expected += rate * e * f * (e + f);
  }
  return expected > 0 ? Math.max(1, found / expected) : 1;
}

/** factor x noise x ln n: Schwarz's criterion with a factor of 2, a stricter one with more. */
export function defaultPenalty(
  values: readonly number[],
  cost: CostName,
  exposure: readonly number[] | undefined,
): number {
  return penaltyFactor * noiseOf(values, cost, exposure) * Math.log(Math.max(2, values.length));
}
