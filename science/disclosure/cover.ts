import type { Atoms, Cover, Group, Unions } from "./atoms.ts";
import { DisclosureError } from "./errors.ts";
import { below } from "./tree.ts";

/**
 * The union of atoms wholly inside a group; with `unions`, of unions wholly inside it. Whoever shares an atom with
 * people outside the group is not in it. O(units + cells).
 *
 * `of`, how many of the group answered at all, is given only for one unit, or all, without cuts, and only where
 * nobody's taking part can be found by subtraction: by freely chosen cuts it could be.
 * Throws DisclosureError `place_unknown` for a unit or a cut that is not there.
 */
export function cover(atoms: Atoms, group: Group, unions?: Unions): Cover {
  const inside = atomsInside(atoms, group);
  if (unions) keepWhole(inside, unions.unionOf);
  const chosen: number[] = [];
  let people = 0;
  for (let atom = 0; atom < inside.length; atom += 1) {
    if (!inside[atom]) continue;
    chosen.push(atom);
    people += atoms.people[atom]!;
  }
  return { atoms: Int32Array.from(chosen), people, of: answeredIn(atoms, group) };
}

/**
 * The same for atoms that somebody has chosen, whatever for: with `unions`, those whose whole union was chosen. `of`
 * is not told. O(chosen). Throws DisclosureError `place_unknown` for an atom that is not there or stands twice.
 */
export function coverChosen(atoms: Atoms, chosen: readonly number[], unions?: Unions): Cover {
  const inside = new Map<number, number>();
  for (const atom of chosen) {
    if (atoms.people[atom] === undefined)
      throw new DisclosureError("place_unknown", `there is no atom ${atom}`);
    const union = unions ? unions.unionOf[atom]! : -1;
    inside.set(union, (inside.get(union) ?? 0) + atoms.people[atom]!);
  }
  if (new Set(chosen).size !== chosen.length)
    throw new DisclosureError("place_unknown", "an atom was chosen twice");
  const whole = (atom: number) => {
    const union = unions!.unionOf[atom]!;
    return union !== -1 && inside.get(union) === unions!.people[union];
  };
  const kept = Int32Array.from(unions ? chosen.filter(whole) : chosen).sort();
  return { atoms: kept, people: kept.reduce((sum, atom) => sum + atoms.people[atom]!, 0), of: null };
}

function atomsInside(atoms: Atoms, group: Group): Uint8Array {
  const { cellAtom, cellUnit, cellCuts, cellSupplier, supplierParents } = atoms;
  const inside = new Uint8Array(atoms.people.length).fill(1);
  if (group.units) leave(inside, cellAtom, cellUnit, below(atoms.parents, group.units));
  for (const [cut, wanted] of (group.cuts ?? []).entries()) {
    if (!wanted) continue;
    const categories = cellCuts[cut];
    if (!categories) throw new DisclosureError("place_unknown", `there is no cut ${cut}`);
    leave(inside, cellAtom, categories, marked(categories, wanted));
  }
  if (group.suppliers) {
    if (!(cellSupplier && supplierParents))
      throw new DisclosureError("place_unknown", "nobody was rated as a supplier");
    leave(inside, cellAtom, cellSupplier, below(supplierParents, group.suppliers));
  }
  return inside;
}

/** Strikes out the atoms of which a cell has a value that is not wanted; -1 (unknown) never is. */
function leave(inside: Uint8Array, cellAtom: Int32Array, values: Int32Array, wanted: Uint8Array): void {
  for (let cell = 0; cell < cellAtom.length; cell += 1) {
    const value = values[cell]!;
    if (cellAtom[cell] !== -1 && (value === -1 || wanted[value] !== 1)) inside[cellAtom[cell]!] = 0;
  }
}

/** 1 for each wanted category, as far as any occurs. */
function marked(categories: Int32Array, wanted: readonly number[]): Uint8Array {
  const marks = new Uint8Array(categories.reduce((most, one) => Math.max(most, one + 1), 0));
  for (const value of wanted) if (value >= 0 && value < marks.length) marks[value] = 1;
  return marks;
}

/** Leaves only atoms whose whole union is inside. */
function keepWhole(inside: Uint8Array, unionOf: Int32Array): void {
  const broken = new Set<number>([-1]);
  for (let atom = 0; atom < inside.length; atom += 1) if (!inside[atom]) broken.add(unionOf[atom]!);
  for (let atom = 0; atom < inside.length; atom += 1) if (broken.has(unionOf[atom]!)) inside[atom] = 0;
}

function answeredIn(atoms: Atoms, { units, cuts, suppliers }: Group): number | null {
  if (suppliers || cuts?.some((values) => values !== null) || (units && units.length !== 1)) return null;
  const count = units ? atoms.answered[units[0]!]! : atoms.answeredInAll;
  return count === -1 ? null : count;
}
