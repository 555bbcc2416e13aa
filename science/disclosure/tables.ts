import { DisclosureError } from "./errors.ts";

/** How an item is counted. Frozen with the wave. */
export interface Item {
  /** How many values it has; an answer is the number of one. */
  readonly values: number;
  /** What each value counts in a mean (whole numbers keep sums exact); null where a mean has no sense. */
  readonly scores: readonly number[] | null;
  /**
   * Named sets of values whose share may be told of every atom: `satisfied`, `promoters`. At most two an item, as
   * more would be a distribution, which needs more people.
   */
  readonly bands?: Readonly<Record<string, readonly number[]>>;
}

/**
 * How often each value of each item was given in each atom: all that is kept of answers. Merging is adding.
 * One record a person: whoever counts twice would stand out by it.
 */
export interface AtomTable {
  readonly items: readonly Item[];
  readonly atoms: number;
  /** Row-major: atoms x (all values of the first item, then of the second, ...). */
  readonly counts: Uint32Array;
}

/** Where the values of each item begin in a row; the last entry is the length of a row. */
export function offsetsOf(items: readonly Item[]): Int32Array {
  const offsets = new Int32Array(items.length + 1);
  for (const [i, { values }] of items.entries()) offsets[i + 1] = offsets[i]! + values;
  return offsets;
}

/**
 * Counts answers into atoms. `answers[i][r]` is the value of item i that respondent r gave, -1: none;
 * `atomOf` from `partition`. Respondents in no atom are left out.
 * Throws DisclosureError `shapes_differ`, `too_many_bands`.
 */
export function tabulate(
  items: readonly Item[],
  atoms: number,
  atomOf: Int32Array,
  answers: readonly ArrayLike<number>[],
): AtomTable {
  checkItems(items);
  if (answers.length !== items.length)
    throw new DisclosureError("shapes_differ", "there is not one column of answers for each item");
  const offsets = offsetsOf(items);
  const width = offsets[items.length]!;
  const counts = new Uint32Array(atoms * width);
  for (const [i, column] of answers.entries()) {
    if (column.length !== atomOf.length)
      throw new DisclosureError("shapes_differ", `item ${i} has another number of respondents`);
    for (let r = 0; r < atomOf.length; r += 1) {
      const value = column[r]!;
      if (!(Number.isInteger(value) && value >= -1 && value < items[i]!.values))
        throw new DisclosureError("shapes_differ", `item ${i} has no value ${value}`);
      if (value !== -1 && atomOf[r] !== -1) counts[atomOf[r]! * width + offsets[i]! + value]! += 1;
    }
  }
  return { items, atoms, counts };
}

/** Throws when an item is not what it says, or its bands would give its distribution away. */
export function checkItems(items: readonly Item[]): void {
  for (const [i, { values, scores, bands = {} }] of items.entries()) {
    const wrong =
      !(Number.isInteger(values) && values > 0) ||
      (scores && (scores.length !== values || !scores.every(Number.isFinite))) ||
      Object.values(bands).some((band) => band.some((value) => !(value >= 0 && value < values)));
    if (wrong) throw new DisclosureError("shapes_differ", `item ${i} does not fit its values`);
    if (Object.keys(bands).length > 2)
      throw new DisclosureError("too_many_bands", `item ${i} has more than two bands`);
  }
}

/** Adds the rows of a union of atoms, all items together, to `into`. */
export function addRows(into: Float64Array, table: AtomTable, atoms: Int32Array): void {
  const width = into.length;
  for (let i = 0; i < atoms.length; i += 1) {
    const row = atoms[i]! * width;
    for (let at = 0; at < width; at += 1) into[at]! += table.counts[row + at]!;
  }
}

const offsetsKnown = new WeakMap<readonly Item[], Int32Array>();

/** `offsetsOf`, computed once for a list of items. */
export function knownOffsets(items: readonly Item[]): Int32Array {
  const known = offsetsKnown.get(items);
  if (known) return known;
  const offsets = offsetsOf(items);
  offsetsKnown.set(items, offsets);
  return offsets;
}
