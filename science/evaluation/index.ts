export { type Detectable, detectableBefore, type PlannedRollOut } from "./design/detectable.ts";
export { proposeRollOut, type RollOut, type RollOutTerms, type RollOutUnit } from "./design/roll-out.ts";
export {
  type DifferenceInDifferences,
  type DifferenceTerms,
  differenceInDifferences,
  type Effect,
} from "./panel/difference-in-differences.ts";
export type { EventPoint, EventStudy } from "./panel/event-study.ts";
export type { Noise } from "./panel/noise.ts";
export type { PanelUnit } from "./panel/panel.ts";
export type { Permutation } from "./panel/permutation.ts";
export type { JointTest } from "./panel/robust.ts";
export type { Interval, Measured, Warning, WarningCode } from "./result.ts";
export {
  type Coefficient,
  type InterruptedSeries,
  interruptedSeries,
  type SeriesPoint,
  type SeriesTerms,
} from "./series/interrupted-series.ts";
export { intervalOf } from "./student.ts";
export {
  type Doubt,
  type Verdict,
  type VerdictCode,
  type VerdictTerms,
  verdictOf,
} from "./verdict.ts";
