import { countsFor } from "../counts/measure.ts";
import type { Looks } from "../counts/threshold.ts";
import { figuresFor } from "../figures.ts";
import { meansWith, type SumTerms, usualSums } from "../means/measure.ts";
import type { Measure } from "../measure.ts";
import type { ChangeAlarm, WatchedPoint } from "../result.ts";
import type { ChangeKind, ChangePoint } from "../series.ts";
import { begin, type WatchState } from "./state.ts";
import { next } from "./watch.ts";

export interface WatchTerms {
  /** Of means: what is taken off each week and what raises an alarm, in standard deviations; 0.5 and 5. */
  readonly sums?: SumTerms;
  /** How often counts are looked at; with running weeks among them it is daily. Thresholds follow; weekly unless said. */
  readonly looks?: Looks;
}

/** What one more point brought. */
export interface Watched {
  /** To be kept for the next point; after a running week that of the point before it. */
  readonly state: WatchState;
  readonly point: WatchedPoint;
  readonly raised: ChangeAlarm | null;
  /** The change of an earlier alarm is over: which (by `raised`), and since which point. */
  readonly passed: { readonly raised: number; readonly until: number } | null;
}

function measureOf(
  kind: ChangeKind,
  { sums = usualSums, looks = "weekly" }: WatchTerms,
): Measure<ChangePoint, unknown, unknown> {
  return (kind === "counts" ? countsFor(looks) : meansWith(sums)) as Measure<ChangePoint, unknown, unknown>;
}

/** The state before the first point. Plain JSON, of bounded size for ever. */
export const startWatch = (kind: ChangeKind): WatchState => begin(measureOf(kind, {}));

/** One more point, in constant time; the same as `alarms` of the whole series gives at that point. */
export function watchPoint(
  kind: ChangeKind,
  state: WatchState,
  point: ChangePoint,
  terms: WatchTerms = {},
): Watched {
  const step = next(measureOf(kind, terms), state, point);
  const isRunning = "isPartial" in point && point.isPartial === true;
  const { raised } = step;
  const looks = terms.looks ?? "weekly";
  const hasCommon = step.state.surroundings.reference !== null;
  return {
    ...step,
    state: isRunning ? state : step.state,
    raised: raised && {
      ...raised,
      until: null,
      figures: figuresFor(kind, raised.usual, looks, hasCommon),
    },
  };
}
