import { cholesky } from "./cholesky.ts";

/**
 * The x with matrix x = right, for a symmetric positive definite matrix (row-major, size x size); null when it
 * is not definite to rounding. `right` holds one number a row.
 */
export function solvePositive(
  matrix: ArrayLike<number>,
  size: number,
  right: ArrayLike<number>,
): Float64Array | null {
  let lower: Float64Array;
  try {
    lower = cholesky(matrix, size);
  } catch {
    return null;
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i += 1) {
    const pivot = lower[i * size + i]!;
    if (pivot === 0) return null;
    for (let k = 0; k < i; k += 1) x[i]! -= lower[i * size + k]! * x[k]!;
    x[i]! /= pivot;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) x[i]! -= lower[k * size + i]! * x[k]!;
    x[i]! /= lower[i * size + i]!;
  }
  return x;
}
