/** The eigenvalues of a symmetric matrix, largest first, with their eigenvectors. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  /** Row-major, size x size: the eigenvector of values[k] is column k, of length 1. */
  readonly vectors: Float64Array;
}

const mostRounds = 60;

/**
 * Takes a symmetric matrix apart into V diag(values) V'. `matrix` is row-major, size x size; only its upper
 * triangle is read and it is left as it was. Cyclic Jacobi rotations: slower than a tridiagonal reduction
 * for hundreds of columns, but small eigenvalues keep their digits; a few milliseconds at 60 columns.
 * Source: G. Golub & C. Van Loan, Matrix Computations (4th ed., 2013), algorithm 8.5.3.
 * Throws RangeError when the matrix is not of that size or holds something that is no number.
 */
export function symmetricEigen(matrix: ArrayLike<number>, size: number): SymmetricEigen {
  const a = symmetricCopy(matrix, size);
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) v[i * size + i] = 1;
  let scale = 0;
  for (let i = 0; i < a.length; i += 1) scale += a[i]! * a[i]!;
  for (let round = 0; round < mostRounds && offDiagonal(a, size) > 1e-30 * scale; round += 1) {
    for (let p = 0; p < size - 1; p += 1)
      for (let q = p + 1; q < size; q += 1) if (a[p * size + q] !== 0) rotate(a, v, size, p, q);
  }
  return sorted(a, v, size);
}

function symmetricCopy(matrix: ArrayLike<number>, size: number): Float64Array {
  if (matrix.length !== size * size) throw new RangeError("the matrix is not of the size said");
  const a = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = i; j < size; j += 1) {
      const x = matrix[i * size + j]!;
      if (!Number.isFinite(x)) throw new RangeError("the matrix holds something that is no number");
      a[i * size + j] = x;
      a[j * size + i] = x;
    }
  }
  return a;
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i += 1) for (let j = i + 1; j < size; j += 1) sum += a[i * size + j]! ** 2;
  return sum;
}

/** One rotation in the plane of p and q that makes a[p, q] zero. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!;
  const half = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
  const t = (half >= 0 ? 1 : -1) / (Math.abs(half) + Math.sqrt(half * half + 1));
  const cos = 1 / Math.sqrt(t * t + 1);
  const sin = t * cos;
  for (let k = 0; k < size; k += 1) {
    const kp = a[k * size + p]!;
    const kq = a[k * size + q]!;
    a[k * size + p] = cos * kp - sin * kq;
    a[k * size + q] = sin * kp + cos * kq;
  }
  for (let k = 0; k < size; k += 1) {
    const pk = a[p * size + k]!;
    const qk = a[q * size + k]!;
    a[p * size + k] = cos * pk - sin * qk;
    a[q * size + k] = sin * pk + cos * qk;
    const vp = v[k * size + p]!;
    const vq = v[k * size + q]!;
    v[k * size + p] = cos * vp - sin * vq;
    v[k * size + q] = sin * vp + cos * vq;
  }
  a[p * size + q] = 0;
  a[q * size + p] = 0;
}

function sorted(a: Float64Array, v: Float64Array, size: number): SymmetricEigen {
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => a[j * size + j]! - a[i * size + i]!);
  const values = new Float64Array(size);
  const vectors = new Float64Array(size * size);
  order.forEach((from, k) => {
    values[k] = a[from * size + from]!;
    for (let i = 0; i < size; i += 1) vectors[i * size + k] = v[i * size + from]!;
  });
  return { values, vectors };
}
