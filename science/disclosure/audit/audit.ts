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
  /** Empty when nobody can be singled out. None contains another of its kind. */
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
 * 2. Otherwise the figures are reduced modulo a prime (two primes for what is found) and each set of small groups below k
 *    people is tried; for k above 5 sets of at most four.
 *
 * Thousands of figures over thousands of groups take seconds. Throws RangeError for an element that is not there.
 */
export function auditLinear(
  released: Released,
  { k = usualMinimum, limit = 1000 }: { readonly k?: number; readonly limit?: number } = {},
): Audit {
  const { columnOf, sizes, sets } = columnsOf(released);
  const small = [...sizes.keys()].filter((column) => sizes[column]! < k);
  const base = {
    figures: sets.length,
    people: sizes.reduce((sum, people) => sum + people, 0),
    columns: sizes.length,
    smallest: sizes.length === 0 ? 0 : sizes.reduce((a, b) => Math.min(a, b)),
  };
  if (small.length === 0) return { ...base, rank: 0, derivable: [], exhaustive: true };

  const echelon = eliminate(sets, sizes.length, primes[0]);
  const sums = derivableSums(echelon, sizes, small, k, limit);
  const combinations = shortRows(echelon, sizes, k).filter(
    (row) => !sums.sets.some((set) => set.every((column) => row.includes(column))),
  );
  const second =
    sums.sets.length + combinations.length > 0 ? eliminate(sets, sizes.length, primes[1]) : echelon;
  const elementsOf = membersOf(columnOf, sizes.length);
  const group = (kind: Derivable["kind"], columns: readonly number[]): Derivable => ({
    elements: columns.flatMap((column) => elementsOf[column]!).sort((a, b) => a - b),
    people: columns.reduce((sum, column) => sum + sizes[column]!, 0),
    kind,
  });
  const confirmed = shortRows(second, sizes, k).map((row) => row.join(" "));
  return {
    ...base,
    rank: echelon.rows.length,
    derivable: [
      ...sums.sets.filter((set) => spans(second, set)).map((set) => group("sum", set)),
      ...combinations
        .filter((row) => confirmed.includes(row.join(" ")))
        .map((row) => group("combination", row)),
    ].slice(0, limit),
    exhaustive: sums.exhaustive,
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

function membersOf(columnOf: Int32Array, columns: number): number[][] {
  const members: number[][] = Array.from({ length: columns }, () => []);
  for (const [element, column] of columnOf.entries()) if (column !== -1) members[column]!.push(element);
  return members;
}
