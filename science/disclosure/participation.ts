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

function shownIn(
  { parents, upwards }: Tree,
  own: ArrayLike<number>,
  k: number,
  outside: number,
  may: (place: number) => boolean = () => true,
): Uint8Array {
  const units = parents.length;
  const up = (unit: number) => (parents[unit] === -1 ? units : parents[unit]!);
  const invited = new Float64Array(units + 1);
  for (let unit = 0; unit < units; unit += 1) invited[unit] = own[unit]!;
  invited[units] = outside;
  const rest = invited.slice();
  for (const unit of upwards) invited[up(unit)]! += invited[unit]!;

  const shown = new Uint8Array(units + 1);
  for (let unit = 0; unit <= units; unit += 1) shown[unit] = invited[unit]! >= k && may(unit) ? 1 : 0;
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

/**
 * "Covers 41 of 52": the 52 as it may be told, else null. When fewer than k are left over, the two numbers together
 * would say that the few who may be among them took part.
 */
export const tellableCount = (answered: number, covered: number, k: number): number | null =>
  answered >= k && (answered === covered || answered - covered >= k) ? answered : null;

/**
 * How many answered in each unit and below, and in all; -1 where it may not be told. `covered` is how many of them are
 * in atoms wholly inside the unit; the last entry is the whole.
 */
export function answeredByUnit(
  tree: Tree,
  units: ArrayLike<number>,
  k: number,
  invited: ArrayLike<number> | undefined,
  covered: ArrayLike<number>,
): { answered: Int32Array; answeredInAll: number } {
  const { parents, upwards } = tree;
  const own = new Int32Array(parents.length);
  let outside = 0;
  for (let i = 0; i < units.length; i += 1)
    if (units[i] === -1) outside += 1;
    else own[units[i]!]! += 1;
  if (invited && invited.length !== own.length)
    throw new DisclosureError("shapes_differ", "the invited are not counted for each unit");
  const answered = new Int32Array(parents.length + 1);
  answered.set(own);
  answered[parents.length] = outside;
  const place = (unit: number) => (unit === -1 ? parents.length : unit);
  for (const unit of upwards) answered[place(parents[unit]!)]! += answered[unit]!;
  const may = (at: number) => tellableCount(answered[at]!, covered[at]!, k) !== null;
  const shown = shownIn(tree, invited ?? own, k, outside, may);
  const told = answered.map((count, at) => (shown[at] ? count : -1));
  return { answered: told.slice(0, parents.length), answeredInAll: told[parents.length]! };
}
