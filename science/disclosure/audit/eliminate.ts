/** The largest primes below 2^26: products of two remainders are exact in a double. */
export const primes = [67_108_859, 67_108_837] as const;

/** Rows in reduced echelon form over a prime field: each has its pivot column, where it is 1 and all others are 0. */
export interface Echelon {
  readonly prime: number;
  readonly columns: number;
  readonly rows: readonly Float64Array[];
  /** Pivot column of each row. */
  readonly pivots: readonly number[];
  /** Row of each pivot column, -1: no pivot. */
  readonly rowOf: Int32Array;
}

/**
 * Reduces sets of columns (rows of zeros and ones) modulo a prime, the smallest sets first so that rows stay short.
 * Over the rationals the span is the same unless the prime divides one of the minors that decide.
 * O(sets x rank x columns) at worst.
 */
export function eliminate(sets: readonly (readonly number[])[], columns: number, prime: number): Echelon {
  const rows: Float64Array[] = [];
  const pivots: number[] = [];
  const rowOf = new Int32Array(columns).fill(-1);
  for (const set of [...sets].sort((a, b) => a.length - b.length)) {
    if (rows.length === columns) break;
    const row = new Float64Array(columns);
    for (const column of set) row[column] = 1;
    for (let column = 0; column < columns; column += 1)
      if (row[column] !== 0 && rowOf[column] !== -1)
        subtract(row, rows[rowOf[column]!]!, row[column]!, prime);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot === -1) continue;
    const inverse = inverted(row[pivot]!, prime);
    for (let column = pivot; column < columns; column += 1)
      if (row[column] !== 0) row[column] = (row[column]! * inverse) % prime;
    for (const other of rows) if (other[pivot] !== 0) subtract(other, row, other[pivot]!, prime);
    rowOf[pivot] = rows.length;
    rows.push(row);
    pivots.push(pivot);
  }
  return { prime, columns, rows, pivots, rowOf };
}

/** row - factor x other, in place. Products stay below 2^52, so that only the quotient is rounded, by one at most. */
function subtract(row: Float64Array, other: Float64Array, factor: number, prime: number): void {
  const inverse = 1 / prime;
  const added = prime - factor;
  for (let column = 0; column < row.length; column += 1) {
    const value = other[column]!;
    if (value === 0) continue;
    const sum = row[column]! + added * value;
    const left = sum - Math.floor(sum * inverse) * prime;
    row[column] = left < 0 ? left + prime : left >= prime ? left - prime : left;
  }
}

function inverted(value: number, prime: number): number {
  let [a, b, x, y] = [value, prime, 1, 0];
  while (a > 1) {
    const q = Math.floor(b / a);
    [b, a] = [a, b - q * a];
    [y, x] = [x, y - q * x];
  }
  return x < 0 ? x + prime : x;
}

/** Whether the sum over these columns is a combination of the rows. */
export function spans(echelon: Echelon, chosen: readonly number[]): boolean {
  const { columns, rows, rowOf, prime } = echelon;
  const sum = new Float64Array(columns);
  for (const column of chosen) {
    const row = rowOf[column]!;
    if (row !== -1) for (let c = 0; c < columns; c += 1) sum[c] = (sum[c]! + rows[row]![c]!) % prime;
  }
  const wanted = new Uint8Array(columns);
  for (const column of chosen) wanted[column] = 1;
  return sum.every((value, column) => value === wanted[column]);
}
