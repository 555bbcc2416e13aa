import { logNegativeBinomial } from "#science/numbers";
import type { Layout } from "./evidence.ts";

// Shares of months in which a customer comes at all: always, every other month, a few months a year.
const presences = [1, 0.5, 0.2];
const leastMonthly = 0.5;

/** How strong real relationships can be: a grid of monthly intensities and presences. */
export interface SignalGrid {
  readonly size: number;
  /** Belief about each cell before the data, summing to 1. */
  readonly prior: Float64Array;
  /** ln P(count in a month | cell), for count > 0. Kept per distinct count. */
  month(count: number): Float64Array;
  /** ln P(nothing in a month | cell). */
  readonly nothing: Float64Array;
}

/**
 * The grid reaches from a contact every other month to above the largest month seen, in steps of two: real
 * relationships have no typical size, so the distribution over the grid is learned (nonparametric empirical
 * Bayes, Kiefer and Wolfowitz 1956). Within a cell a month is negative binomial with variance
 * 2 x mean + mean^2 / 2, present with the cell's presence.
 */
export function signalGrid(layout: Layout): SignalGrid {
  let largest = 1;
  for (const count of layout.count) if (count > largest) largest = count;
  const means: number[] = [];
  for (let mean = leastMonthly; ; mean *= 2) {
    means.push(mean);
    if (mean > largest) break;
  }
  const cells = presences.flatMap((presence) =>
    means.map((mean) => ({ presence, mean: mean / presence ** 0.5 })),
  );
  const shapeOf = (mean: number) => (mean * 2) / (mean + 2);
  const known = new Map<number, Float64Array>();
  const month = (count: number) => {
    // Weighted counts are told apart to the quarter; finer differences decide nothing.
    const rounded = Math.max(0.25, Math.round(count * 4) / 4);
    let found = known.get(rounded);
    if (!found) {
      found = Float64Array.from(
        cells,
        (c) => Math.log(c.presence) + logNegativeBinomial(rounded, c.mean, shapeOf(c.mean)),
      );
      known.set(rounded, found);
    }
    return found;
  };
  const nothing = Float64Array.from(cells, (c) =>
    Math.log(1 - c.presence + c.presence * Math.exp(logNegativeBinomial(0, c.mean, shapeOf(c.mean)))),
  );
  const prior = Float64Array.from(cells, (c) => (c.presence === 1 ? 0.6 : 0.2) / means.length);
  return { size: cells.length, prior, month, nothing };
}

/** ln P(the pair's months | cell) into `into`, a month saying as much as its decay weight. */
export function logSignals(layout: Layout, grid: SignalGrid, pair: number, into: Float64Array): void {
  const zeros = layout.weightOfAll - layout.active[pair]!;
  for (let j = 0; j < grid.size; j += 1) into[j] = zeros * grid.nothing[j]!;
  for (let s = layout.start[pair]!; s < layout.start[pair + 1]!; s += 1) {
    const month = grid.month(layout.count[s]!);
    const weight = layout.weight[s]!;
    for (let j = 0; j < grid.size; j += 1) into[j]! += weight * month[j]!;
  }
}
