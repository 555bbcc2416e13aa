// How far suppliers' predictions of their own scores lie from what was said of them.

import { allDisclosed, type Disclosed, disclose, mapDisclosed } from "#science/disclosure";
import { blindSpot } from "#science/survey";
import { type Sums, sumsOfScore, type Told } from "./estimates.ts";
import { type Releases, sourcesOf } from "./figures.ts";
import type { ToldGroup } from "./groups.ts";
import type { Measured } from "./measured.ts";
import type { WaveFacts } from "./wave-facts.ts";

/** By group. */
export type BlindSpots = readonly (readonly Told[])[];

/** Predicted less actual, of each supplier and each of its relationships, where the other side is known. */
export function blindSpotsOf(
  { otherSide, parties }: WaveFacts,
  measured: Measured,
  releases: Releases,
  groups: readonly ToldGroup[],
): Disclosed<BlindSpots> {
  if (!otherSide)
    return mapDisclosed(
      disclose(sourcesOf(releases, groups[0]!), () => null),
      () => [],
    );
  const told = groups.map((group) => {
    const other = group.rated === null ? undefined : otherSide.moments[parties[group.rated]!.id];
    return disclose(sourcesOf(releases, group), (aggregate): Told[] =>
      measured.scores.flatMap((score): Told[] => {
        const known = score.less ? undefined : other?.[score.measure];
        const own = known && sumsOfScore(aggregate, score);
        if (!own) return [];
        const theirs: Sums = { n: known.n, sum: known.sum, sumOfSquares: known.squares };
        const predictedFirst = otherSide.side === "predicted" ? [theirs, own] : [own, theirs];
        const { value, low, high, n, warnings, predicted, actual } = blindSpot.fromMoments(
          predictedFirst[0]!,
          predictedFirst[1]!,
        );
        const more = { predicted: predicted.value, actual: actual.value, warnings: [...warnings] };
        return [{ measure: score.measure, method: "blind_spot", value, low, high, n, more }];
      }),
    );
  });
  return mapDisclosed(allDisclosed(told), (found) => found.map((one) => one.value ?? []));
}
