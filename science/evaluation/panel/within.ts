// Regression with unit and period effects: unit effects are taken out by subtracting each unit's mean, period
// effects stay as columns, so that nothing depends on how many units there are.

import type { Cells } from "./panel.ts";

/** The design after unit means were taken out, row-major, cells x columns, and a generalised inverse of X'X. */
export interface Within {
  readonly cells: Cells;
  readonly columns: number;
  readonly x: Float64Array;
  readonly inverse: Float64Array;
  /** 1 where a column is no combination of earlier ones. */
  readonly isKept: Uint8Array;
  /** The place of the first column after the period effects. */
  readonly first: number;
}

/** Subtracts each unit's mean in place. */
export function demean({ from }: Cells, values: Float64Array): Float64Array {
  for (let u = 0; u + 1 < from.length; u += 1) {
    let sum = 0;
    for (let c = from[u]!; c < from[u + 1]!; c += 1) sum += values[c]!;
    const mean = sum / (from[u + 1]! - from[u]!);
    for (let c = from[u]!; c < from[u + 1]!; c += 1) values[c]! -= mean;
  }
  return values;
}

/** Unit effects, period effects, and `extra` columns (one number a cell each). */
export function within(cells: Cells, extra: readonly Float64Array[]): Within {
  const columnOf = new Map([...new Set(cells.period)].sort((a, b) => a - b).map((t, i) => [t, i - 1]));
  const first = Math.max(0, columnOf.size - 1);
  const [n, p] = [cells.unit.length, first + extra.length];
  const x = new Float64Array(n * p);
  const gram = new Float64Array(p * p);
  addPeriods(cells, columnOf, x, gram, p);
  extra.forEach((column, i) => {
    demean(cells, Float64Array.from(column)).forEach((value, c) => {
      x[c * p + first + i] = value;
    });
  });
  for (let c = 0; c < n; c += 1)
    for (let i = first; i < p; i += 1)
      for (let j = 0; j <= i; j += 1) gram[i * p + j]! += x[c * p + i]! * x[c * p + j]!;
  for (let i = 0; i < p; i += 1) for (let j = 0; j < i; j += 1) gram[j * p + i] = gram[i * p + j]!;
  const isKept = invert(gram, p);
  return { cells, columns: p, x, inverse: gram, isKept, first };
}

/**
 * The period columns and their products, straight from who was measured when: after the unit's mean is taken out, 1
 * less 1/n in a cell's own column and -1/n in the unit's others. `columnOf` has no column (-1) for the first period.
 */
function addPeriods(
  cells: Cells,
  columnOf: ReadonlyMap<number, number>,
  x: Float64Array,
  gram: Float64Array,
  p: number,
): void {
  for (let u = 0; u + 1 < cells.from.length; u += 1) {
    const [from, to] = [cells.from[u]!, cells.from[u + 1]!];
    const own = Array.from({ length: to - from }, (_, k) => columnOf.get(cells.period[from + k]!)!);
    const columns = own.filter((column) => column >= 0);
    const share = 1 / (to - from);
    own.forEach((column, k) => {
      for (const j of columns) x[(from + k) * p + j] = (j === column ? 1 : 0) - share;
    });
    for (const i of columns) {
      gram[i * p + i]! += 1;
      for (const j of columns) if (j <= i) gram[i * p + j]! -= share;
    }
  }
}

/**
 * Turns a symmetric positive semi-definite matrix into its inverse, in place, by sweeping one column after the
 * other; columns that are combinations of earlier ones become zero. Says which were kept.
 * Source: J. Goodnight, The American Statistician 33 (1979) 149.
 */
function invert(a: Float64Array, p: number): Uint8Array {
  const isKept = new Uint8Array(p);
  const before = Float64Array.from({ length: p }, (_, i) => a[i * p + i]!);
  for (let k = 0; k < p; k += 1) {
    const pivot = a[k * p + k]!;
    if (!(pivot > 1e-9 * before[k]!)) continue;
    isKept[k] = 1;
    for (let i = 0; i < p; i += 1) {
      if (i === k) continue;
      const factor = a[i * p + k]! / pivot;
      if (factor === 0) continue;
      for (let j = 0; j < p; j += 1) if (j !== k) a[i * p + j]! -= factor * a[k * p + j]!;
      a[i * p + k] = -factor;
    }
    for (let j = 0; j < p; j += 1) if (j !== k) a[k * p + j]! /= pivot;
    a[k * p + k] = 1 / pivot;
  }
  // What is still there of a left-out column is no part of the inverse.
  for (let i = 0; i < p; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const mean = isKept[i] && isKept[j] ? (a[i * p + j]! + a[j * p + i]!) / 2 : 0;
      a[i * p + j] = mean;
      a[j * p + i] = mean;
    }
  }
  return isKept;
}

/** The weight of each cell's outcome in the coefficient of a column: X (X'X)^-1 c. */
export function weightsOfColumn({ x, columns, inverse, cells }: Within, column: number): Float64Array {
  return Float64Array.from(cells.unit, (_, c) => {
    let sum = 0;
    for (let j = 0; j < columns; j += 1) sum += x[c * columns + j]! * inverse[j * columns + column]!;
    return sum;
  });
}

/** What a vector of cells has left after the design has explained all it can. */
export function residuals(design: Within, values: Float64Array): Float64Array {
  const { x, columns, inverse, cells } = design;
  const left = demean(cells, Float64Array.from(values));
  const cross = new Float64Array(columns);
  for (let c = 0; c < left.length; c += 1)
    for (let j = 0; j < columns; j += 1) cross[j]! += x[c * columns + j]! * left[c]!;
  const beta = new Float64Array(columns);
  for (let i = 0; i < columns; i += 1)
    for (let j = 0; j < columns; j += 1) beta[i]! += inverse[i * columns + j]! * cross[j]!;
  for (let c = 0; c < left.length; c += 1)
    for (let j = 0; j < columns; j += 1) left[c]! -= x[c * columns + j]! * beta[j]!;
  return left;
}
