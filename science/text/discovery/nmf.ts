import type { Rows } from "../vectors/index.ts";
import type { Singular } from "./singular.ts";

/** X is about W H: rows times topics, topics times columns; nothing is negative. Both are kept row-major with k columns. */
export interface Factors {
  readonly k: number;
  /** rows x k */
  readonly w: Float64Array;
  /** columns x k: the transpose of H. */
  readonly h: Float64Array;
  /** Frobenius norm of X - W H, over that of X. */
  readonly error: number;
  readonly rounds: number;
}

/**
 * The start NNDSVD: the first component's absolute values, of each further one the stronger of its positive and its
 * negative part. No chance, and few rounds later.
 * Source: Boutsidis and Gallopoulos, Pattern Recognition 41 (2008) 1350.
 */
export function nndsvd(
  { rows, columns }: Rows,
  { values, left, right }: Singular,
): { w: Float64Array; h: Float64Array; k: number } {
  const k = values.length;
  const w = new Float64Array(rows * k);
  const h = new Float64Array(columns * k);
  for (let t = 0; t < k; t += 1) {
    const [u, v] = [left[t]!, right[t]!];
    const sides = t === 0 ? [Math.sign(sumOf(u)) || 1] : [1, -1];
    const parts = sides.map((side) => {
      const clip = (x: number) => (t === 0 ? Math.abs(x) : Math.max(0, side * x));
      const [x, y] = [u.map(clip), v.map(clip)];
      const [lengthX, lengthY] = [norm(x), norm(y)];
      return { x, y, lengthX, lengthY, strength: lengthX * lengthY };
    });
    const best = parts.reduce((a, b) => (b.strength > a.strength ? b : a));
    const scale = Math.sqrt(values[t]! * best.strength);
    for (let i = 0; i < rows; i += 1) w[i * k + t] = best.lengthX ? (scale * best.x[i]!) / best.lengthX : 0;
    for (let j = 0; j < columns; j += 1)
      h[j * k + t] = best.lengthY ? (scale * best.y[j]!) / best.lengthY : 0;
  }
  return { w, h, k };
}

const sumOf = (vector: Float64Array) => vector.reduce((sum, x) => sum + x, 0);
const norm = (vector: Float64Array) => Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));

/**
 * Non-negative factors of sparse rows by hierarchical alternating least squares from the NNDSVD start; ends when the
 * error falls by less than one part in 10,000 a round, or after `most` rounds. Deterministic.
 * Source: Cichocki and Phan, IEICE Transactions E92-A (2009) 708. Cost a round: 2 k times the stored numbers and
 * (rows + columns) k².
 */
export function factorise(matrix: Rows, singular: Singular, most = 60): Factors {
  const { w, h, k } = nndsvd(matrix, singular);
  let squares = 0;
  for (const value of matrix.value) squares += value * value;
  const total = Math.sqrt(squares);
  let [error, rounds] = [1, 0];
  while (rounds < most) {
    rounds += 1;
    const forW = productWith(matrix, h, k);
    update(w, forW, gramOf(h, k), k);
    const forH = productWithTransposed(matrix, w, k);
    const gramW = gramOf(w, k);
    update(h, forH, gramW, k);
    const now = errorOf(squares, forH, h, gramW, k) / (total || 1);
    if (error - now < 1e-4 * error) {
      error = now;
      break;
    }
    error = now;
  }
  return { k, w, h, error, rounds };
}

/** Rows times H', as rows x k. */
export function productWith({ rows, starts, column, value }: Rows, h: Float64Array, k: number): Float64Array {
  const result = new Float64Array(rows * k);
  for (let i = 0; i < rows; i += 1)
    for (let at = starts[i]!; at < starts[i + 1]!; at += 1) {
      const [x, from] = [value[at]!, column[at]! * k];
      for (let t = 0; t < k; t += 1) result[i * k + t]! += x * h[from + t]!;
    }
  return result;
}

function productWithTransposed(
  { rows, columns, starts, column, value }: Rows,
  w: Float64Array,
  k: number,
): Float64Array {
  const result = new Float64Array(columns * k);
  for (let i = 0; i < rows; i += 1)
    for (let at = starts[i]!; at < starts[i + 1]!; at += 1) {
      const [x, to] = [value[at]!, column[at]! * k];
      for (let t = 0; t < k; t += 1) result[to + t]! += x * w[i * k + t]!;
    }
  return result;
}

/** k x k: the products of the columns with one another. */
export function gramOf(factor: Float64Array, k: number): Float64Array {
  const gram = new Float64Array(k * k);
  for (let from = 0; from < factor.length; from += k)
    for (let s = 0; s < k; s += 1) {
      const x = factor[from + s]!;
      if (x !== 0) for (let t = 0; t < k; t += 1) gram[s * k + t]! += x * factor[from + t]!;
    }
  return gram;
}

/** One sweep over the topics: each column is set to its best non-negative values, the others held. */
export function update(factor: Float64Array, product: Float64Array, gram: Float64Array, k: number): void {
  for (let from = 0; from < factor.length; from += k)
    for (let t = 0; t < k; t += 1) {
      const own = gram[t * k + t]!;
      if (own <= 1e-12) continue;
      let others = product[from + t]!;
      for (let s = 0; s < k; s += 1) others -= factor[from + s]! * gram[s * k + t]!;
      factor[from + t] = Math.max(0, factor[from + t]! + others / own);
    }
}

function errorOf(squares: number, forH: Float64Array, h: Float64Array, gramW: Float64Array, k: number) {
  const gramH = gramOf(h, k);
  let sum = squares;
  for (let i = 0; i < h.length; i += 1) sum -= 2 * forH[i]! * h[i]!;
  for (let i = 0; i < gramH.length; i += 1) sum += gramH[i]! * gramW[i]!;
  return Math.sqrt(Math.max(0, sum));
}
