// Weekly figures as the house would keep them, of requests whose waits are drawn one by one: for tests and the bench.

import { addWeeks, type WeekFigure } from "#modules/measures";
import type { Chance } from "#science/numbers";
import type { Measured } from "./panel.ts";

export interface Planted {
  readonly customers: readonly {
    readonly customer: string;
    readonly startsOn: string | null;
    readonly weekly: number;
  }[];
  readonly from: string;
  readonly weeks: number;
  /** Mean hours without the solution. */
  readonly level: number;
  /** Hours added by it. */
  readonly effect: number;
}

/** Waits are log-normal around a customer's own level, with good and bad weeks for all, and a drift of each of its own. */
export function weeklyOf(luck: Chance, { customers, from, weeks, level, effect }: Planted): Measured[] {
  const common = Array.from({ length: weeks }, () => Math.exp(0.1 * luck.normal()));
  const spread = 0.6;
  return customers.map(({ customer, startsOn, weekly }) => {
    const own = level * Math.exp(0.2 * luck.normal());
    let drift = 0.1 * luck.normal();
    const figures: WeekFigure[] = common.map((shared, i) => {
      const week = addWeeks(from, i);
      drift = 0.3 * drift + 0.1 * luck.normal();
      const mean = own * shared * Math.exp(drift) + (startsOn !== null && week >= startsOn ? effect : 0);
      const n = luck.poisson(weekly);
      let total = 0;
      for (let k = 0; k < n; k += 1)
        total += Math.max(0.1, mean) * Math.exp(spread * luck.normal() - spread ** 2 / 2);
      return { week, n, total, mean: n ? total / n : null, median: null, deviation: null, logMean: null };
    });
    return { customer, startsOn, weeks: figures };
  });
}
