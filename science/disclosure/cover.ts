import type { Atoms, Cover, Group, Unions } from "./atoms.ts";
import { DisclosureError } from "./errors.ts";
import { below } from "./tree.ts";

/**
 * The union of atoms wholly inside a group; with `unions`, of unions wholly inside it. Whoever shares an atom with
 * people outside the group is not in it. O(units + cells).
 *
 * `of`, how many of the group answered at all, is given only for one unit, or all, without cuts, and only where the
 * frozen tree lets nobody's taking part be found by subtraction: by freely chosen cuts it could be.
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

function atomsInside(atoms: Atoms, group: Group): Uint8Array {
  const { cellAtom, cellUnit, cellCuts, cellSupplier, supplierParents } = atoms;
  const inside = new Uint8Array(atoms.people.length).fill(1);
  const units = below(atoms.parents, group.units);
  const nowhere = group.units === undefined;
  const wanted = wantedCategories(group, cellCuts.length);
  if (group.suppliers && !(cellSupplier && supplierParents))
    throw new DisclosureError("place_unknown", "nobody was rated as a supplier");
  const suppliers = group.suppliers && below(supplierParents!, group.suppliers);
  for (let cell = 0; cell < cellAtom.length; cell += 1) {
    const atom = cellAtom[cell]!;
    if (atom === -1 || !inside[atom]) continue;
    const unit = cellUnit[cell]!;
    const fits =
      (unit === -1 ? nowhere : units[unit]) &&
      wanted.every(([cut, values]) => values.has(cellCuts[cut]![cell]!)) &&
      (!suppliers || suppliers[cellSupplier![cell]!]);
    if (!fits) inside[atom] = 0;
  }
  return inside;
}

function wantedCategories({ cuts = [] }: Group, known: number): [cut: number, values: Set<number>][] {
  return cuts.flatMap((values, cut): [number, Set<number>][] => {
    if (!values) return [];
    if (cut >= known) throw new DisclosureError("place_unknown", `there is no cut ${cut}`);
    return [[cut, new Set(values)]];
  });
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
