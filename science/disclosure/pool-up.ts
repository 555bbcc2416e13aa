import type { Tree } from "./tree.ts";

/** Ratings that are put together, with whoever gave them: people do not add up, as one may rate several suppliers. */
export interface Pile {
  /** Supplier unit at which it stands. */
  readonly place: number;
  readonly rows: readonly number[];
  readonly raters: ReadonlySet<number>;
}

export interface Pool<P extends Pile> {
  readonly pile: Pile;
  readonly members: readonly P[];
}

/**
 * Pools piles of sibling suppliers in order, from the deepest unit up, until they are enough. What is left over at a
 * unit joins the smallest pool formed there if that stays enough, else goes up; at the top it is in none.
 */
export function poolUp<P extends Pile>(
  { parents, upwards }: Tree,
  piles: readonly P[],
  enough: (pile: Pile) => boolean,
): Pool<P>[] {
  const waiting: Pool<P>[][] = Array.from(parents, () => []);
  for (const pile of piles) waiting[pile.place]!.push({ pile, members: [pile] });
  const pools: Pool<P>[] = [];
  for (const unit of upwards) {
    const here: Pool<P>[] = [];
    let left: Pool<P> | undefined;
    for (const next of waiting[unit]!) {
      left = left ? together(left, next, unit) : next;
      if (!enough(left.pile)) continue;
      here.push(left);
      left = undefined;
    }
    if (left) {
      const smallest = here.reduce<Pool<P> | undefined>(
        (a, b) => (a && a.pile.raters.size <= b.pile.raters.size ? a : b),
        undefined,
      );
      const joined = smallest && together(smallest, left, unit);
      if (joined && enough(joined.pile)) here[here.indexOf(smallest)] = joined;
      else if (parents[unit] !== -1) waiting[parents[unit]!]!.push(left);
    }
    pools.push(...here);
  }
  return pools;
}

function together<P extends Pile>(one: Pool<P>, other: Pool<P>, place: number): Pool<P> {
  return {
    pile: {
      place,
      rows: [...one.pile.rows, ...other.pile.rows],
      raters: new Set([...one.pile.raters, ...other.pile.raters]),
    },
    members: [...one.members, ...other.members],
  };
}
