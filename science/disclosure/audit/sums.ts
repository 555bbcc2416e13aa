import { chance } from "#science/numbers";
import { type Echelon, spans } from "./eliminate.ts";

/** Above so many small columns, sets of four are not searched: the table of pairs would not fit. */
const mostForFours = 1500;

/**
 * Sets of up to four columns whose sum can be derived, together below `k` people: first single columns, then pairs of
 * what is left, and so on; a column that was found is not looked for in larger sets. A set S is derivable when the
 * reduced rows of its pivots add up to 1 on S and 0 elsewhere; each column gets a number such that exactly those sets
 * (and by rare accident others, which are then looked at) add up to zero.
 * `exhaustive` is false when larger sets could exist, were not searched, or `limit` was reached.
 */
export function derivableSums(
  echelon: Echelon,
  sizes: Float64Array,
  k: number,
  limit: number,
): { readonly sets: readonly (readonly number[])[]; readonly exhaustive: boolean } {
  if (echelon.rows.length === 0) return { sets: [], exhaustive: true };
  const mark = marksOf(echelon);
  const found: number[][] = [];
  const gone = new Uint8Array(echelon.columns);
  const tryOut = (...set: number[]): void => {
    if (set.some((column) => gone[column]) || new Set(set).size < set.length) return;
    if (set.reduce((sum, column) => sum + sizes[column]!, 0) >= k || !spans(echelon, set)) return;
    for (const column of set) gone[column] = 1;
    found.push(set.sort((a, b) => a - b));
  };
  const full = () => found.length >= limit;
  const small = columnsInRows(echelon);
  const left = () => small.filter((column) => !gone[column]);
  /** Whether any so many of the columns left are below k together. */
  const fits = (count: number) => {
    const least = left()
      .sort((a, b) => sizes[a]! - sizes[b]!)
      .slice(0, count);
    return least.length === count && least.reduce((sum, column) => sum + sizes[column]!, 0) < k;
  };

  for (const column of small) if (!full() && mark.isZero(mark.of(column))) tryOut(column);
  const partners = grouped(left(), (column) => mark.of(column));
  for (const one of left()) {
    if (full()) break;
    for (const other of partners.get(mark.opposite(mark.of(one))) ?? []) tryOut(one, other);
  }
  const triples = fits(3) && !full();
  if (triples)
    for (const [one, other, sum] of pairs(left(), sizes, k, mark)) {
      if (full()) break;
      if (gone[one] || gone[other]) continue;
      for (const third of partners.get(mark.opposite(sum)) ?? []) tryOut(one, other, third);
    }
  const fours = fits(4) && !full() && left().length <= mostForFours;
  if (fours) searchFours(left(), sizes, k, mark, gone, tryOut, full);
  return { sets: found, exhaustive: !full() && (!fits(4) || (fours && !fits(5))) };
}

function searchFours(
  columns: readonly number[],
  sizes: Float64Array,
  k: number,
  mark: Marks,
  gone: Uint8Array,
  tryOut: (...set: number[]) => void,
  full: () => boolean,
): void {
  const bySum = new Map<number, (readonly [number, number])[]>();
  for (const [one, other, sum] of pairs(columns, sizes, k, mark)) {
    if (full()) return;
    if (gone[one] || gone[other]) continue;
    for (const [third, fourth] of bySum.get(mark.opposite(sum)) ?? []) tryOut(one, other, third, fourth);
    const same = bySum.get(sum);
    if (same) same.push([one, other]);
    else bySum.set(sum, [[one, other]]);
  }
}

/** A column in no row is in no sum. */
function columnsInRows({ columns, rows }: Echelon): number[] {
  const used = new Uint8Array(columns);
  for (const row of rows)
    for (let column = 0; column < columns; column += 1) if (row[column]) used[column] = 1;
  return [...used.keys()].filter((column) => used[column]);
}

interface Marks {
  of(column: number): number;
  plus(one: number, other: number): number;
  opposite(mark: number): number;
  isZero(mark: number): boolean;
}

/** Two remainders in one number below 2^52. */
function marksOf({ columns, rows, rowOf, prime }: Echelon): Marks {
  const draw = chance(1);
  const [high, low] = [0, 1].map(() => {
    const weights = Float64Array.from({ length: columns }, () => 1 + draw.below(prime - 1));
    return Float64Array.from(weights, (weight, column) => {
      const row = rowOf[column] === -1 ? undefined : rows[rowOf[column]!]!;
      if (!row) return prime - weight;
      return row.reduce(
        (sum, value, at) => (rowOf[at] === -1 && value !== 0 ? (sum + value * weights[at]!) % prime : sum),
        0,
      );
    });
  }) as [Float64Array, Float64Array];
  const apart = (mark: number) => [Math.floor(mark / prime), mark % prime] as const;
  return {
    of: (column) => high[column]! * prime + low[column]!,
    plus(one, other) {
      const [[a, b], [c, d]] = [apart(one), apart(other)];
      return ((a + c) % prime) * prime + ((b + d) % prime);
    },
    opposite(mark) {
      const [a, b] = apart(mark);
      return ((prime - a) % prime) * prime + ((prime - b) % prime);
    },
    isZero: (mark) => mark === 0,
  };
}

function* pairs(columns: readonly number[], sizes: Float64Array, k: number, mark: Marks) {
  for (const [i, one] of columns.entries())
    for (let j = i + 1; j < columns.length; j += 1) {
      const other = columns[j]!;
      if (sizes[one]! + sizes[other]! < k)
        yield [one, other, mark.plus(mark.of(one), mark.of(other))] as const;
    }
}

function grouped(columns: readonly number[], by: (column: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const column of columns) {
    const key = by(column);
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  }
  return groups;
}
