import { cholesky } from "#science/numbers";
import type { ItemMoments } from "../reliability/item-moments.ts";

/**
 * What a regression needs to know of a table of answers: how many rows, the mean of each column, and the sums
 * of products of deviations from the means. Predictors come first, the outcome is the last column. Two of
 * them add up exactly, so that groups can be counted once and put together later.
 */
export interface CrossMoments {
  /** Rows counted. */
  readonly n: number;
  /** Mean of each column. */
  readonly means: ArrayLike<number>;
  /** Row-major, columns x columns: the sum over rows of (x_i - mean_i) (x_j - mean_j). */
  readonly products: ArrayLike<number>;
}

/** Moments of complete rows, row-major with `columns` numbers each. Two passes, so that no digits are lost. */
export function crossMomentsOfRows(rows: ArrayLike<number>, columns: number): CrossMoments {
  const n = rows.length / columns;
  const means = new Float64Array(columns);
  for (let at = 0; at < rows.length; at += columns)
    for (let j = 0; j < columns; j += 1) means[j]! += rows[at + j]!;
  for (let j = 0; j < columns; j += 1) means[j]! /= Math.max(1, n);
  const products = new Float64Array(columns * columns);
  const row = new Float64Array(columns);
  for (let at = 0; at < rows.length; at += columns) {
    for (let j = 0; j < columns; j += 1) row[j] = rows[at + j]! - means[j]!;
    for (let i = 0; i < columns; i += 1)
      for (let j = i; j < columns; j += 1) products[i * columns + j]! += row[i]! * row[j]!;
  }
  mirror(products, columns);
  return { n, means, products };
}

/** Moments from plain sums: `sums` of each column, `products` row-major sums of x_i x_j, over n rows. */
export function crossMomentsFromSums(
  n: number,
  sums: ArrayLike<number>,
  products: ArrayLike<number>,
): CrossMoments {
  const columns = sums.length;
  const means = Float64Array.from(sums, (sum) => (n > 0 ? sum / n : 0));
  const centred = Float64Array.from(
    products,
    (product, at) => product - means[Math.floor(at / columns)]! * sums[at % columns]!,
  );
  return { n, means, products: centred };
}

/**
 * Moments from those kept for reliability, which must be listwise: every pair of items answered by the same
 * people. `columns` are the places of the predictors among the items, and of the outcome, last.
 * Throws RangeError when the pairs were answered by different numbers of people or there is no such item.
 */
export function crossMomentsOfItems(moments: ItemMoments, columns: readonly number[]): CrossMoments {
  const { items, n, sums, products } = moments;
  if (columns.some((at) => !(Number.isInteger(at) && at >= 0 && at < items)))
    throw new RangeError("there is no such item");
  const people = n[0] ?? 0;
  if (n.some((count) => count !== people))
    throw new RangeError("not every pair was answered by the same people");
  return crossMomentsFromSums(
    people,
    columns.map((at) => sums[at * items + at]!),
    columns.flatMap((i) => columns.map((j) => products[i * items + j]!)),
  );
}

/**
 * The moments of all groups' rows together, from the groups' own. Exact.
 * Source: T. Chan, G. Golub & R. LeVeque, The American Statistician 37 (1983) 242-247.
 * Throws RangeError when the groups have different columns, or there is no group.
 */
export function poolCrossMoments(groups: readonly CrossMoments[]): CrossMoments {
  const columns = groups[0]?.means.length;
  if (columns === undefined) throw new RangeError("there is no group to pool");
  let n = 0;
  const means = new Float64Array(columns);
  const products = new Float64Array(columns * columns);
  for (const group of groups) {
    if (group.means.length !== columns || group.products.length !== columns * columns)
      throw new RangeError("the groups have different columns");
    if (group.n === 0) continue;
    const all = n + group.n;
    for (let i = 0; i < columns; i += 1) {
      const apart = group.means[i]! - means[i]!;
      for (let j = 0; j < columns; j += 1)
        products[i * columns + j]! +=
          group.products[i * columns + j]! + (apart * (group.means[j]! - means[j]!) * n * group.n) / all;
    }
    for (let i = 0; i < columns; i += 1) means[i]! += ((group.means[i]! - means[i]!) * group.n) / all;
    n = all;
  }
  return { n, means, products };
}

/** Whether any answers can have such moments: a symmetric table that no combination of columns makes negative. */
export function areCrossMoments({ n, means, products }: CrossMoments): boolean {
  const columns = means.length;
  if (!Number.isInteger(n) || n < 0 || products.length !== columns * columns) return false;
  for (let i = 0; i < columns; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      const [one, other] = [products[i * columns + j]!, products[j * columns + i]!];
      const size = Math.sqrt(Math.abs(products[i * columns + i]! * products[j * columns + j]!));
      if (!(Math.abs(one - other) <= 1e-9 * size) || !(Math.abs(one) <= (1 + 1e-9) * size)) return false;
    }
  }
  try {
    cholesky(products, columns);
    return true;
  } catch {
    return false;
  }
}

/** The lower triangle made equal to the upper one. */
export function mirror(matrix: Float64Array, size: number): void {
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < i; j += 1) matrix[i * size + j] = matrix[j * size + i]!;
}

/**
 * Correlations from sums of products, row-major like them. A column whose sum of squares is not above its
 * floor does not vary, and gets zeros, on the diagonal too.
 */
export function correlations(
  products: ArrayLike<number>,
  columns: number,
  floors: ArrayLike<number>,
): Float64Array {
  const spread = new Float64Array(columns);
  for (let i = 0; i < columns; i += 1) {
    const squares = products[i * columns + i]!;
    spread[i] = squares > floors[i]! ? 1 / Math.sqrt(squares) : 0;
  }
  const result = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i += 1) {
    for (let j = i; j < columns; j += 1) {
      const r = i === j && spread[i]! > 0 ? 1 : products[i * columns + j]! * spread[i]! * spread[j]!;
      result[i * columns + j] = r;
      result[j * columns + i] = r;
    }
  }
  return result;
}
