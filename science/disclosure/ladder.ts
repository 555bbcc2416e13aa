import type { Ladder } from "./merge-up.ts";
import type { Tree } from "./tree.ts";

/** The places of a frozen tree: cuts within a unit's own people, the unit's own people, units, the whole. */
export interface TreeLadder extends Ladder {
  /** Place of a unit's own people. */
  ofOwn(unit: number): number;
  /** Place of a unit with all below it; -1: the whole. */
  ofUnit(unit: number): number;
}

/**
 * Lays the places out so that each is numbered below the one it lies in: first a place for each entry of
 * `categoryUnit` (a category of the first cut among the unit's own people), then own people, then units from the
 * deepest up, then the whole. `outside`: somebody has no unit.
 */
export function ladderOf(tree: Tree, categoryUnit: readonly number[], outside: boolean): TreeLadder {
  const { parents, depth: unitDepth, upwards } = tree;
  const units = parents.length;
  const own = categoryUnit.length;
  const subtree = own + units + 1;
  const whole = subtree + units;
  const placeOf = new Int32Array(units);
  for (const [i, unit] of upwards.entries()) placeOf[unit] = subtree + i;
  const ofUnit = (unit: number) => (unit === -1 ? whole : placeOf[unit]!);
  const ofOwn = (unit: number) => own + (unit === -1 ? units : unit);
  const up = new Int32Array(whole + 1);
  const depth = new Int32Array(whole + 1);
  const depthOf = (unit: number) => (unit === -1 ? 0 : unitDepth[unit]!);
  for (const [i, unit] of categoryUnit.entries()) {
    up[i] = ofOwn(unit);
    depth[i] = depthOf(unit);
  }
  for (let unit = -1; unit < units; unit += 1) {
    up[ofOwn(unit)] = ofUnit(unit);
    depth[ofOwn(unit)] = depthOf(unit);
    up[ofUnit(unit)] = unit === -1 ? -1 : ofUnit(parents[unit]!);
    depth[ofUnit(unit)] = depthOf(unit);
  }
  const tops = upwards.filter((unit) => parents[unit] === -1);
  if (tops.length === 1 && !outside) up[ofUnit(tops[0]!)] = -1;
  return { up, depth, ofOwn, ofUnit };
}
