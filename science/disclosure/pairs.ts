import type { Atoms, Unions } from "./atoms.ts";
import { unite } from "./coarsen.ts";
import { DisclosureError } from "./errors.ts";
import { checkColumns, divide, sizes } from "./partition.ts";
import { type Pile, poolUp } from "./pool-up.ts";
import { checkMinimum, histogramMinimum, usualMinimum } from "./thresholds.ts";
import { type Tree, treeOf } from "./tree.ts";

/** Supplier units of fewer people get no score per relationship: it would be one person's mark. */
const supplierMinimum = 3;

/** Whether a supplier of so many people may be scored by itself. */
export const mayBeScored = (people: number): boolean => people >= supplierMinimum;

/** Who rated which supplier, with the raters' attributes frozen at launch. Never the rating. */
export interface Ratings {
  /** The raters' tree, and the unit of each rater (-1: none). */
  readonly parents: ArrayLike<number>;
  readonly units: ArrayLike<number>;
  /** Up to two further cuts, by rater. */
  readonly cuts?: readonly ArrayLike<number>[];
  /** The suppliers' tree (often the same), and how many people each supplier unit has, those below it included. */
  readonly supplierParents: ArrayLike<number>;
  readonly supplierPeople: ArrayLike<number>;
  /** For each rating who gave it and to whom; each pair once. */
  readonly rater: ArrayLike<number>;
  readonly supplier: ArrayLike<number>;
}

export interface PairPartition {
  readonly atoms: Atoms;
  readonly histograms: Unions;
  /** Atom of each rating, -1: not told. */
  readonly atomOf: Int32Array;
}

/**
 * Divides ratings of suppliers into atoms (rater atom x supplier unit) of at least `k` distinct raters. The raters of
 * each supplier are divided as in `partition`. A supplier with fewer raters, or of one or two people, rolls up: its
 * ratings are pooled with those of its siblings under the unit above, until k people rated, at least three people are
 * rated and no supplier of one or two has most of the ratings; whoever rated several of the pooled suppliers counts in
 * the pool once, for the first of them.
 * What finds no pool up to the top is not told. O(ratings log ratings + suppliers x units).
 *
 * Throws DisclosureError as `partition`, and `shapes_differ` when a person rated a supplier twice.
 */
export function partitionPairs(ratings: Ratings, options: { readonly k?: number } = {}): PairPartition {
  const k = checkMinimum(options.k ?? usualMinimum);
  const minimum = Math.max(k, histogramMinimum);
  const tree = treeOf(ratings.parents);
  const suppliers = treeOf(ratings.supplierParents);
  check(ratings, tree, suppliers);
  const { rater, supplier, supplierPeople } = ratings;

  const groups: Pile[] = [];
  const unions: number[] = [];
  let unionCount = 0;
  const small: Pile[] = [];
  for (const [place, rows] of rowsBySupplier(supplier, suppliers.parents.length)) {
    if (!mayBeScored(supplierPeople[place]!) || rows.length < k) small.push(pileOf(place, rows, rater));
    else {
      const fine = ofSupplier(tree, ratings, rows, k, minimum);
      for (const [i, members] of fine.atoms.entries()) {
        groups.push(pileOf(place, members, rater));
        unions.push(fine.unionOf[i] === -1 ? -1 : unionCount + fine.unionOf[i]!);
      }
      unionCount += Math.max(...fine.unionOf) + 1;
    }
  }
  const pools = poolUp(suppliers, small, ({ rows, raters }) => raters.size >= k && spread(rows, ratings));
  for (const { pile } of pools) {
    groups.push(pileOf(pile.place, onceEach(pile.rows, ratings), rater));
    unions.push(pile.raters.size >= minimum ? unionCount++ : -1);
  }
  const without = groups.flatMap((pile, group) => (unions[group] === -1 ? [{ ...pile, group }] : []));
  for (const { members } of poolUp(suppliers, without, ({ raters }) => raters.size >= minimum)) {
    for (const { group } of members) unions[group] = unionCount;
    unionCount += 1;
  }
  return assembled({ ratings, tree, suppliers, k, minimum, groups, unions });
}

const pileOf = (place: number, rows: readonly number[], rater: ArrayLike<number>): Pile => ({
  place,
  rows,
  raters: new Set(rows.map((row) => rater[row]!)),
});

/** Rows of each supplier that was rated, by supplier. */
function rowsBySupplier(supplier: ArrayLike<number>, suppliers: number): [place: number, rows: number[]][] {
  const rows: number[][] = Array.from({ length: suppliers }, () => []);
  for (let row = 0; row < supplier.length; row += 1) rows[supplier[row]!]!.push(row);
  return [...rows.entries()].filter(([, members]) => members.length > 0);
}

/** The raters of one supplier in atoms, and the union of each. */
function ofSupplier(
  tree: Tree,
  { rater, units, cuts = [] }: Ratings,
  rows: readonly number[],
  k: number,
  minimum: number,
): { readonly atoms: readonly number[][]; readonly unionOf: Int32Array } {
  const column = (values: ArrayLike<number>) => Int32Array.from(rows, (row) => values[rater[row]!]!);
  const { cells, cellOf, cellAtom } = divide(tree, column(units), cuts.map(column), k);
  const people = sizes(cellAtom, cells.people);
  const atoms: number[][] = Array.from(people, () => []);
  for (const [i, row] of rows.entries()) atoms[cellAtom[cellOf[i]!]!]!.push(row);
  const parts = { cellUnit: cells.unit, cellCuts: cells.cuts, cellAtom };
  return { atoms, unionOf: unite(tree, parts, people, minimum) };
}

