import type { Measure, Surroundings } from "../measure.ts";
import type { ChangePoint } from "../series.ts";

export interface Sum {
  readonly value: number;
  /** Index of the first point in it. */
  readonly since: number;
}

export interface Held<Week> {
  readonly index: number;
  readonly week: Week;
}

/** A change that may yet pass. */
export interface Open<Week, Baseline> {
  readonly raised: number;
  readonly before: Baseline;
  /** How much likelier the level before has become again, and the points that say so. */
  readonly sum: number;
  readonly weeks: readonly Held<Week>[];
}

/** What is kept between two weeks: plain JSON of bounded size, however long the series. */
export interface WatchState<Week = unknown, Baseline = unknown> {
  readonly points: number;
  readonly surroundings: Surroundings;
  readonly baseline: Baseline;
  /** Levels that alarms have begun. */
  readonly changes: number;
  /** The newest weeks, not yet part of the usual level. */
  readonly held: readonly Held<Week>[];
  readonly up: Sum;
  readonly down: Sum;
  readonly open: Open<Week, Baseline> | null;
}

export const zero: Sum = { value: 0, since: 0 };

export function begin<P extends ChangePoint, W, B>(measure: Measure<P, W, B>): WatchState<W, B> {
  return {
    points: 0,
    surroundings: { reference: null, pastYear: [] },
    baseline: measure.empty,
    changes: 0,
    held: [],
    up: zero,
    down: zero,
    open: null,
  };
}
