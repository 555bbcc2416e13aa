// What a stretch of a series costs when it is held for stable. Both costs come from running sums, so that any
// stretch takes a constant time; splitting a stretch never makes either dearer, which PELT's pruning rests on.

export type CostName = "squaredError" | "poisson";

/** The cost of values[from] to values[to - 1]. */
export type StretchCost = (from: number, to: number) => number;

/**
 * Sum of squares around the stretch's own mean: minus twice the log-likelihood of normal values with one
 * deviation, times that variance. The mean of the whole is taken off first, so that no digits are lost.
 */
function squaredErrorCost(values: readonly number[]): StretchCost {
  const n = values.length;
  const centre = values.reduce((sum, value) => sum + value, 0) / Math.max(1, n);
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  for (let i = 0; i < n; i += 1) {
    const x = values[i]! - centre;
    sums[i + 1] = sums[i]! + x;
    squares[i + 1] = squares[i]! + x * x;
  }
  return (from, to) => {
    const sum = sums[to]! - sums[from]!;
    return Math.max(0, squares[to]! - squares[from]! - (sum * sum) / (to - from));
  };
}

/**
 * Minus twice the Poisson log-likelihood of counts with one rate per unit of exposure, less what does not depend
 * on where the series is cut: 2 S (1 - ln(S / E)) with S counts in E units of exposure.
 */
function poissonCost(counts: readonly number[], exposure: readonly number[] | undefined): StretchCost {
  const n = counts.length;
  const sums = new Float64Array(n + 1);
  const exposures = new Float64Array(n + 1);
  for (let i = 0; i < n; i += 1) {
    sums[i + 1] = sums[i]! + counts[i]!;
    exposures[i + 1] = exposures[i]! + (exposure?.[i] ?? 1);
  }
  return (from, to) => {
    const sum = sums[to]! - sums[from]!;
    return sum > 0 ? 2 * sum * (1 - Math.log(sum / (exposures[to]! - exposures[from]!))) : 0;
  };
}

/** Exposures (> 0, one a count) belong to the Poisson cost alone. */
export function costOf(
  values: readonly number[],
  cost: CostName,
  exposure: readonly number[] | undefined,
): StretchCost {
  return cost === "poisson" ? poissonCost(values, exposure) : squaredErrorCost(values);
}
