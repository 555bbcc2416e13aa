/**
 * The lower triangle L, row-major, with L L' = matrix: the "square root" by which independent standard
 * normal numbers become numbers with that covariance. `matrix` is row-major, size x size, symmetric and
 * positive semi-definite; only its lower triangle is read. Where a column is, to rounding, a combination of
 * earlier ones, its column of L is zero.
 * Source: N. Higham, Accuracy and Stability of Numerical Algorithms (2nd ed., 2002), chapter 10.
 * Throws RangeError when the matrix is not of that size or has a clearly negative pivot.
 */
export function cholesky(matrix: ArrayLike<number>, size: number): Float64Array {
  if (matrix.length !== size * size) throw new RangeError("the matrix is not of the size said");
  const lower = new Float64Array(size * size);
  for (let j = 0; j < size; j += 1) {
    const diagonal = matrix[j * size + j]!;
    let pivot = diagonal;
    for (let k = 0; k < j; k += 1) pivot -= lower[j * size + k]! ** 2;
    if (!(pivot >= -1e-8 * Math.abs(diagonal))) throw new RangeError("the matrix is no covariance matrix");
    if (pivot <= 1e-12 * diagonal) continue;
    const root = Math.sqrt(pivot);
    lower[j * size + j] = root;
    for (let i = j + 1; i < size; i += 1) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k += 1) sum -= lower[i * size + k]! * lower[j * size + k]!;
      lower[i * size + j] = sum / root;
    }
  }
  return lower;
}
