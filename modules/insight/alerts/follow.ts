// One series taken further by some weeks: what the watch knows afterwards, what it raised and what has passed. Pure.

import {
  type ChangePoint,
  startWatch,
  type WatchedPoint,
  type WatchState,
  watchPoint,
} from "#science/change";
import { type AlertMeasure, kindOf } from "./watched.ts";
import { weekAfter } from "./working-days.ts";

/** Named anew when points or rules of the watch change: what was kept by other rules is made again. */
export const rules = 1;

/** What is kept of a series between two weeks. */
export interface Known {
  /** The week of the first point. */
  readonly first: string;
  readonly usesWhole: boolean;
  readonly watch: WatchState;
}

export interface Raised {
  readonly raisedOn: string;
  readonly since: string;
  readonly direction: "up" | "down";
}

export interface Passed {
  readonly raisedOn: string;
  readonly on: string;
}

export interface Followed {
  readonly known: Known;
  readonly steps: readonly WatchedPoint[];
  readonly raised: readonly Raised[];
  readonly passed: readonly Passed[];
}

export function beginKnown(measure: AlertMeasure, first: string, usesWhole: boolean): Known {
  return { first, usesWhole, watch: startWatch(kindOf(measure)) };
}

/** The points follow directly on what is known. */
export function follow(measure: AlertMeasure, known: Known, points: readonly ChangePoint[]): Followed {
  const kind = kindOf(measure);
  const weekOf = (index: number) => weekAfter(known.first, index);
  const steps: WatchedPoint[] = [];
  const raised: Raised[] = [];
  const passed: Passed[] = [];
  let watch = known.watch;
  for (const point of points) {
    const step = watchPoint(kind, watch, point);
    watch = step.state;
    steps.push(step.point);
    if (step.raised) {
      const { raised: at, since, direction } = step.raised;
      raised.push({ raisedOn: weekOf(at), since: weekOf(since), direction });
    }
    if (step.passed) passed.push({ raisedOn: weekOf(step.passed.raised), on: weekOf(step.passed.until) });
  }
  return { known: { ...known, watch }, steps, raised, passed };
}
