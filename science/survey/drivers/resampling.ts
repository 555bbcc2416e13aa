import { type Chance, cholesky, drawChiSquared } from "#science/numbers";
import { type CrossMoments, mirror } from "./moments.ts";

/** Draws the sums of products of another sample like this one, row-major; the same array each time. */
export type Resampler = () => Float64Array;

/** With more rows than this they are drawn in bundles: the bands are the same, to a per cent of their width. */
const mostBundles = 10_000;

/**
 * The bootstrap of complete rows: as many as there were, drawn with replacement. Rows are dealt out at random
 * into bundles (of one row each up to 10,000), and what is drawn are bundles, whose sums are kept: the sums
 * over random bundles vary as the sums over rows do, so a resample of 100,000 rows costs no more than one of
 * 10,000. Source: B. Efron & R. Tibshirani, An Introduction to the Bootstrap (1993), chapter 6.
 */
export function resampleRows(
  rows: Float64Array,
  columns: number,
  moments: CrossMoments,
  chance: Chance,
): Resampler {
  const n = rows.length / columns;
  const count = Math.min(n, mostBundles);
  const width = columns + (columns * (columns + 1)) / 2 + 1;
  const bundles = new Float64Array(count * width);
  const order = shuffled(n, chance);
  const row = new Float64Array(columns);
  for (let place = 0; place < n; place += 1) {
    const from = order[place]! * columns;
    for (let j = 0; j < columns; j += 1) row[j] = rows[from + j]! - moments.means[j]!;
    addRow(bundles, (place % count) * width, row);
  }
  const sum = new Float64Array(width);
  const times = new Int32Array(count);
  const products = new Float64Array(columns * columns);
  return () => {
    times.fill(0);
    for (let draw = 0; draw < count; draw += 1) times[chance.below(count)]! += 1;
    sum.fill(0);
    for (let b = 0; b < count; b += 1) {
      const weight = times[b]!;
      if (weight === 0) continue;
      const at = b * width;
      for (let k = 0; k < width; k += 1) sum[k]! += weight * bundles[at + k]!;
    }
    centre(sum, columns, products);
    return products;
  };
}

/** One row into a bundle: how many, the sums, the upper triangle of products. */
function addRow(bundles: Float64Array, at: number, row: Float64Array): void {
  let k = at;
  bundles[k++]! += 1;
  for (let j = 0; j < row.length; j += 1) bundles[k++]! += row[j]!;
  for (let i = 0; i < row.length; i += 1)
    for (let j = i; j < row.length; j += 1) bundles[k++]! += row[i]! * row[j]!;
}

function centre(sum: Float64Array, columns: number, products: Float64Array): void {
  const n = sum[0]!;
  let k = columns + 1;
  for (let i = 0; i < columns; i += 1)
    for (let j = i; j < columns; j += 1)
      products[i * columns + j] = sum[k++]! - (sum[1 + i]! * sum[1 + j]!) / n;
  mirror(products, columns);
}

function shuffled(n: number, chance: Chance): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i -= 1) {
    const j = chance.below(i + 1);
    const swap = order[i]!;
    order[i] = order[j]!;
    order[j] = swap;
  }
  return order;
}

/**
 * Where only moments are left and no rows: sums of products as normally distributed answers would give them
 * (Wishart with n - 1 degrees of freedom, by Bartlett's decomposition). Skewed answers vary more than that,
 * so the bands may be somewhat narrow, and the result says which kind they are.
 * Source: T. Anderson, An Introduction to Multivariate Statistical Analysis (3rd ed., 2003), 7.2.
 */
export function resampleMoments(moments: CrossMoments, columns: number, chance: Chance): Resampler {
  const freedom = moments.n - 1;
  const root = cholesky(moments.products, columns);
  const triangle = new Float64Array(columns * columns);
  const half = new Float64Array(columns * columns);
  const products = new Float64Array(columns * columns);
  return () => {
    for (let i = 0; i < columns; i += 1) {
      for (let j = 0; j < i; j += 1) triangle[i * columns + j] = chance.normal();
      triangle[i * columns + i] = Math.sqrt(drawChiSquared(chance, freedom - i));
    }
    for (let i = 0; i < columns; i += 1) {
      for (let j = 0; j <= i; j += 1) {
        let sum = 0;
        for (let k = j; k <= i; k += 1) sum += root[i * columns + k]! * triangle[k * columns + j]!;
        half[i * columns + j] = sum;
      }
    }
    for (let i = 0; i < columns; i += 1) {
      for (let j = i; j < columns; j += 1) {
        let sum = 0;
        for (let k = 0; k <= i; k += 1) sum += half[i * columns + k]! * half[j * columns + k]!;
        products[i * columns + j] = sum / freedom;
      }
    }
    mirror(products, columns);
    return products;
  };
}
