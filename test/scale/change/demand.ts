// Simulated demand of one relationship in a growing company with season and holidays, day by day.

import { type Chance, drawGamma } from "#science/numbers";
import { daysOf } from "./calendar.ts";

export interface DemandPlan {
  /** Requests in a usual week. */
  readonly weekly: number;
  /** Variance beyond Poisson's over the squared mean, shared by the days of a week. */
  readonly excess: number;
  /** Growth a year and half the distance of the season's crest and trough, of the whole company. */
  readonly growth: number;
  readonly season: number;
  /** Requests of the whole company in a usual week. */
  readonly company: number;
  readonly weeks: number;
  /** Index of the first day (7 a week) with `factor` times as much; beyond the end: none. */
  readonly changeDay: number;
  readonly factor: number;
}

export interface DemandDay {
  readonly count: number;
  readonly common: number;
  readonly isWorked: boolean;
}

/** Seven days for each week. The relationship follows the company, but not exactly: an elasticity, a season of its own. */
export function demandOf(luck: Chance, plan: DemandPlan): DemandDay[] {
  const from = luck.below(52);
  const crest = luck.next();
  const own = { crest: luck.next(), height: 0.15 * luck.next(), elasticity: 1 + 0.2 * luck.normal() };
  const days: DemandDay[] = [];
  for (let week = 0; week < plan.weeks; week += 1) {
    const year = week / 52;
    const trend =
      (1 + plan.growth) ** year *
      (1 + plan.season * Math.sin(2 * Math.PI * (year + crest))) *
      Math.exp(0.08 * luck.normal());
    const ownTrend = 1 + own.height * Math.sin(2 * Math.PI * (year + own.crest));
    const mood = plan.excess > 0 ? drawGamma(luck, 1 / plan.excess) * plan.excess : 1;
    for (const [i, { isWorked, weight }] of daysOf(from + week).entries()) {
      const active = weight * trend;
      const changed = week * 7 + i >= plan.changeDay ? plan.factor : 1;
      const mean = (plan.weekly / 5) * active ** own.elasticity * ownTrend * mood * changed;
      const count = luck.poisson(mean);
      days.push({ count, common: count + luck.poisson((plan.company / 5) * active), isWorked });
    }
  }
  return days;
}
