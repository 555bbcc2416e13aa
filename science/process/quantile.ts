/** Puts the k-th smallest (from 0) of values[from, to) at its place and returns it: Hoare's selection, linear on average. */
function select(values: Float64Array, from: number, to: number, k: number): number {
  let lo = from;
  let hi = to - 1;
  while (lo < hi) {
    const a = values[lo]!;
    const b = values[(lo + hi) >>> 1]!;
    const c = values[hi]!;
    const pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
    let i = lo;
    let j = hi;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const swap = values[i]!;
        values[i++] = values[j]!;
        values[j--] = swap;
      }
    }
    if (k <= j) hi = j;
    else if (k >= i) lo = i;
    else break;
  }
  return values[k]!;
}

/** The median of values[from, to), which are rearranged; the mean of the middle two when their number is even. */
export function medianInPlace(values: Float64Array, from: number, to: number): number {
  const n = to - from;
  if (n === 0) return Number.NaN;
  const upper = select(values, from, to, from + (n >>> 1));
  if (n % 2 === 1) return upper;
  let lower = values[from]!;
  for (let i = from + 1; i < from + (n >>> 1); i++) if (values[i]! > lower) lower = values[i]!;
  return (lower + upper) / 2;
}

/**
 * The q-quantile (0 to 1) of values, which are rearranged; between two places by straight line: R's type 7, NumPy's
 * default.
 */
export function quantileInPlace(values: Float64Array, q: number): number {
  const n = values.length;
  if (n === 0) return Number.NaN;
  const at = (n - 1) * q;
  const below = Math.floor(at);
  const lower = select(values, 0, n, below);
  if (below + 1 === n) return lower;
  let upper = values[below + 1]!;
  for (let i = below + 2; i < n; i++) if (values[i]! < upper) upper = values[i]!;
  return lower + (upper - lower) * (at - below);
}
