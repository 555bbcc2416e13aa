import type { Atoms, Unions } from "./atoms.ts";
import { DisclosureError } from "./errors.ts";
import type { AtomMoments } from "./moments.ts";
import { sizes } from "./partition.ts";
import { type AtomTable, checkItems, offsetsOf } from "./tables.ts";
import { checkMinimum, histogramMinimum } from "./thresholds.ts";

/** What a wave or a batch leaves behind when it closes. It never changes afterwards. */
export interface ReleaseParts {
  readonly atoms: Atoms;
  /** From `forHistograms`. */
  readonly histograms: Unions;
  readonly table: AtomTable;
  /** By the name of a model. */
  readonly moments?: Readonly<Record<string, AtomMoments>>;
}

/** Whoever reaches the constructor through a prototype still has no key. */
const key = Symbol("key");
let make: (parts: ReleaseParts) => Release;
let takeApart: (release: Release) => ReleaseParts;

/** Parts that were looked through: no figure can be got from them except by `disclose`. */
class Release {
  readonly #parts: ReleaseParts;

  private constructor(parts: ReleaseParts, given: symbol) {
    if (given !== key) throw new DisclosureError("not_disclosed", "these tables were not looked through");
    this.#parts = parts;
  }

  static {
    make = (parts) => new Release(parts, key);
    takeApart = (release) => release.#parts;
  }
}

export type { Release };
/** For this folder only. */
export const partsOf = (release: Release): ReleaseParts => takeApart(release);

/**
 * Takes tables as they were stored, after making sure that they are what the gate made: every atom has at least its
 * k people, every union its minimum, no table counts more answers than people.
 * Throws DisclosureError `threshold_too_low`, `atoms_too_small`, `shapes_differ`, `too_many_bands`.
 */
export function release(parts: ReleaseParts): Release {
  const { atoms, histograms, table, moments = {} } = parts;
  checkAtoms(atoms);
  checkUnions(atoms, histograms);
  checkTable(atoms, table);
  for (const [name, { n, atoms: count, variables, sums, products }] of Object.entries(moments)) {
    const fits =
      count === atoms.people.length &&
      n.length === count &&
      sums.length === count * variables &&
      products.length === (count * variables * (variables + 1)) / 2 &&
      n.every((rows, atom) => rows <= atoms.people[atom]!);
    if (!fits) throw new DisclosureError("shapes_differ", `the moments ${name} are not those of the atoms`);
  }
  return make(parts);
}

function checkAtoms(atoms: Atoms): void {
  checkMinimum(atoms.k);
  if (atoms.people.some((people) => people < atoms.k))
    throw new DisclosureError("atoms_too_small", `an atom has fewer than ${atoms.k} people`);
  const used = new Uint8Array(atoms.people.length);
  for (const atom of atoms.cellAtom) if (atom >= 0) used[atom] = 1;
  const columns = [atoms.cellUnit, ...atoms.cellCuts, ...(atoms.cellSupplier ? [atoms.cellSupplier] : [])];
  const fits =
    columns.every(({ length }) => length === atoms.cellAtom.length) &&
    atoms.cellAtom.every((atom) => atom >= -1 && atom < atoms.people.length) &&
    used.every((one) => one === 1) &&
    atoms.answered.length === atoms.parents.length &&
    (atoms.cellSupplier === null) === (atoms.supplierParents === null);
  if (!fits) throw new DisclosureError("shapes_differ", "the cells do not fit the atoms");
}

function checkUnions(atoms: Atoms, { minimum, unionOf, people }: Unions): void {
  if (minimum < Math.max(atoms.k, histogramMinimum))
    throw new DisclosureError("threshold_too_low", `distributions of ${minimum} people are too small`);
  if (
    unionOf.length !== atoms.people.length ||
    !unionOf.every((union) => union >= -1 && union < people.length)
  )
    throw new DisclosureError("shapes_differ", "the unions are not those of the atoms");
  const sums = sizes(unionOf, atoms.people);
  if (sums.length !== people.length || people.some((one, union) => one < minimum || one !== sums[union]))
    throw new DisclosureError("atoms_too_small", `a union has fewer than ${minimum} people`);
}

function checkTable(atoms: Atoms, table: AtomTable): void {
  checkItems(table.items);
  const offsets = offsetsOf(table.items);
  const width = offsets[table.items.length]!;
  if (table.atoms !== atoms.people.length || table.counts.length !== table.atoms * width)
    throw new DisclosureError("shapes_differ", "the table is not that of the atoms");
  for (let atom = 0; atom < table.atoms; atom += 1)
    for (let item = 0; item < table.items.length; item += 1) {
      let answers = 0;
      for (let at = offsets[item]!; at < offsets[item + 1]!; at += 1)
        answers += table.counts[atom * width + at]!;
      if (answers > atoms.people[atom]!)
        throw new DisclosureError("shapes_differ", `atom ${atom} has more answers than people`);
    }
}
