import type { Work } from "../api.ts";

export interface Link {
  readonly work: Work;
  /** Parts that this work asked of other units, in order. */
  readonly parts: readonly Link[];
}

/** The works as a picture: the facing ones one after another (a hand-over ends one and begins the next), parts beneath. */
export function chainOf(works: readonly Work[]): readonly Link[] {
  const known = new Set(works.map(({ id }) => id));
  const ordered = works.toSorted((a, b) => a.openedAt.localeCompare(b.openedAt) || a.id.localeCompare(b.id));
  const below = (parent: string): readonly Link[] =>
    ordered.filter((work) => work.parent === parent).map((work) => ({ work, parts: below(work.id) }));
  return ordered
    .filter((work) => work.parent === null || !known.has(work.parent))
    .map((work) => ({ work, parts: below(work.id) }));
}
