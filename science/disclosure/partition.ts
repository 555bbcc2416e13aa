import type { Atoms, Respondents } from "./atoms.ts";
import { DisclosureError } from "./errors.ts";
import { ladderOf } from "./ladder.ts";
import { mergeUp } from "./merge-up.ts";
import { answeredByUnit } from "./participation.ts";
import { checkMinimum, usualMinimum } from "./thresholds.ts";
import { meet, type Tree, treeOf } from "./tree.ts";

/** More categories than any cut has; larger numbers are taken for a mistake. */
const mostCategories = 1_000_000;

export interface Partition {
  readonly atoms: Atoms;
  /** Atom of each respondent, -1: in none. For counting answers at the close; not to be kept. */
  readonly atomOf: Int32Array;
}

/**
 * Divides those who answered into atoms of at least `k` people, by who they are and never by what they answered.
 *
 * It starts from the crossed cuts. Cells that are too small are put together within the unit, the last cut first,
 * then the other; a unit that is too small as a whole is put together with its siblings under the parent, and
 * whoever is still left is pooled further up (see `mergeUp`). Fewer than `k` in all make no atom: nothing is told.
 *
 * The result is the same for every order of the respondents. A category's number is its order: neighbours are
 * put together first. 100,000 respondents, 2,000 units and two cuts take a fraction of a second.
 *
 * Throws DisclosureError: `threshold_too_low` (k below 4), `tree_broken`, `place_unknown` (no such unit, or a
 * category that is no whole number from -1), `shapes_differ` (columns of different length, more than two cuts).
 */
export function partition(respondents: Respondents, options: { readonly k?: number } = {}): Partition {
  const k = checkMinimum(options.k ?? usualMinimum);
  const tree = treeOf(respondents.parents);
  const { units, cuts = [], invited } = respondents;
  checkColumns(units, cuts, tree.parents.length);
  const { cells, cellOf, cellAtom } = divide(tree, units, cuts, k);
  const people = sizes(cellAtom, cells.people);
  const covered = coveredByUnit(tree, cells.unit, cellAtom, people);
  return {
    atoms: {
      k,
      parents: tree.parents,
      cellUnit: cells.unit,
      cellCuts: cells.cuts,
      cellSupplier: null,
      supplierParents: null,
      cellAtom,
      people,
      ...answeredByUnit(tree, units, k, invited, covered),
    },
    atomOf: Int32Array.from(cellOf, (cell) => cellAtom[cell]!),
  };
}

/** People of the atoms that lie wholly inside each unit and those below it; the last entry is the whole. */
function coveredByUnit(
  tree: Tree,
  cellUnit: Int32Array,
  cellAtom: Int32Array,
  people: Int32Array,
): Int32Array {
  const { parents, upwards } = tree;
  const lowest = new Map<number, number>();
  for (const [cell, atom] of cellAtom.entries()) {
    const before = lowest.get(atom);
    lowest.set(atom, before === undefined ? cellUnit[cell]! : meet(tree, before, cellUnit[cell]!));
  }
  const covered = new Int32Array(parents.length + 1);
  const place = (unit: number) => (unit === -1 ? parents.length : unit);
  for (const [atom, unit] of lowest) if (atom !== -1) covered[place(unit)]! += people[atom]!;
  for (const unit of upwards) covered[place(parents[unit]!)]! += covered[unit]!;
  return covered;
}

interface Cells {
  readonly unit: Int32Array;
  readonly cuts: readonly Int32Array[];
  readonly people: Int32Array;
}

/** The same for columns that were checked, without counting participation. */
export function divide(
  tree: Tree,
  units: ArrayLike<number>,
  cuts: readonly ArrayLike<number>[],
  k: number,
): { readonly cells: Cells; readonly cellOf: Int32Array; readonly cellAtom: Int32Array } {
  const { cellOf, first } = cellsOf(units, cuts);
  const people = new Int32Array(first.length);
  for (const cell of cellOf) people[cell]! += 1;
  const cells = {
    unit: Int32Array.from(first, (row) => units[row]!),
    cuts: cuts.map((cut) => Int32Array.from(first, (row) => cut[row]!)),
    people,
  };
  const { categoryOf, categoryUnit } = categoriesOf(cells.unit, cells.cuts);
  const ladder = ladderOf(tree, categoryUnit, cells.unit[0] === -1);
  const places = cuts.length === 2 ? categoryOf : Int32Array.from(cells.unit, ladder.ofOwn);
  return { cells, cellOf, cellAtom: mergeUp(ladder, places, people, k) };
}

/** Weights summed by group; -1 belongs to none. */
export function sizes(groupOf: Int32Array, weights: ArrayLike<number>): Int32Array {
  let groups = 0;
  for (const group of groupOf) groups = Math.max(groups, group + 1);
  const sums = new Int32Array(groups);
  for (let i = 0; i < groupOf.length; i += 1) if (groupOf[i] !== -1) sums[groupOf[i]!]! += weights[i]!;
  return sums;
}

/** Numbers the categories of the first of two cuts within each unit; cells are in order. Otherwise there are none. */
export function categoriesOf(cellUnit: Int32Array, cellCuts: readonly Int32Array[]) {
  const categoryOf = new Int32Array(cellUnit.length).fill(-1);
  const categoryUnit: number[] = [];
  const [first, second] = cellCuts;
  if (first && second)
    for (let cell = 0; cell < cellUnit.length; cell += 1) {
      if (cell === 0 || cellUnit[cell] !== cellUnit[cell - 1] || first[cell] !== first[cell - 1])
        categoryUnit.push(cellUnit[cell]!);
      categoryOf[cell] = categoryUnit.length - 1;
    }
  return { categoryOf, categoryUnit };
}

/** Gives each row its cell; cells are in order of unit and cuts, `first` is a row of each. */
function cellsOf(units: ArrayLike<number>, cuts: readonly ArrayLike<number>[]) {
  const columns = [units, ...cuts];
  const rows = Uint32Array.from({ length: units.length }, (_, row) => row).sort((a, b) => {
    for (const column of columns) if (column[a] !== column[b]) return column[a]! - column[b]!;
    return 0;
  });
  const cellOf = new Int32Array(units.length);
  const first: number[] = [];
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1];
    if (before === undefined || columns.some((column) => column[before] !== column[row])) first.push(row);
    cellOf[row] = first.length - 1;
  }
  return { cellOf, first };
}

export function checkColumns(
  units: ArrayLike<number>,
  cuts: readonly ArrayLike<number>[],
  known: number,
): void {
  if (cuts.length > 2) throw new DisclosureError("shapes_differ", "there are more than two further cuts");
  for (let i = 0; i < units.length; i += 1)
    if (!(Number.isInteger(units[i]) && units[i]! >= -1 && units[i]! < known))
      throw new DisclosureError("place_unknown", `respondent ${i} stands in the unknown unit ${units[i]}`);
  for (const cut of cuts) {
    if (cut.length !== units.length)
      throw new DisclosureError("shapes_differ", "a cut has another number of respondents");
    for (let i = 0; i < cut.length; i += 1)
      if (!(Number.isInteger(cut[i]) && cut[i]! >= -1 && cut[i]! < mostCategories))
        throw new DisclosureError(
          "place_unknown",
          `respondent ${i} stands in the unknown category ${cut[i]}`,
        );
  }
}
