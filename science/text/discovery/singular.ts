import { chance, symmetricEigen } from "#science/numbers";
import type { Rows } from "../vectors/index.ts";

export interface Singular {
  readonly values: Float64Array;
  /** By component: one number a row of the matrix. */
  readonly left: readonly Float64Array[];
  /** By component: one number a column. */
  readonly right: readonly Float64Array[];
}

const extra = 6;
const rounds = 8;

/**
 * The k largest singular values of sparse rows with their vectors, by subspace iteration from a fixed start, so that
 * the same texts always give the same (Halko, Martinsson and Tropp, SIAM Review 53 (2011) 217, algorithm 4.4).
 * k may come out smaller where the rows span less. Cost: about 16 (k + 6) times the stored numbers.
 */
export function largestSingular(matrix: Rows, k: number): Singular {
  const size = Math.min(k + extra, matrix.rows, matrix.columns);
  const random = chance(20_081);
  let right: Float64Array[] = Array.from({ length: size }, () =>
    Float64Array.from({ length: matrix.columns }, () => random.normal()),
  );
  let left: Float64Array[] = [];
  for (let round = 0; round < rounds; round += 1) {
    left = orthonormal(right.map((vector) => times(matrix, vector)));
    right = left.map((vector) => timesTransposed(matrix, vector));
    if (round < rounds - 1) right = orthonormal(right);
  }
  // The rows of `right` are now left' X; its small Gram matrix gives the singular values.
  const found = left.length;
  const gram = new Float64Array(found * found);
  for (let i = 0; i < found; i += 1)
    for (let j = i; j < found; j += 1) gram[i * found + j] = gram[j * found + i] = dot(right[i]!, right[j]!);
  const { values, vectors } = symmetricEigen(gram, found);
  const kept = Array.from({ length: Math.min(k, found) }, (_, i) => i).filter(
    (i) => values[i]! > 1e-10 * values[0]!,
  );
  const turn = (basis: readonly Float64Array[], component: number, scale: number) => {
    const sum = new Float64Array(basis[0]!.length);
    for (let j = 0; j < found; j += 1) addScaled(sum, basis[j]!, vectors[j * found + component]! * scale);
    return sum;
  };
  return {
    values: Float64Array.from(kept, (i) => Math.sqrt(values[i]!)),
    left: kept.map((i) => turn(left, i, 1)),
    right: kept.map((i) => turn(right, i, 1 / Math.sqrt(values[i]!))),
  };
}

function times({ rows, starts, column, value }: Rows, vector: Float64Array): Float64Array {
  const result = new Float64Array(rows);
  for (let i = 0; i < rows; i += 1)
    for (let at = starts[i]!; at < starts[i + 1]!; at += 1) result[i]! += value[at]! * vector[column[at]!]!;
  return result;
}

function timesTransposed({ rows, columns, starts, column, value }: Rows, vector: Float64Array): Float64Array {
  const result = new Float64Array(columns);
  for (let i = 0; i < rows; i += 1)
    for (let at = starts[i]!; at < starts[i + 1]!; at += 1) result[column[at]!]! += value[at]! * vector[i]!;
  return result;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

function addScaled(to: Float64Array, vector: Float64Array, scale: number): void {
  for (let i = 0; i < to.length; i += 1) to[i]! += vector[i]! * scale;
}

/** Gram-Schmidt, each vector twice; those that depend on the others fall away. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
    const length = Math.sqrt(dot(vector, vector));
    for (let pass = 0; pass < 2; pass += 1)
      for (const one of basis) addScaled(vector, one, -dot(one, vector));
    const left = Math.sqrt(dot(vector, vector));
    if (left <= 1e-9 * Math.max(1, length)) continue;
    basis.push(vector.map((x) => x / left));
  }
  return basis;
}
