import { DisclosureError } from "./errors.ts";
import { usualMinimum } from "./thresholds.ts";
import { type Tree, treeOf } from "./tree.ts";

/** Units smaller than this show no rate while people are still answering. */
export const liveMinimum = 20;

/**
 * The participation rate as it may be shown, in per cent rounded to 5; null where none may be.
 * Shown from `k` invited on; while the wave is live only for units of at least 20 people (`unitSize`, by default
 * the invited).
 * Throws DisclosureError `not_a_count` for what is no count, or more done than invited.
 */
export function participationRate(
  invited: number,
  done: number,
  { live, unitSize = invited, k = usualMinimum }: { live: boolean; unitSize?: number; k?: number },
): number | null {
  if (!(isCount(invited) && isCount(done) && isCount(unitSize) && done <= invited))
    throw new DisclosureError("not_a_count", `${done} of ${invited} is no participation`);
  if (invited < k || (live && unitSize < liveMinimum)) return null;
  return Math.round((100 * done) / invited / 5) * 5;
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/**
 * For which units it may be told how many of them and of those below took part: 1 or 0 for each unit; the last
 * entry is the whole. `own[u]` is how many were invited directly in unit u, `outside` how many have no unit.
 *
 * Units lie in one another, so all that subtraction can find is what a unit has beside the shown ones right below
 * it. Each such rest is nobody or at least `k` people, so that nobody's taking part can be found. Where the rest is
 * too small, the smallest shown units below are hidden until it is enough; the larger unit is kept.
 */
export function participationShown(
  parents: ArrayLike<number>,
  own: ArrayLike<number>,
  k: number,
  outside = 0,
): Uint8Array {
  return shownIn(treeOf(parents), own, k, outside);
}

function shownIn({ parents, upwards }: Tree, own: ArrayLike<number>, k: number, outside: number): Uint8Array {
  const units = parents.length;
  const up = (unit: number) => (parents[unit] === -1 ? units : parents[unit]!);
  const invited = new Float64Array(units + 1);
  for (let unit = 0; unit < units; unit += 1) invited[unit] = own[unit]!;
  invited[units] = outside;
  const rest = invited.slice();
  for (const unit of upwards) invited[up(unit)]! += invited[unit]!;

  const shown = new Uint8Array(units + 1);
  for (let unit = 0; unit <= units; unit += 1) shown[unit] = invited[unit]! >= k ? 1 : 0;
  /** The shown units right below, through hidden ones. */
  const children: number[][] = Array.from({ length: units + 1 }, () => []);
  for (const unit of [...upwards, units]) {
    if (shown[unit]) {
      const inner = children[unit]!.sort((a, b) => invited[b]! - invited[a]! || b - a);
      while (rest[unit]! > 0 && rest[unit]! < k && inner.length > 0) hide(unit, inner);
    }
    if (unit === units) continue;
    if (shown[unit]) children[up(unit)]!.push(unit);
    else {
      rest[up(unit)]! += rest[unit]!;
      children[up(unit)]!.push(...children[unit]!);
    }
  }
  function hide(unit: number, inner: number[]): void {
    const smallest = inner.pop()!;
    shown[smallest] = 0;
    rest[unit]! += rest[smallest]!;
    inner.push(...children[smallest]!);
    inner.sort((a, b) => invited[b]! - invited[a]! || b - a);
  }
  return shown;
}

/** How many answered in each unit and below, and in all; -1 where it may not be told. */
export function answeredByUnit(
  tree: Tree,
  units: ArrayLike<number>,
  k: number,
  invited: ArrayLike<number> | undefined,
): { answered: Int32Array; answeredInAll: number } {
  const { parents, upwards } = tree;
  const own = new Int32Array(parents.length);
  let outside = 0;
  for (let i = 0; i < units.length; i += 1)
    if (units[i] === -1) outside += 1;
    else own[units[i]!]! += 1;
  if (invited && invited.length !== own.length)
    throw new DisclosureError("shapes_differ", "the invited are not counted for each unit");
  const shown = shownIn(tree, invited ?? own, k, outside);
  const answered = own.slice();
  for (const unit of upwards) if (parents[unit] !== -1) answered[parents[unit]!]! += answered[unit]!;
  return {
    answered: answered.map((count, unit) => (shown[unit] && count >= k ? count : -1)),
    answeredInAll: shown[parents.length] && units.length >= k ? units.length : -1,
  };
}
