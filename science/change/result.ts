// What is handed back.

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A level with its 95 % interval: events a week, or the mean. */
export interface Level extends Interval {
  readonly value: number;
}

/** What simulation found for series like this one; docs/methods/change.md has the whole table. */
export interface Figures {
  /** Alarms a year while nothing changes. */
  readonly falseAlarmsAYear: number;
  /** Days from a doubling (means: a step of two standard deviations) to the alarm, in the middle of many runs. */
  readonly medianDelayDays: number;
  /** Share of them found within 14 days. */
  readonly foundIn14Days: number;
}

export interface ChangeAlarm {
  /** Index of the point at whose end it was raised. */
  readonly raised: number;
  /** Index of the first point of the new level, most likely. */
  readonly since: number;
  readonly direction: "up" | "down";
  /** What the points since then would have brought at the level before, on average, and what they brought. */
  readonly before: Level;
  readonly after: Level;
  readonly method: "cusum";
  readonly statistic: number;
  readonly threshold: number;
  /** Raised by a week that is not over. */
  readonly isProvisional: boolean;
  /** The level before, in a usual week: what `figures` were looked up by. */
  readonly usual: number;
  /** First point of the return to the level before; null: it lasts. */
  readonly until: number | null;
  readonly figures: Figures;
}

/** What the sums for a higher and for a lower level must exceed. */
export interface Thresholds {
  readonly up: number;
  readonly down: number;
}

/** One point as a page draws it. */
export interface WatchedPoint {
  readonly index: number;
  readonly date: string | null;
  /** null: not measured. */
  readonly value: number | null;
  /** What was expected before the point was known, and between what bounds 95 of 100 would stay; null: not yet. */
  readonly expected: Level | null;
  /** The sums for a higher and a lower level at its end, and what they must exceed; null: not watched yet. */
  readonly up: number;
  readonly down: number;
  readonly thresholds: Thresholds | null;
}

/** A stretch of one level, looking back (PELT). */
export interface Stretch {
  readonly from: number;
  /** Index of its last point. */
  readonly to: number;
  readonly level: Level;
}

export interface ChangeWarning {
  readonly code: ChangeWarningCode;
  readonly [particular: string]: string | number;
}

export type ChangeWarningCode =
  /** Cannot tell yet: `n` points, alarms begin after `needed`. */
  | "tooFewPoints"
  /** Levels looking back are given from `needed` points on. */
  | "tooFewToDate"
  /** At this level a doubling is found within 14 days in fewer than half of the cases; the middle delay is `days`. */
  | "sparse"
  /** `count` points were not measured. */
  | "missingPoints"
  /** No two points differ. */
  | "noSpread"
  /** Neighbours go together (by `correlation`): sums are damped for it, and levels looking back less certain. */
  | "neighboursGoTogether"
  /** No common series: season passes for change more easily, and more is asked before an alarm. */
  | "withoutCommon"
  /** The whole is counted in `mean` a week, fewer than `needed`: its season cannot be told from chance and is not used. */
  | "commonTooSmall";
