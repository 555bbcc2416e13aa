import { chance } from "#science/numbers";
import { type Echelon, spans } from "./eliminate.ts";

/** Above so many small columns, sets of four are not searched: the table of pairs would not fit. */
const mostForFours = 1500;

/**
 * Sets of up to four of the `small` columns whose sum can be derived, together below `k` people; none contains
 * another. A set S is derivable when the reduced rows of its pivots add up to 1 on S and 0 elsewhere; each column gets
 * a number such that exactly those sets (and by rare accident others, which are then looked at) add up to zero.
 * `exhaustive` is false when larger sets could exist, were not searched, or more than `limit` were found.
 */
export function derivableSums(
  echelon: Echelon,
  sizes: Float64Array,
  small: readonly number[],
  k: number,
  limit: number,
): { readonly sets: readonly (readonly number[])[]; readonly exhaustive: boolean } {
  const mark = marksOf(echelon);
  const found: number[][] = [];
  const tryOut = (...set: number[]): void => {
    if (found.length >= limit || set.reduce((sum, column) => sum + sizes[column]!, 0) >= k) return;
    if (found.some((other) => other.every((column) => set.includes(column)))) return;
    if (spans(echelon, set)) found.push(set.sort((a, b) => a - b));
  };
  for (const column of small) if (mark.isZero(mark.of(column))) tryOut(column);
  const single = new Set(found.flat());
  const left = small.filter((column) => !single.has(column));
  const byMark = grouped(left, (column) => mark.of(column));
  for (const one of left)
    for (const other of byMark.get(mark.opposite(mark.of(one))) ?? []) if (other > one) tryOut(one, other);

  const ordered = [...left].sort((a, b) => sizes[a]! - sizes[b]!);
  const fits = (count: number) =>
    ordered.length >= count && ordered.slice(0, count).reduce((sum, column) => sum + sizes[column]!, 0) < k;
  if (fits(3))
    for (const [one, other, sum] of pairs(left, sizes, k, mark))
      for (const third of byMark.get(mark.opposite(sum)) ?? []) if (third > other) tryOut(one, other, third);
  const fours = fits(4) && left.length <= mostForFours;
  if (fours) {
    const bySum = new Map<number, [number, number][]>();
    for (const [one, other, sum] of pairs(left, sizes, k, mark)) {
      for (const [third, fourth] of bySum.get(mark.opposite(sum)) ?? [])
        if (new Set([one, other, third, fourth]).size === 4) tryOut(one, other, third, fourth);
      const same = bySum.get(sum);
      if (same) same.push([one, other]);
      else bySum.set(sum, [[one, other]]);
    }
  }
  return { sets: found, exhaustive: found.length < limit && (!fits(4) || (fours && !fits(5))) };
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
