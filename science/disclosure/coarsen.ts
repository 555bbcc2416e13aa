import type { Atoms, Unions } from "./atoms.ts";
import { DisclosureError } from "./errors.ts";
import { ladderOf } from "./ladder.ts";
import { mergeUp } from "./merge-up.ts";
import { categoriesOf, sizes } from "./partition.ts";
import { commentMinimum, histogramMinimum } from "./thresholds.ts";
import { meet, type Tree, treeOf } from "./tree.ts";

/**
 * Puts atoms together until each union has `minimum` people, by the rules of `partition`: whatever is shown of
 * unions is shown of atoms too, so the two can be laid over each other and nothing smaller appears.
 * `weights` counts something else than people in each atom (authors of comments).
 * Throws DisclosureError `threshold_too_low` when `minimum` is below the k of the atoms.
 */
export function coarsen(atoms: Atoms, minimum: number, weights: ArrayLike<number> = atoms.people): Unions {
  if (!(Number.isInteger(minimum) && minimum >= atoms.k))
    throw new DisclosureError("threshold_too_low", `unions of ${minimum} are smaller than atoms`);
  if (weights.length !== atoms.people.length)
    throw new DisclosureError("shapes_differ", "the weights are not those of the atoms");
  const unionOf = unite(treeOf(atoms.parents), atoms, weights, minimum);
  return { minimum, unionOf, people: sizes(unionOf, weights) };
}

/** The same for what was checked: the union of each atom. `weights` also says how many atoms there are. */
export function unite(
  tree: Tree,
  { cellUnit, cellCuts, cellAtom }: Pick<Atoms, "cellUnit" | "cellCuts" | "cellAtom">,
  weights: ArrayLike<number>,
  minimum: number,
): Int32Array {
  const { categoryOf, categoryUnit } = categoriesOf(cellUnit, cellCuts);
  const ladder = ladderOf(tree, categoryUnit, cellUnit.includes(-1));
  const first = new Int32Array(weights.length).fill(-1);
  const unit = new Int32Array(weights.length);
  const level = new Uint8Array(weights.length);
  for (let cell = 0; cell < cellAtom.length; cell += 1) {
    const atom = cellAtom[cell]!;
    if (atom === -1) continue;
    if (first[atom] === -1) {
      first[atom] = cell;
      unit[atom] = cellUnit[cell]!;
      level[atom] = categoryOf[cell] === -1 ? own : category;
    } else if (level[atom] === whole || cellUnit[cell] !== unit[atom]) {
      level[atom] = whole;
      unit[atom] = meet(tree, unit[atom]!, cellUnit[cell]!);
    } else if (categoryOf[cell] !== categoryOf[first[atom]!]) level[atom] = own;
  }
  const places = Int32Array.from(first, (cell, atom) => {
    if (level[atom] === category) return categoryOf[cell]!;
    return level[atom] === own ? ladder.ofOwn(unit[atom]!) : ladder.ofUnit(unit[atom]!);
  });
  return mergeUp(ladder, places, weights, minimum);
}

/** Where an atom stands: in a category of a unit's own people, among a unit's own people, in a unit with all below. */
const [category, own, whole] = [0, 1, 2];

/** The unions of which distributions may be shown: at least 10 people, or k when that is more. */
export const forHistograms = (atoms: Atoms): Unions => coarsen(atoms, Math.max(atoms.k, histogramMinimum));

/**
 * The unions in which comments may be read: at least 8 authors, or k when that is more. `authors` counts those
 * who wrote one in each atom. To be frozen at the close: comments that are taken away later change no union.
 */
export const forComments = (atoms: Atoms, authors: ArrayLike<number>): Unions =>
  coarsen(atoms, Math.max(atoms.k, commentMinimum), authors);
