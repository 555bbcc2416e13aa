import assert from "node:assert/strict";
import { test } from "node:test";
import { chance, cholesky, symmetricEigen } from "../index.ts";

const near = (actual: number, expected: number, within = 1e-11) =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);

/** A random covariance matrix of the given rank. */
function covariance(size: number, rank: number, seed: number): Float64Array {
  const { normal } = chance(seed);
  const roots = Float64Array.from({ length: size * rank }, normal);
  return Float64Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    let sum = 0;
    for (let k = 0; k < rank; k += 1) sum += roots[i * rank + k]! * roots[j * rank + k]!;
    return sum;
  });
}

test("eigenvalues known by heart", () => {
  const { values, vectors } = symmetricEigen([2, 1, 1, 2], 2);
  near(values[0]!, 3);
  near(values[1]!, 1);
  near(Math.abs(vectors[0]!), Math.SQRT1_2);
  // 2 - 2 cos(k pi / 5) of the second difference on four points.
  const second = symmetricEigen([2, -1, 0, 0, -1, 2, -1, 0, 0, -1, 2, -1, 0, 0, -1, 2], 4);
  for (let k = 1; k <= 4; k += 1) near(second.values[4 - k]!, 2 - 2 * Math.cos((k * Math.PI) / 5));
});

test("eigenvectors put the matrix together again, are orthogonal, and come largest first", () => {
  for (const [size, rank] of [
    [1, 1],
    [5, 5],
    [12, 12],
    [12, 7],
    [40, 40],
  ] as const) {
    const matrix = covariance(size, rank, size + rank);
    const given = Float64Array.from(matrix);
    const { values, vectors } = symmetricEigen(matrix, size);
    assert.deepEqual(matrix, given);
    for (let i = 1; i < size; i += 1) assert.ok(values[i]! <= values[i - 1]!);
    for (let i = 0; i < size; i += 1) {
      for (let j = 0; j < size; j += 1) {
        let again = 0;
        let product = 0;
        for (let k = 0; k < size; k += 1) {
          again += values[k]! * vectors[i * size + k]! * vectors[j * size + k]!;
          product += vectors[k * size + i]! * vectors[k * size + j]!;
        }
        near(again, matrix[i * size + j]!, 1e-10 * values[0]!);
        near(product, i === j ? 1 : 0);
      }
    }
    for (let k = rank; k < size; k += 1) near(values[k]!, 0, 1e-10 * values[0]!);
  }
});

test("the Cholesky factor is a square root, also where columns depend on each other", () => {
  for (const rank of [8, 5]) {
    const matrix = covariance(8, rank, rank);
    const lower = cholesky(matrix, 8);
    for (let i = 0; i < 8; i += 1) {
      for (let j = 0; j < 8; j += 1) {
        if (j > i) assert.equal(lower[i * 8 + j], 0);
        let again = 0;
        for (let k = 0; k < 8; k += 1) again += lower[i * 8 + k]! * lower[j * 8 + k]!;
        near(again, matrix[i * 8 + j]!, 1e-6);
      }
    }
  }
  assert.deepEqual([...cholesky([4, 0, 2, 10], 2)], [2, 0, 1, 3]);
});

test("what is no such matrix is refused", () => {
  assert.throws(() => symmetricEigen([1, 2, 3], 2), RangeError);
  assert.throws(() => symmetricEigen([1, Number.NaN, 0, 1], 2), RangeError);
  assert.throws(() => cholesky([1], 2), RangeError);
  assert.throws(() => cholesky([1, 2, 2, 1], 2), RangeError);
});
