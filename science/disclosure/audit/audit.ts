import { usualMinimum } from "../thresholds.ts";
import { columnsOf, type Released } from "./columns.ts";
import { type Echelon, eliminate, primes, spans } from "./eliminate.ts";
import { derivableSums } from "./sums.ts";

/** A group smaller than k whose answers can be computed from what was told. */
export interface Derivable {
  /** The elements of `sizes` that make it up. */
  readonly elements: readonly number[];
  readonly people: number;
  /** Their plain sum; or some other combination that is about nobody else (a difference of two people). */
  readonly kind: "sum" | "combination";
}

export interface Audit {
  /** Distinct figures, and the people they are about. */
  readonly figures: number;
  readonly people: number;
  /** Groups that can be told apart at all, and the people in the smallest. */
  readonly columns: number;
  readonly smallest: number;
  /** Figures that no others yield; 0 when it did not have to be counted. */
  readonly rank: number;
  /** Empty when nobody can be singled out. Whoever is in a sum is not looked for in larger ones. */
  readonly derivable: readonly Derivable[];
  /** Whether all groups below k were tried; false only when something was found or k is above 5. */
  readonly exhaustive: boolean;
}

/**
 * Whether anybody, or any group smaller than k, can be computed by adding and subtracting what was told, in any
 * combination and with any factors. Figures are sums over people (a mean with its count is one, a count per value is
 * one a value), so that whatever a combination yields is a sum over the same combination of sets.
 *
 * 1. People in exactly the same figures cannot be told apart. When each such group has k people, every combination is
 *    about whole groups: safe, exactly, without any arithmetic. That is what atoms bring about.
 * 2. Otherwise the figures are reduced modulo a prime, the large groups first, so that the rows left over are all that
 *    can be said of small groups alone. Each set of small groups below k people is tried (for k above 5: of at most
 *    four groups), and each row; what is found has to be found modulo a second prime too.
 *
 * Thousands of figures over thousands of groups take seconds. Throws RangeError for an element that is not there.
 */
export function auditLinear(
  released: Released,
  { k = usualMinimum, limit = 1000 }: { readonly k?: number; readonly limit?: number } = {},
): Audit {
  const { columnOf, sizes, sets } = columnsOf(released);
  const base = {
    figures: sets.length,
    people: sizes.reduce((sum, people) => sum + people, 0),
    columns: sizes.length,
    smallest: sizes.length === 0 ? 0 : sizes.reduce((a, b) => Math.min(a, b)),
  };
  if (base.smallest >= k || sizes.length === 0) return { ...base, rank: 0, derivable: [], exhaustive: true };

  const order = [...sizes.keys()].sort((a, b) => Number(sizes[a]! < k) - Number(sizes[b]! < k) || a - b);
  const large = sizes.filter((people) => people >= k).length;
  const [first, second] = primes.map((prime) => () => smallPart(sets, order, large, prime));
  const echelon = first!();
  const smallSizes = Float64Array.from(order.slice(large), (column) => sizes[column]!);
  const sums = derivableSums(echelon, smallSizes, k, limit);
  const rows = shortRows(echelon, smallSizes, k).filter(
    (row) => !sums.sets.some((set) => set.every((column) => row.includes(column))),
  );
  const again = sums.sets.length + rows.length > 0 ? second!() : echelon;
  const rowsAgain = new Set(shortRows(again, smallSizes, k).map((row) => row.join()));
  const members = membersOf(columnOf, order.slice(large));
  const group = (kind: Derivable["kind"], columns: readonly number[]): Derivable => ({
    elements: columns.flatMap((column) => members[column]!).sort((a, b) => a - b),
    people: columns.reduce((sum, column) => sum + smallSizes[column]!, 0),
    kind,
  });
  return {
    ...base,
    rank: echelon.rank,
    derivable: [
      ...sums.sets.filter((set) => spans(again, set)).map((set) => group("sum", set)),
      ...rows.filter((row) => rowsAgain.has(row.join())).map((row) => group("combination", row)),
    ].slice(0, limit),
    exhaustive: sums.exhaustive,
  };
}

/** Reduced rows about small columns alone, which are numbered from 0; `rank` is that of all figures. */
function smallPart(
  sets: readonly (readonly number[])[],
  order: readonly number[],
  large: number,
  prime: number,
): Echelon & { readonly rank: number } {
  const place = new Int32Array(order.length);
  for (const [at, column] of order.entries()) place[column] = at;
  const placed = sets.map((set) => set.map((column) => place[column]!));
  const { rows, pivots } = eliminate(placed, order.length, prime);
  const kept = rows.flatMap((row, i) => (pivots[i]! < large ? [] : [{ row, pivot: pivots[i]! - large }]));
  const rowOf = new Int32Array(order.length - large).fill(-1);
  for (const [i, { pivot }] of kept.entries()) rowOf[pivot] = i;
  return {
    prime,
    columns: order.length - large,
    rows: kept.map(({ row }) => row.subarray(large)),
    pivots: kept.map(({ pivot }) => pivot),
    rowOf,
    rank: rows.length,
  };
}

/** Reduced rows that are about fewer than k people. */
function shortRows({ rows }: Echelon, sizes: Float64Array, k: number): number[][] {
  return rows.flatMap((row) => {
    const about: number[] = [];
    let people = 0;
    for (let column = 0; column < row.length && people < k; column += 1) {
      if (row[column] === 0) continue;
      about.push(column);
      people += sizes[column]!;
    }
    return people < k ? [about] : [];
  });
}

/** Elements of each of some columns. */
function membersOf(columnOf: Int32Array, columns: readonly number[]): number[][] {
  const place = new Map(columns.map((column, at) => [column, at]));
  const members: number[][] = columns.map(() => []);
  for (const [element, column] of columnOf.entries()) members[place.get(column) ?? -1]?.push(element);
  return members;
}
