import { cover } from "../cover.ts";
import { partition } from "../partition.ts";
import { breakdownsOf, type Staff, type View, viewsOf } from "./staff.ts";

/** How a publisher decides which views to show; returns the people of each figure shown. */
export type PublishingRule = (staff: Staff, k: number) => readonly (readonly number[])[];

const large = (views: readonly View[], k: number) =>
  new Set(views.filter(({ members }) => members.length >= k));
const smallestFirst = (a: View, b: View) => a.members.length - b.members.length;

/** Hides until no breakdown asks for more. `missing`: whether what is hidden in a breakdown is still too little. */
function hideMore(
  views: readonly View[],
  k: number,
  missing: (hidden: readonly View[]) => boolean,
): Set<View> {
  const shown = large(views, k);
  const breakdowns = breakdownsOf(views);
  for (let changed = true; changed; ) {
    changed = false;
    for (const bars of breakdowns) {
      const peopled = bars.filter(({ members }) => members.length > 0);
      while (missing(peopled.filter((bar) => !shown.has(bar)))) {
        const next = peopled.filter((bar) => shown.has(bar)).sort(smallestFirst)[0];
        if (!next) break;
        shown.delete(next);
        changed = true;
      }
    }
  }
  return shown;
}

/** How many stand in one of the two only. */
const differ = (one: ReadonlySet<number>, other: ReadonlySet<number>): number => {
  let both = 0;
  for (const person of one) if (other.has(person)) both += 1;
  return one.size + other.size - 2 * both;
};
const membersOf = (views: Iterable<View>) => Array.from(views, ({ members }) => members);
const countOf = (views: readonly View[]) => views.reduce((sum, { members }) => sum + members.length, 0);

/**
 * The rules by which surveys are commonly published, and atoms beside them, so that the audit can be seen to find what
 * is wrong with the former. None but the last is used anywhere in the product.
 */
export const publishingRules = {
  "minimum size": (staff, k) => membersOf(large(viewsOf(staff), k)),
  "minimum size, next smallest hidden": (staff, k) =>
    membersOf(hideMore(viewsOf(staff), k, (hidden) => hidden.length === 1)),
  "minimum size, hidden rest of k": (staff, k) =>
    membersOf(
      hideMore(viewsOf(staff), k, (hidden) => {
        const people = countOf(hidden);
        return people > 0 && people < k;
      }),
    ),
  "every pair differs by k": (staff, k) => {
    const shown: Set<number>[] = [];
    for (const { members } of viewsOf(staff).sort((a, b) => -smallestFirst(a, b))) {
      if (members.length < k) continue;
      const set = new Set(members);
      if (shown.every((other) => differ(set, other) >= k)) shown.push(set);
    }
    return shown.map((set) => [...set]);
  },
  "frozen atoms": (staff, k) => {
    const [department, tenure, site] = staff.attributes;
    const parents = [-1, ...Array.from({ length: 10 }, () => 0)];
    const units = department.map((value) => value + 1);
    const { atoms, atomOf } = partition({ parents, units, cuts: [tenure, site] }, { k });
    return viewsOf(staff).flatMap(({ choice }) => {
      const [unit, ...cuts] = choice as [number, number, number];
      const inside = new Set(
        cover(atoms, {
          ...(unit === -1 ? {} : { units: [unit + 1] }),
          cuts: cuts.map((value) => (value === -1 ? null : [value])),
        }).atoms,
      );
      const members = [...atomOf.keys()].filter((person) => inside.has(atomOf[person]!));
      return members.length > 0 ? [members] : [];
    });
  },
} satisfies Record<string, PublishingRule>;
