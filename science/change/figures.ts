// What simulation found (`bin/bench change`), for the alarms to carry. docs/methods/change.md explains how.

import type { Looks } from "./counts/threshold.ts";
import type { Figures } from "./result.ts";
import type { ChangeKind } from "./series.ts";

type Row = readonly [usual: number, falseAlarmsAYear: number, medianDelayDays: number, foundIn14Days: number];

/** Counts: events in a usual week, a variance of 5 % of the squared mean beyond Poisson's, doubled. */
const counted: Readonly<Record<Looks, readonly Row[]>> = {
  weekly: [[1, 0.3, 70, 0.03]],
  daily: [[1, 0.45, 63, 0.05]],
};
/** Means: a step of two standard deviations of a week's mean. */
const averaged: Row = [0, 0.1, 28, 0.1];

const figures = ([, falseAlarmsAYear, medianDelayDays, foundIn14Days]: Row): Figures => ({
  falseAlarmsAYear,
  medianDelayDays,
  foundIn14Days,
});

/** Of the simulated level that is nearest, as a ratio, to the usual one. */
export function figuresFor(kind: ChangeKind, usual: number, looks: Looks): Figures {
  if (kind !== "counts") return figures(averaged);
  const far = ([level]: Row) => Math.abs(Math.log(level / Math.max(1e-9, usual)));
  return figures(counted[looks].reduce((best, row) => (far(row) < far(best) ? row : best)));
}
