import assert from "node:assert/strict";
import { test } from "node:test";
import { chance, solvePositive } from "../index.ts";

test("what is solved for gives the right side back", () => {
  const { normal } = chance(4);
  for (const size of [1, 2, 7, 30]) {
    const roots = Float64Array.from({ length: size * (size + 3) }, normal);
    const matrix = Float64Array.from({ length: size * size }, (_, at) => {
      const [i, j] = [Math.floor(at / size), at % size];
      let sum = 0;
      for (let k = 0; k < size + 3; k += 1) sum += roots[i * (size + 3) + k]! * roots[j * (size + 3) + k]!;
      return sum;
    });
    const right = Float64Array.from({ length: size }, normal);
    const x = solvePositive(matrix, size, right)!;
    for (let i = 0; i < size; i += 1) {
      let sum = 0;
      for (let j = 0; j < size; j += 1) sum += matrix[i * size + j]! * x[j]!;
      assert.ok(Math.abs(sum - right[i]!) < 1e-8, `${sum} is not ${right[i]}`);
    }
  }
});

test("nothing is solved where a column is a sum of others, or a direction has no positive length", () => {
  assert.equal(solvePositive([1, 1, 1, 1], 2, [1, 1]), null);
  assert.equal(solvePositive([1, 2, 2, 1], 2, [1, 1]), null);
});
