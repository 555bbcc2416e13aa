import { usualMinimum } from "../thresholds.ts";
import type { Released } from "./columns.ts";

/** Two figures that tell of fewer than k people by subtraction. */
export interface Difference {
  /** Numbers of the figures. */
  readonly larger: number;
  readonly smaller: number;
  readonly elements: readonly number[];
  readonly people: number;
}

/**
 * The simplest attack, by hand: a figure less another one that lies wholly inside it. Finds less than `auditLinear`, but
 * says how it is done. O(pairs of figures of nearly the same size).
 */
export function smallDifferences(
  { sizes, figures }: Released,
  k: number = usualMinimum,
): readonly Difference[] {
  const sets = figures.map((figure) => new Set(Array.from(figure)));
  const people = sets.map((set) => [...set].reduce((sum, element) => sum + sizes[element]!, 0));
  const order = [...sets.keys()].sort((a, b) => people[a]! - people[b]! || a - b);
  const found: Difference[] = [];
  for (const [i, smaller] of order.entries())
    for (let j = i + 1; j < order.length; j += 1) {
      const larger = order[j]!;
      const apart = people[larger]! - people[smaller]!;
      if (apart >= k) break;
      if (apart > 0 && liesIn(sets[smaller]!, sets[larger]!))
        found.push({
          larger,
          smaller,
          elements: [...sets[larger]!].filter((one) => !sets[smaller]!.has(one)).sort((a, b) => a - b),
          people: apart,
        });
    }
  return found;
}

const liesIn = (smaller: ReadonlySet<number>, larger: ReadonlySet<number>): boolean => {
  for (const element of smaller) if (!larger.has(element)) return false;
  return true;
};
