import type { Measure } from "../measure.ts";
import type { ChangeAlarm, WatchedPoint } from "../result.ts";
import type { ChangePoint } from "../series.ts";
import { dated } from "./dated.ts";
import { followed } from "./passing.ts";
import { type Held, type Sum, type WatchState, zero } from "./state.ts";

/** Weeks until alarms begin at a level that an alarm has begun. */
const nextWeeks = 3;
/** The newest weeks stay out of the usual level while a sum is above zero, so many at most. */
const mostHeld = 12;

export type RaisedAlarm = Omit<ChangeAlarm, "figures" | "until">;

/** What one more week brought. */
export interface WatchStep<Week = unknown, Baseline = unknown> {
  readonly state: WatchState<Week, Baseline>;
  readonly point: WatchedPoint;
  readonly raised: RaisedAlarm | null;
  /** The change of an earlier alarm is over: which, and since which point. */
  readonly passed: { readonly raised: number; readonly until: number } | null;
}

/**
 * One week more, in constant time: two of Page's sums, one for a higher and one for a lower level, over scores of
 * the week against the usual level. The week joins the usual level when neither sum holds it any longer.
 * Source: Page, Biometrika 41 (1954) 100-115.
 */
export function next<P extends ChangePoint, W, B>(
  measure: Measure<P, W, B>,
  state: WatchState<W, B>,
  point: P,
): WatchStep<W, B> {
  const index = state.points;
  const week = measure.read(point, state.surroundings);
  const moved = {
    ...state,
    points: index + 1,
    surroundings: measure.noted(point, week, state.baseline, state.surroundings),
  };
  const drawn = {
    index,
    date: point.date ?? null,
    value: "count" in point ? point.count : point.mean,
    expected: null,
    up: state.up.value,
    down: state.down.value,
    thresholds: null,
  };
  if (week === null) return { state: moved, point: drawn, raised: null, passed: null };
  const now = { index, week };
  const { open, passed } = followed(measure, moved, now);
  if (passed) {
    const { before, weeks } = passed;
    const returned = { raised: passed.raised, until: weeks[0]!.index };
    const baseline = weeks.reduce((sum, held) => measure.with(sum, held.week), before);
    return {
      state: { ...moved, baseline, held: [], up: zero, down: zero, open: null },
      point: { ...drawn, expected: measure.expected(before, week), up: 0, down: 0 },
      raised: null,
      passed: returned,
    };
  }
  if (measure.weeks(state.baseline) < (state.changes === 0 ? measure.first : nextWeeks))
    return {
      state: { ...moved, baseline: measure.with(state.baseline, week), open },
      point: drawn,
      raised: null,
      passed: null,
    };
  return scored(measure, { ...moved, open }, now, drawn, "isPartial" in point && point.isPartial === true);
}

function scored<P extends ChangePoint, W, B>(
  measure: Measure<P, W, B>,
  state: WatchState<W, B>,
  now: Held<W>,
  drawn: WatchedPoint,
  isProvisional: boolean,
): WatchStep<W, B> {
  const scores = measure.scores(state.baseline, now.week, state.surroundings);
  const up = added(state.up, scores.up, now.index);
  const down = added(state.down, scores.down, now.index);
  const thresholds = measure.thresholds(state.surroundings);
  const held = [...state.held, now];
  const point = {
    ...drawn,
    expected: measure.expected(state.baseline, now.week),
    up: up.value,
    down: down.value,
    thresholds,
  };
  const direction = up.value / thresholds.up >= down.value / thresholds.down ? "up" : "down";
  const statistic = direction === "up" ? up.value : down.value;
  if (statistic <= thresholds[direction])
    return { state: released(measure, { ...state, up, down, held }), point, raised: null, passed: null };

  const from = dated(measure, state.baseline, held, direction);
  const [earlier, since] = [held.slice(0, from), held.slice(from)];
  const before = earlier.reduce((sum, { week }) => measure.with(sum, week), state.baseline);
  const weeks = since.map(({ week }) => week);
  return {
    state: {
      ...state,
      baseline: weeks.reduce(measure.with, measure.begun(before)),
      changes: state.changes + 1,
      held: [],
      up: zero,
      down: zero,
      open: { raised: now.index, before, sum: 0, weeks: [] },
    },
    point,
    raised: {
      raised: now.index,
      since: since[0]!.index,
      direction,
      ...measure.levels(before, weeks),
      method: "cusum",
      statistic,
      threshold: thresholds[direction],
      isProvisional,
      usual: measure.usual(before),
    },
    passed: null,
  };
}

/** max(0, sum + score): while it is zero nothing speaks for a change. */
function added(sum: Sum, score: number, index: number): Sum {
  const value = Math.max(0, sum.value + score);
  if (value === 0) return zero;
  return { value, since: sum.value > 0 ? sum.since : index };
}

/** Weeks that no sum holds, and the oldest of too many, join the usual level. */
function released<P extends ChangePoint, W, B>(
  measure: Measure<P, W, B>,
  state: WatchState<W, B>,
): WatchState<W, B> {
  const held = [state.up, state.down].filter(({ value }) => value > 0).map(({ since }) => since);
  const first = Math.min(...held, Number.POSITIVE_INFINITY);
  const kept = state.held.filter(({ index }) => index >= first).slice(-mostHeld);
  const joined = state.held.slice(0, state.held.length - kept.length);
  return {
    ...state,
    held: kept,
    baseline: joined.reduce((sum, { week }) => measure.with(sum, week), state.baseline),
  };
}
