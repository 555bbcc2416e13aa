import type { Chance } from "#science/numbers";
import type { Group, Unions } from "./atoms.ts";
import { cover } from "./cover.ts";
import { type Disclosed, sealed } from "./disclosed.ts";
import { DisclosureError } from "./errors.ts";
import { partsOf, type Release } from "./release.ts";
import { commentMinimum } from "./thresholds.ts";

/** One comment of one author to one question; more of the same author belong together in it. */
export interface Comment<T> {
  readonly atom: number;
  /** Plain data, to be shown as it is: the text, an id for answering. Never a time, a language or a score. */
  readonly content: T;
}

export type ToldComments<T> =
  | { readonly comments: readonly T[]; readonly withheld?: undefined }
  | { readonly withheld: "too_few_authors"; readonly comments?: undefined };

/**
 * Comments of a group, of whole unions with authors enough only, in an order drawn by `chance` that says nothing of
 * the order in which they came. `unions` are those frozen at the close by `forComments`.
 * Throws DisclosureError `atoms_too_small` for unions of fewer than max(k, 8) authors, `shapes_differ`.
 */
export function discloseComments<T>(
  release: Release,
  unions: Unions,
  comments: readonly Comment<T>[],
  group: Group,
  chance: Chance,
): Disclosed<ToldComments<T>> {
  const { atoms } = partsOf(release);
  const enough = Math.max(atoms.k, commentMinimum);
  if (unions.minimum < enough || unions.people.some((authors) => authors < enough))
    throw new DisclosureError("atoms_too_small", `comments of fewer than ${enough} authors`);
  if (unions.unionOf.length !== atoms.people.length)
    throw new DisclosureError("shapes_differ", "the unions are not those of the atoms");
  const inside = new Set(cover(atoms, group, unions).atoms);
  if (inside.size === 0) return sealed({ withheld: "too_few_authors" });
  const shown = comments
    .filter(({ atom }) => inside.has(atom))
    .map(({ content }) => ({ content, key: JSON.stringify(content) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  for (let last = shown.length - 1; last > 0; last -= 1) {
    const other = chance.below(last + 1);
    [shown[last], shown[other]] = [shown[other]!, shown[last]!];
  }
  return sealed({ comments: shown.map(({ content }) => content) });
}
