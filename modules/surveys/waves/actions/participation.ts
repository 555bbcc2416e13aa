import type { Context } from "#platform/context";
import { liveMinimum, participationRate, participationShown } from "#science/disclosure";
import { waveErrors } from "../errors.ts";
import { participationByUnit } from "../store/invited.ts";
import { loadWave } from "./plan.ts";

/**
 * Rates by unit with those below it, rule R8. While answers come in, a figure moves only with every k-th person of its
 * unit, so that whoever watches it sees no single answer arrive; and what lies between two shown units is nobody or
 * at least twenty people.
 */
export async function showParticipation(ctx: Context, id: string) {
  const wave = await loadWave(ctx, id);
  if (wave.state === "draft") throw waveErrors.refuse("not_open");
  const live = wave.state !== "closed";
  const rows = await participationByUnit(ctx.db, id, live);
  const place = new Map(rows.map(({ unit }, i) => [unit, i]));
  const parents = rows.map(({ parent }) => (parent === null ? -1 : (place.get(parent) ?? -1)));
  const smallest = live ? Math.max(wave.k, liveMinimum) : wave.k;
  const shown = participationShown(
    parents,
    rows.map(({ invited }) => invited),
    smallest,
  );
  const invited = summedUp(
    parents,
    rows.map((row) => row.invited),
  );
  const took = summedUp(
    parents,
    rows.map((row) => row.took),
  );
  const rate = (at: number) =>
    shown[at]
      ? participationRate(invited[at]!, live ? Math.floor(took[at]! / wave.k) * wave.k : took[at]!, {
          live,
          k: wave.k,
        })
      : null;
  return {
    live,
    invited: invited[rows.length]!,
    all: rate(rows.length),
    units: rows.map(({ party, parent }, i) => ({
      party,
      parent: parent !== null && place.has(parent) ? parent : null,
      invited: invited[i]!,
      rate: rate(i),
    })),
  };
}

/** Each unit with those below it; the last is the whole. A step up at a time, as deep as the tree is. */
function summedUp(parents: readonly number[], own: readonly number[]): Float64Array {
  const sums = new Float64Array(own.length + 1);
  own.forEach((count, unit) => {
    for (let at = unit; at !== -1; at = parents[at]!) sums[at]! += count;
    sums[own.length]! += count;
  });
  return sums;
}
