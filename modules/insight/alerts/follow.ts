// One series taken further by some weeks: what the watch knows afterwards, what it raised and what has passed. Pure.

import { addWeeks } from "#modules/measures";
import {
  type ChangePoint,
  type CountPoint,
  startWatch,
  type WatchedPoint,
  type WatchState,
  watchPoint,
} from "#science/change";
import { type AlertMeasure, kindOf } from "./watched.ts";

/** Named anew when points or rules of the watch change: what was kept by other rules is made again. */
export const rules = 2;

/** The larger whole that season and holidays are taken from; null: there is none of use. */
export type Common = "supplier" | "company" | null;

/** Counts are looked at by day: what is held of full weeks must be as sure as five looks a week ask for. */
const terms = { looks: "daily" } as const;

/** What is kept of a series between two weeks. */
export interface Known {
  /** The week of the first point. */
  readonly first: string;
  readonly common: Common;
  readonly watch: WatchState;
  /** The running week that raised an alarm which no full week has borne out so far. */
  readonly provisional?: string;
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

export function beginKnown(measure: AlertMeasure, first: string, common: Common): Known {
  return { first, common, watch: startWatch(kindOf(measure)) };
}

/** The points follow directly on what is known. */
export function follow(measure: AlertMeasure, known: Known, points: readonly ChangePoint[]): Followed {
  const kind = kindOf(measure);
  const weekOf = (index: number) => addWeeks(known.first, index);
  const steps: WatchedPoint[] = [];
  const raised: Raised[] = [];
  const passed: Passed[] = [];
  let { watch, provisional } = known;
  for (const point of points) {
    const step = watchPoint(kind, watch, point, terms);
    watch = step.state;
    steps.push(step.point);
    if (step.raised) {
      const { raised: at, since, direction } = step.raised;
      raised.push({ raisedOn: weekOf(at), since: weekOf(since), direction });
      provisional = undefined;
    } else if (provisional !== undefined && step.point.up === 0) {
      // Full weeks have taken all of it back.
      passed.push({ raisedOn: provisional, on: weekOf(step.state.points - 1) });
      provisional = undefined;
    }
    if (step.passed) passed.push({ raisedOn: weekOf(step.passed.raised), on: weekOf(step.passed.until) });
  }
  const { provisional: _, ...rest } = known;
  const after = { ...rest, watch, ...(provisional === undefined ? {} : { provisional }) };
  return { known: after, steps, raised, passed };
}

/**
 * The running week so far, looked at without being kept: what the watch knows stays that of full weeks, so that any number
 * of looks is like one. Only more than usual is raised: a source that is a day late looks like less.
 */
export function lookAhead(measure: AlertMeasure, known: Known, point: CountPoint): Followed {
  const step = watchPoint(kindOf(measure), known.watch, { ...point, isPartial: true }, terms);
  const alarm = step.raised?.direction === "up" && known.provisional === undefined ? step.raised : null;
  if (!alarm) return { known, steps: [step.point], raised: [], passed: [] };
  const weekOf = (index: number) => addWeeks(known.first, index);
  const raised = { raisedOn: weekOf(alarm.raised), since: weekOf(alarm.since), direction: alarm.direction };
  return {
    known: { ...known, provisional: raised.raisedOn },
    ...{ steps: [step.point], raised: [raised], passed: [] },
  };
}
