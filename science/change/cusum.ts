import type { MeanBaseline, MeanWeek } from "./means/baseline.ts";
import { meansWith, type SumTerms, usualSums } from "./means/measure.ts";
import { firstWeeks } from "./measure.ts";
import type { WatchedPoint } from "./result.ts";
import { begin, type WatchState } from "./watch/state.ts";
import { next, type RaisedAlarm } from "./watch/watch.ts";

export interface CusumTerms extends Partial<SumTerms> {
  /** How many points at the beginning only teach the usual level; at least 3, 8 unless said. */
  readonly baseline?: number;
}

/** Kept between two values; plain JSON of bounded size. */
export type CusumState = WatchState<MeanWeek, MeanBaseline>;

export interface CusumStep {
  readonly state: CusumState;
  readonly point: WatchedPoint;
  readonly raised: RaisedAlarm | null;
}

export interface Cusum {
  readonly points: readonly WatchedPoint[];
  readonly alarms: readonly RaisedAlarm[];
  readonly state: CusumState;
}

export const startCusum = (): CusumState => begin(meansWith(usualSums));

/**
 * One value more of a series whose values are equally sure. Two sums of how far values lie from the level, in
 * standard deviations of what was stable before them (values beyond three deviations drawn in, so that one odd
 * week does not stretch the measure), less k each time; an alarm where one exceeds h. Begins anew after it.
 * k: half the step to be found; h = 5 and k = 0.5 give 465 weeks between false alarms.
 * Sources: Page, Biometrika 41 (1954) 100; self-starting: Hawkins, The Statistician 36 (1987) 299.
 */
export function addToCusum(
  state: CusumState,
  value: number,
  { k = usualSums.k, h = usualSums.h, baseline = firstWeeks }: CusumTerms = {},
): CusumStep {
  if (!(k >= 0 && h > 0 && baseline >= 3))
    throw new RangeError("k >= 0, h > 0 and a baseline of 3 are needed");
  const measure = { ...meansWith({ k, h }), first: baseline };
  return next(measure, state, { mean: value, n: Number.MAX_SAFE_INTEGER });
}

/** The same for a whole series. */
export function cusum(values: readonly number[], terms: CusumTerms = {}): Cusum {
  let state = startCusum();
  const points: WatchedPoint[] = [];
  const alarms: RaisedAlarm[] = [];
  for (const value of values) {
    const step = addToCusum(state, value, terms);
    state = step.state;
    points.push(step.point);
    if (step.raised) alarms.push(step.raised);
  }
  return { points, alarms, state };
}
