export { alarms, type ChangeReport } from "./alarms.ts";
export {
  type CalendarDay,
  type CalendarEffects,
  type ExpectedByCalendar,
  expectedByCalendar,
} from "./calendar.ts";
export type { Looks } from "./counts/threshold.ts";
export {
  addToCusum,
  type Cusum,
  type CusumState,
  type CusumStep,
  type CusumTerms,
  cusum,
  startCusum,
} from "./cusum.ts";
export { figuresFor } from "./figures.ts";
export type { SumTerms } from "./means/measure.ts";
export {
  bruteForce,
  type CostName,
  noiseOf,
  type Partition,
  type PeltResult,
  type PeltTerms,
  pelt,
} from "./pelt/index.ts";
export type {
  ChangeAlarm,
  ChangeWarning,
  ChangeWarningCode,
  Figures,
  Interval,
  Level,
  Stretch,
  Thresholds,
  WatchedPoint,
} from "./result.ts";
export type {
  ChangeKind,
  ChangePoint,
  ChangeSeries,
  CountPoint,
  CountSeries,
  MeanPoint,
  MeanSeries,
} from "./series.ts";
export { stretchesOf } from "./stretches.ts";
export { startWatch, type Watched, type WatchTerms, watchPoint } from "./watch/online.ts";
export type { WatchState } from "./watch/state.ts";
