// Which groups differ from everybody else, once it is taken into account how many were compared.

import { allDisclosed, type Disclosed, disclose, mapDisclosed, open } from "#science/disclosure";
import { falseDiscovery, meanChange } from "#science/survey";
import { type Sums, sumsOfItem, sumsOfScore } from "./estimates.ts";
import { hasAtoms, type Releases, sourcesOf } from "./figures.ts";
import type { ToldGroup } from "./groups.ts";
import type { Measured } from "./measured.ts";

/** By group, then by measure. */
export type Differences = readonly Readonly<
  Record<string, { readonly p: number; readonly differs: "higher" | "lower" | null }>
>[];

/** A group beside everybody else: which way it lies, and how often chance alone would have it so far. */
interface Comparison {
  readonly measure: string;
  readonly higher: boolean;
  readonly p: number | null;
}

/**
 * Each group's mean against that of all other answers (Welch), corrected after Benjamini and Hochberg over all
 * comparisons of a scope. Relationships are compared by the whole only, units of those who answered by dimensions.
 */
export function differencesOf(
  measured: Measured,
  releases: Releases,
  groups: readonly ToldGroup[],
): Disclosed<Differences> {
  const company = groups[0]!;
  const everything = disclose(sourcesOf(releases, company), (aggregate) =>
    sumsOf(aggregate, measured, "items"),
  );
  const all = open(everything).value;
  if (!all) return mapDisclosed(everything, () => groups.map(() => ({})));
  const compared = groups.map((group) => {
    const depth = depthOf(group);
    if (depth === "nothing" || !hasAtoms(group)) return mapDisclosed(everything, () => null);
    return disclose(sourcesOf(releases, group), (aggregate) =>
      compare(all, sumsOf(aggregate, measured, depth)),
    );
  });
  return mapDisclosed(allDisclosed(compared), (found) => {
    const comparisons = found.map((one) => one?.value ?? []);
    const scopes = new Set(groups.map(({ scope }) => scope));
    const result: Record<string, { p: number; differs: "higher" | "lower" | null }>[] = groups.map(
      () => ({}),
    );
    for (const scope of scopes) {
      const family = comparisons.flatMap((list, at) =>
        groups[at]!.scope === scope ? list.map((comparison) => ({ at, comparison })) : [],
      );
      const { adjusted, found: differ } = falseDiscovery(family.map(({ comparison }) => comparison.p));
      for (const [i, { at, comparison }] of family.entries()) {
        const p = adjusted[i]!;
        if (p === null) continue;
        const differs = differ[i] ? (comparison.higher ? "higher" : "lower") : null;
        result[at]![comparison.measure] = { p, differs };
      }
    }
    return result;
  });
}

type Depth = "items" | "scores" | "whole" | "nothing";

function depthOf({ scope, rated }: ToldGroup): Depth {
  if (scope === "company" || scope === "service") return "nothing";
  if (scope === "relationship") return "whole";
  return scope === "cut" || rated !== null ? "items" : "scores";
}

function sumsOf(
  aggregate: Parameters<typeof sumsOfScore>[0],
  measured: Measured,
  depth: Depth,
): Record<string, Sums> {
  const found: Record<string, Sums> = {};
  for (const score of measured.scores) {
    if (score.less || (depth === "whole" && score.measure !== "overall")) continue;
    const sums = sumsOfScore(aggregate, score);
    if (sums) found[score.measure] = sums;
  }
  if (depth !== "items") return found;
  for (const [item, { name, form }] of measured.items.entries()) {
    if (form !== "rating" || measured.countablesOf[item]!.length === 0) continue;
    const sums = sumsOfItem(aggregate, measured, item);
    if (sums) found[name] = sums;
  }
  return found;
}

/** The rest is what all say less what the group says: a union of atoms again. */
function compare(all: Readonly<Record<string, Sums>>, own: Readonly<Record<string, Sums>>): Comparison[] {
  return Object.entries(own).flatMap(([measure, sums]) => {
    const whole = all[measure];
    if (!whole || whole.n - sums.n < 2 || sums.n < 2) return [];
    const rest = {
      n: whole.n - sums.n,
      sum: whole.sum - sums.sum,
      sumOfSquares: whole.sumOfSquares - sums.sumOfSquares,
    };
    // Differences of sums in parts may miss what answers can be by a hair.
    const floor = (rest.sum * rest.sum) / rest.n;
    const { p, value } = meanChange.fromMoments(
      { ...rest, sumOfSquares: Math.max(rest.sumOfSquares, floor) },
      sums,
    );
    return [{ measure, higher: (value ?? 0) > 0, p }];
  });
}
