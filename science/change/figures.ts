// What simulation found (`bin/bench change`), for the alarms to carry. docs/methods/change.md explains how.

import type { Looks } from "./counts/threshold.ts";
import type { Figures } from "./result.ts";
import type { ChangeKind } from "./series.ts";

type Row = readonly [usual: number, falseAlarmsAYear: number, medianDelayDays: number, foundIn14Days: number];

/** So long each simulated change was followed; more than half were not found by then. */
const mostDays = 280;

/** Counts: events in a usual week, a variance of 5 % of the squared mean beyond Poisson's, doubled. */
const counted: Readonly<Record<Looks, readonly Row[]>> = {
  weekly: [
    [0.5, 0.3, 112, 0.04],
    [0.92, 0.47, 56, 0.06],
    [2, 0.7, 33, 0.14],
    [3, 0.74, 27, 0.18],
    [6, 0.66, 21, 0.29],
    [10, 0.61, 19, 0.34],
    [20, 0.47, 18, 0.39],
    [40, 0.38, 17, 0.41],
  ],
  daily: [
    [0.5, 0.31, 110, 0.06],
    [0.92, 0.43, 57, 0.07],
    [2, 0.69, 32, 0.18],
    [3, 0.72, 25, 0.26],
    [6, 0.71, 18, 0.41],
    [10, 0.73, 14, 0.51],
    [20, 0.54, 13, 0.6],
    [40, 0.44, 12, 0.66],
  ],
};
/** The same without a common series, where more is asked before an alarm. */
const countedAlone: Readonly<Record<Looks, readonly Row[]>> = {
  weekly: [
    [0.5, 0.06, 238, 0.01],
    [0.92, 0.15, 91, 0.02],
    [2, 0.46, 54, 0.09],
    [3, 0.65, 47, 0.1],
    [6, 0.81, 32, 0.2],
    [10, 0.88, 28, 0.21],
    [20, 0.88, 26, 0.26],
    [40, 0.91, 25, 0.25],
  ],
  daily: [
    [0.5, 0.05, mostDays, 0.01],
    [0.92, 0.12, 106, 0.02],
    [2, 0.44, 56, 0.09],
    [3, 0.63, 48, 0.12],
    [6, 0.8, 33, 0.21],
    [10, 0.89, 29, 0.26],
    [20, 0.92, 24, 0.32],
    [40, 0.99, 24, 0.33],
  ],
};
/** Means: a step of two standard deviations of a week's mean. */
const averaged: Row = [0, 0.29, 28, 0.14];

const figures = ([, falseAlarmsAYear, medianDelayDays, foundIn14Days]: Row): Figures => ({
  falseAlarmsAYear,
  medianDelayDays,
  foundIn14Days,
});

/** Of the simulated level that is nearest, as a ratio, to the usual one. */
export function figuresFor(kind: ChangeKind, usual: number, looks: Looks, hasCommon: boolean): Figures {
  if (kind !== "counts") return figures(averaged);
  const far = ([level]: Row) => Math.abs(Math.log(level / Math.max(1e-9, usual)));
  const rows = (hasCommon ? counted : countedAlone)[looks];
  return figures(rows.reduce((best, row) => (far(row) < far(best) ? row : best)));
}
