import type { Cover, Group } from "./atoms.ts";
import { cover, coverChosen } from "./cover.ts";
import { type Disclosed, sealed } from "./disclosed.ts";
import { DisclosureError } from "./errors.ts";
import { addMoments, type CrossMoments } from "./moments.ts";
import { partsOf, type Release, type ReleaseParts } from "./release.ts";
import { addRows, type Item, knownOffsets } from "./tables.ts";

/** Why nothing is told: no atom, or no union for distributions, lies wholly inside the group. */
export type Withheld = "too_few_people" | "too_few_for_distribution";

/** What was told of a group, or why nothing was. `people` of `of` answers are covered; `of` null: not to be told. */
export type Told<T> =
  | { readonly value: T; readonly people: number; readonly of: number | null; readonly withheld?: undefined }
  | { readonly withheld: Withheld; readonly of: number | null; readonly value?: undefined };

/** Enough of an item for a mean, its variance and its interval. */
export interface ItemMoments {
  /** Answers. */
  readonly n: number;
  /** Sum of scores, and of their squares; null where the item has no scores. */
  readonly sum: number | null;
  readonly squares: number | null;
  /** Answers in each band of the item. */
  readonly bands: Readonly<Record<string, number>>;
}

/** What is known of the covered atoms together. Items that fewer than k of them answered are null. */
export interface Aggregate {
  /** People in the covered atoms. */
  readonly people: number;
  item(item: number): ItemMoments | null;
  /** A model's moments over people who answered all of it. */
  moments(name: string): CrossMoments | null;
}

export interface Distributions extends Aggregate {
  /** How often each value of the item was given. */
  counts(item: number): readonly number[] | null;
}

/**
 * A release and the group as its own frozen tree and cuts number it; or, where many groups are told at once and it is
 * known which atoms lie in which, the atoms themselves (any union of atoms may be told).
 */
export type Source =
  | { readonly release: Release; readonly group: Group; readonly chosen?: undefined }
  | { readonly release: Release; readonly chosen: readonly number[]; readonly group?: undefined };

/**
 * What may be told of a group: `tell` sees only the sum of the covered atoms and returns plain data. Several sources
 * (batches, which are disjoint) are told together. Withheld when no atom lies wholly inside.
 * Throws DisclosureError for a unit, cut or item that is not there, and when sources count different items.
 */
export function disclose<T>(
  sources: Source | readonly Source[],
  tell: (aggregate: Aggregate) => T,
): Disclosed<Told<T>> {
  return discloseCovered(sources, false, (parts, people) => tell(aggregateOf(parts, people, false)));
}

/** The same with distributions, over the unions that have people enough for them. */
export function discloseDistribution<T>(
  sources: Source | readonly Source[],
  tell: (aggregate: Distributions) => T,
): Disclosed<Told<T>> {
  return discloseCovered(sources, true, (parts, people) => {
    const aggregate = aggregateOf(parts, people, true);
    const smallest = Math.max(...parts.map(({ histograms }) => histograms.minimum));
    return tell({
      ...aggregate,
      counts(item) {
        const counts = merged(parts, item);
        return total(counts) < smallest ? null : [...counts];
      },
    });
  });
}

interface Part extends ReleaseParts {
  readonly covered: Cover;
}

function discloseCovered<T>(
  sources: Source | readonly Source[],
  distribution: boolean,
  tell: (parts: readonly Part[], people: number) => T,
): Disclosed<Told<T>> {
  const parts = ("release" in sources ? [sources] : sources).map(({ release, group, chosen }): Part => {
    const inside = partsOf(release);
    const unions = distribution ? inside.histograms : undefined;
    const covered = chosen ? coverChosen(inside.atoms, chosen, unions) : cover(inside.atoms, group, unions);
    return { ...inside, covered };
  });
  sameItems(parts);
  const people = parts.reduce((sum, { covered }) => sum + covered.people, 0);
  const of = parts.reduce<number | null>(
    (sum, { covered }) => (sum === null || covered.of === null ? null : sum + covered.of),
    0,
  );
  if (people > 0) return sealed({ value: tell(parts, people), people, of });
  return sealed({ withheld: distribution ? "too_few_for_distribution" : "too_few_people", of });
}

function aggregateOf(parts: readonly Part[], people: number, distribution: boolean): Aggregate {
  const smallest = Math.max(
    ...parts.map(({ atoms, histograms }) => (distribution ? histograms.minimum : atoms.k)),
  );
  return {
    people,
    item(item) {
      const counts = merged(parts, item);
      return total(counts) < smallest ? null : momentsOf(parts[0]!.table.items[item]!, counts);
    },
    moments(name) {
      const moments = crossMoments(parts, name);
      return moments.n < smallest ? null : moments;
    },
  };
}

function momentsOf({ scores, bands = {} }: Item, counts: Float64Array): ItemMoments {
  const weighed = (weight: (value: number) => number) =>
    counts.reduce((sum, count, value) => sum + count * weight(value), 0);
  return {
    n: total(counts),
    sum: scores && weighed((value) => scores[value]!),
    squares: scores && weighed((value) => scores[value]! ** 2),
    bands: Object.fromEntries(
      Object.entries(bands).map(([name, values]) => [
        name,
        weighed((value) => (values.includes(value) ? 1 : 0)),
      ]),
    ),
  };
}

function merged(parts: readonly Part[], item: number): Float64Array {
  const { items } = parts[0]!.table;
  if (!items[item]) throw new DisclosureError("place_unknown", `there is no item ${item}`);
  const known = rowsOfParts.get(parts) ?? rowOf(parts);
  rowsOfParts.set(parts, known);
  const offsets = knownOffsets(items);
  return known.subarray(offsets[item]!, offsets[item + 1]!);
}

/** All items' counts of the covered atoms, summed once for all that is told of them. */
const rowsOfParts = new WeakMap<readonly Part[], Float64Array>();

function rowOf(parts: readonly Part[]): Float64Array {
  const { items } = parts[0]!.table;
  const sums = new Float64Array(knownOffsets(items)[items.length]!);
  for (const { table, covered } of parts) addRows(sums, table, covered.atoms);
  return sums;
}

function crossMoments(parts: readonly Part[], name: string): CrossMoments {
  const p = parts[0]!.moments?.[name]?.variables ?? 0;
  const empty = { n: 0, sums: new Float64Array(p), products: new Float64Array(p * p) };
  return parts.reduce<CrossMoments>((into, { moments, covered }) => {
    const known = moments?.[name];
    if (known?.variables !== p) throw new DisclosureError("place_unknown", `there are no moments ${name}`);
    return addMoments(into, known, covered.atoms);
  }, empty);
}

function sameItems(parts: readonly Part[]): void {
  if (parts.length === 1) return;
  const shapes = parts.length > 1 ? parts.map(({ table }) => JSON.stringify(table.items)) : [];
  if (parts.length === 0 || shapes.some((shape) => shape !== shapes[0]))
    throw new DisclosureError("shapes_differ", "the sources do not count the same items");
}

const total = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);