/**
 * Whether a pool is about at least three people, and not mostly about a supplier of one or two: it would be that
 * supplier's score by another name. Of the ratings that count; a supplier below another one is not counted again.
 */
function spread(rows: readonly number[], ratings: Ratings): boolean {
  const { supplier, supplierPeople, supplierParents } = ratings;
  const counting = onceEach(rows, ratings);
  const count = new Map<number, number>();
  for (const row of counting) count.set(supplier[row]!, (count.get(supplier[row]!) ?? 0) + 1);
  let people = 0;
  for (const [one, own] of count) {
    if (!mayBeScored(supplierPeople[one]!) && 2 * own > counting.length) return false;
    let above = supplierParents[one]!;
    while (above !== -1 && !count.has(above)) above = supplierParents[above]!;
    if (above === -1) people += supplierPeople[one]!;
  }
  return people >= supplierMinimum;
}

/** One rating a rater: of the first supplier in order. */
function onceEach(rows: readonly number[], { rater, supplier }: Ratings): number[] {
  const first = new Map<number, number>();
  for (const row of [...rows].sort((a, b) => supplier[a]! - supplier[b]!))
    if (!first.has(rater[row]!)) first.set(rater[row]!, row);
  return [...first.values()];
}

interface Parts {
  readonly ratings: Ratings;
  readonly tree: Tree;
  readonly suppliers: Tree;
  readonly k: number;
  readonly minimum: number;
  readonly groups: readonly Pile[];
  /** Union of each group, in any numbering; -1: none. */
  readonly unions: readonly number[];
}

/** Cells in order of supplier, unit and cuts; atoms and unions numbered by their first cell. */
function assembled({ ratings, tree, suppliers, k, minimum, groups, unions }: Parts): PairPartition {
  const { rater, supplier, units, cuts = [] } = ratings;
  const groupOf = new Int32Array(rater.length).fill(-1);
  for (const [group, { rows }] of groups.entries()) for (const row of rows) groupOf[row] = group;
  const ofRater = (column: ArrayLike<number>) => Int32Array.from(rater, (by) => column[by]!);
  const columns = [Int32Array.from(supplier), ofRater(units), ...cuts.map(ofRater), groupOf];
  const compare = (one: number, other: number): number => {
    for (const column of columns) if (column[one] !== column[other]) return column[one]! - column[other]!;
    return 0;
  };
  const rows = Uint32Array.from(groups.flatMap((group) => group.rows)).sort(compare);
  const cells = rows.filter((row, i) => i === 0 || compare(row, rows[i - 1]!) !== 0);

  const atomOfGroup = numbering(Array.from(cells, (row) => groupOf[row]!));
  const cellAtom = Int32Array.from(cells, (row) => atomOfGroup.get(groupOf[row]!)!);
  const people = new Int32Array(atomOfGroup.size);
  const unionOf = new Int32Array(atomOfGroup.size);
  const order = [...atomOfGroup.keys()];
  const unionNumber = numbering(order.map((group) => unions[group]!).filter((union) => union !== -1));
  for (const [atom, group] of order.entries()) {
    people[atom] = groups[group]!.rows.length;
    unionOf[atom] = unionNumber.get(unions[group]!) ?? -1;
  }
  const cellColumn = (at: number) => Int32Array.from(cells, (row) => columns[at]![row]!);
  return {
    atoms: {
      k,
      parents: tree.parents,
      cellUnit: cellColumn(1),
      cellCuts: cuts.map((_, cut) => cellColumn(2 + cut)),
      cellSupplier: cellColumn(0),
      supplierParents: suppliers.parents,
      cellAtom,
      people,
      answered: new Int32Array(tree.parents.length).fill(-1),
      answeredInAll: -1,
    },
    histograms: { minimum, unionOf, people: sizes(unionOf, people) },
    atomOf: groupOf.map((group) => atomOfGroup.get(group) ?? -1),
  };
}

/** Numbers from 0 in the order of first appearance. */
function numbering(values: readonly number[]): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const value of values) if (!numbers.has(value)) numbers.set(value, numbers.size);
  return numbers;
}

function check(ratings: Ratings, tree: Tree, suppliers: Tree): void {
  const { rater, supplier, units, cuts = [], supplierPeople } = ratings;
  checkColumns(units, cuts, tree.parents.length);
  if (supplierPeople.length !== suppliers.parents.length || rater.length !== supplier.length)
    throw new DisclosureError("shapes_differ", "the ratings or the suppliers are not complete");
  const known = new Set<number>();
  for (let row = 0; row < rater.length; row += 1) {
    const [by, of] = [rater[row]!, supplier[row]!];
    const fits =
      Number.isInteger(by) &&
      by >= 0 &&
      by < units.length &&
      Number.isInteger(of) &&
      of >= 0 &&
      of < supplierPeople.length;
    if (!fits) throw new DisclosureError("place_unknown", `rating ${row} is of an unknown person or unit`);
    const pair = by * supplierPeople.length + of;
    if (known.has(pair)) throw new DisclosureError("shapes_differ", `rater ${by} rated supplier ${of} twice`);
    known.add(pair);
  }
}
