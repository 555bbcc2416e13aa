import { DisclosureError } from "./errors.ts";

/** A tree of units as arrays. */
export interface Tree {
  readonly parents: Int32Array;
  /** Depth of each unit, 1 at the top. */
  readonly depth: Int32Array;
  /** Units from the deepest up; of the same depth by index. */
  readonly upwards: readonly number[];
}

/**
 * O(units log units). Throws DisclosureError `tree_broken` when a parent is not a unit or the tree runs in a circle.
 */
export function treeOf(given: ArrayLike<number>): Tree {
  const parents = Int32Array.from(given);
  const depth = depths(given);
  const upwards = Array.from(parents, (_, unit) => unit).sort((a, b) => depth[b]! - depth[a]! || a - b);
  return { parents, depth, upwards };
}

function depths(parents: ArrayLike<number>): Int32Array {
  const units = parents.length;
  const depth = new Int32Array(units);
  const path: number[] = [];
  for (let start = 0; start < units; start += 1) {
    let at = start;
    while (at !== -1 && depth[at] === 0) {
      path.push(at);
      depth[at] = -1;
      at = parents[at]!;
      if (!(Number.isInteger(at) && at >= -1 && at < units))
        throw new DisclosureError("tree_broken", `unit ${path.at(-1)} has the unknown parent ${at}`);
      if (at !== -1 && depth[at] === -1)
        throw new DisclosureError("tree_broken", `unit ${at} lies below itself`);
    }
    for (let next = at === -1 ? 0 : depth[at]!; path.length > 0; ) depth[path.pop()!] = next += 1;
  }
  return depth;
}

/** 1 for each chosen unit and every unit below one; all when nothing is chosen. */
export function below(parents: Int32Array, chosen: readonly number[] | undefined): Uint8Array {
  const inside = new Uint8Array(parents.length);
  if (chosen === undefined) return inside.fill(1);
  const known = new Uint8Array(parents.length);
  for (const unit of chosen) {
    if (!(Number.isInteger(unit) && unit >= 0 && unit < parents.length))
      throw new DisclosureError("place_unknown", `there is no unit ${unit}`);
    inside[unit] = 1;
    known[unit] = 1;
  }
  const path: number[] = [];
  for (let start = 0; start < parents.length; start += 1) {
    let at = start;
    while (at !== -1 && known[at] === 0) {
      path.push(at);
      at = parents[at]!;
    }
    const answer = at === -1 ? 0 : inside[at]!;
    for (let unit = path.pop(); unit !== undefined; unit = path.pop()) {
      inside[unit] = answer;
      known[unit] = 1;
    }
  }
  return inside;
}

/** The lowest unit that both lie in, -1: none. */
export function meet({ parents, depth }: Tree, one: number, other: number): number {
  let [a, b] = [one, other];
  while (a !== b) {
    if (a === -1 || b === -1) return -1;
    if (depth[a]! >= depth[b]!) a = parents[a]!;
    else b = parents[b]!;
  }
  return a;
}
