import type { Chance } from "#science/numbers";

/**
 * Exchanges respondents within their atoms by lot: entry r is whose answers respondent r is given. Nothing that is
 * ever told may change by it; that is the promise, and this is how it is tried.
 */
export function permuteInsideAtoms(atomOf: ArrayLike<number>, chance: Chance): Int32Array {
  const members = new Map<number, number[]>();
  for (let r = 0; r < atomOf.length; r += 1) {
    const atom = members.get(atomOf[r]!);
    if (atom) atom.push(r);
    else members.set(atomOf[r]!, [r]);
  }
  const given = new Int32Array(atomOf.length);
  for (const atom of members.values()) {
    const order = atom.slice();
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = chance.below(last + 1);
      [order[last], order[other]] = [order[other]!, order[last]!];
    }
    for (const [i, r] of atom.entries()) given[r] = order[i]!;
  }
  return given;
}
