import { solvePositive } from "#science/numbers";

/** b0 + b1 t + b2 D + b3 (t - T) D: level and slope before, change of level and of slope from T on. */
export const columns = 4;

/** One row of the design, for time `t` (periods from 0) and start `start`. */
export const rowOf = (t: number, start: number): readonly number[] =>
  t >= start ? [1, t, 1, t - start] : [1, t, 0, 0];

export interface Segments {
  readonly rows: readonly (readonly number[])[];
  readonly start: number;
  /** (X'X)^-1, row-major. */
  readonly inverse: Float64Array;
}

/** null where the points do not determine both lines. */
export function segmentsOf(times: readonly number[], start: number): Segments | null {
  const rows = times.map((t) => rowOf(t, start));
  const gram = new Float64Array(columns * columns);
  for (const row of rows)
    for (let i = 0; i < columns; i += 1)
      for (let j = 0; j < columns; j += 1) gram[i * columns + j]! += row[i]! * row[j]!;
  const inverse = new Float64Array(columns * columns);
  for (let j = 0; j < columns; j += 1) {
    const unit = Float64Array.from({ length: columns }, (_, i) => (i === j ? 1 : 0));
    const column = solvePositive(gram, columns, unit);
    if (!column) return null;
    for (let i = 0; i < columns; i += 1) inverse[i * columns + j] = column[i]!;
  }
  return { rows, start, inverse };
}

/** The weight of each point in the combination `c` of coefficients: X (X'X)^-1 c. */
export function weightsOf({ rows, inverse }: Segments, c: readonly number[]): Float64Array {
  const direction = c.map((_, i) => c.reduce((sum, one, j) => sum + inverse[i * columns + j]! * one, 0));
  return Float64Array.from(rows, (row) => row.reduce((sum, x, i) => sum + x * direction[i]!, 0));
}

export const coefficient = (k: number): readonly number[] =>
  Array.from({ length: columns }, (_, i) => (i === k ? 1 : 0));

export function combine(weights: Float64Array, outcomes: readonly number[]): number {
  return weights.reduce((sum, weight, t) => sum + weight * outcomes[t]!, 0);
}
