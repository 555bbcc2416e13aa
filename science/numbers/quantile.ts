/**
 * The q-quantile (0 to 1) of values in ascending order; between two places by straight line (R's type 7,
 * NumPy's default). NaN when there are no values.
 */
export function quantileOfSorted(values: ArrayLike<number>, q: number): number {
  if (values.length === 0) return Number.NaN;
  const at = (values.length - 1) * q;
  const below = Math.floor(at);
  const lower = values[below]!;
  const upper = values[Math.min(values.length - 1, below + 1)]!;
  return lower + (upper - lower) * (at - below);
}
