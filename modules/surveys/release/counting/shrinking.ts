// Groups drawn towards each other by as much as their own answers are chance, and who stands out for certain enough.

import { allDisclosed, type Disclosed, disclose, mapDisclosed } from "#science/disclosure";
import { chance } from "#science/numbers";
import { type GroupTally, shrinkMeans, shrinkShares } from "#science/survey";
import { type Sums, sumsOfScore, type Told } from "./estimates.ts";
import { hasAtoms, type Releases, sourcesOf } from "./figures.ts";
import { depthsOf, type ToldGroup } from "./groups.ts";
import type { Measured } from "./measured.ts";
import type { WaveFacts } from "./wave-facts.ts";

/** By group. */
export type ShrunkFigures = readonly (readonly Told[])[];

/** Above so many groups only their means are drawn, not their shares, only of the whole, and less often. */
const many = 400;

interface Own {
  readonly scores: Readonly<Record<string, Sums>>;
  readonly satisfied: { readonly count: number; readonly n: number } | null;
}

/**
 * Only groups that share nobody are put beside each other: those who are rated, and units of the same depth of those
 * who answered. What lies in another one of them would be counted twice.
 */
export function shrunkFigures(
  facts: WaveFacts,
  measured: Measured,
  releases: Releases,
  groups: readonly ToldGroup[],
): Disclosed<ShrunkFigures> {
  const families = familiesOf(facts, groups);
  const places = families.flat();
  const own = places.map((at) =>
    disclose(sourcesOf(releases, groups[at]!), (aggregate): Own => {
      const { satisfied, countablesOf } = measured;
      const item = satisfied === -1 ? null : aggregate.item(countablesOf[satisfied]![0]!);
      const count = item?.bands.satisfied;
      return {
        scores: Object.fromEntries(
          measured.scores.flatMap((score) => {
            const sums = score.less ? null : sumsOfScore(aggregate, score);
            return sums ? [[score.measure, sums] as const] : [];
          }),
        ),
        satisfied: item && count !== undefined ? { count, n: item.n } : null,
      };
    }),
  );
  return mapDisclosed(allDisclosed(own), (told) => {
    const of = new Map(places.map((at, i) => [at, told[i]!.value]));
    const result: Told[][] = groups.map(() => []);
    for (const family of families) {
      const drawn = family.length > many ? 500 : facts.draws.standing;
      const terms = () => ({ chance: chance(facts.seed), draws: Math.min(drawn, facts.draws.standing) });
      for (const { measure } of measured.scores.filter(({ less }) => !less)) {
        if (family.length > many && measure !== "overall") continue;
        const some = family.flatMap((at) => {
          const sums = of.get(at)?.scores[measure];
          return sums && sums.n > 0 ? [{ name: String(at), ...sums }] : [];
        });
        draw(result, measure, "shrunk_mean", () => shrinkMeans(some, terms()).groups);
      }
      if (family.length > many) continue;
      const some = family.flatMap((at): GroupTally[] => {
        const tally = of.get(at)?.satisfied;
        return tally ? [{ name: String(at), ...tally }] : [];
      });
      if (some.length > 0)
        draw(result, "satisfied", "shrunk_share", () => shrinkShares(some, terms()).groups);
    }
    return result;
  });
}

function draw(
  into: Told[][],
  measure: string,
  method: "shrunk_mean" | "shrunk_share",
  shrink: () => ReturnType<typeof shrinkMeans>["groups"],
): void {
  for (const { name, value, low, high, n, ...more } of shrink())
    into[Number(name)]!.push({ measure, method, value, low, high, n, more });
}

function familiesOf({ parties }: WaveFacts, groups: readonly ToldGroup[]): number[][] {
  const depth = depthsOf(parties.map(({ parent }) => parent));
  const families = new Map<string, number[]>();
  for (const [at, group] of groups.entries()) {
    const { scope, rated, rater, cut } = group;
    if (scope === "relationship" || cut !== null || !hasAtoms(group)) continue;
    if (rated === null && rater === null) continue;
    const name = rated === null ? `rater ${depth[rater!]}` : `rated ${depth[rated]}`;
    families.set(name, [...(families.get(name) ?? []), at]);
  }
  return [...families.values()].filter((family) => family.length >= 3);
}
