// The shapes that go in: one relationship, one measure, one point a week.

/** What was counted in one week: requests, complaints, signals of a topic. */
export interface CountPoint {
  /** The Monday, YYYY-MM-DD; only handed back. */
  readonly date?: string;
  /** null: not measured. */
  readonly count: number | null;
  /** Working days of the week (0 to 7; 5 is the usual week, and what is taken where it is left out). */
  readonly workingDays?: number;
  /**
   * The same of a larger whole that shares season and holidays (all customers of the supplier, the whole
   * company), this series included. Of use from about 30 a week on.
   */
  readonly common?: number;
  /** The running week so far, its working days and common likewise; only the last point may be one. */
  readonly isPartial?: boolean;
}

/** The mean of one week or one closed batch: of log hours, of marks. */
export interface MeanPoint {
  readonly date?: string;
  /** null: nothing was measured. */
  readonly mean: number | null;
  /** How many are behind it. */
  readonly n: number;
  /** Standard deviation of single values, where it is known. */
  readonly deviation?: number;
  /** The mean of a larger whole in the same week: what is left is the difference to it. */
  readonly common?: number;
}

export interface CountSeries {
  readonly kind: "counts";
  readonly points: readonly CountPoint[];
}

/** Durations come as means of log hours: waiting is skewed, and a doubling is the same step from any level. */
export interface MeanSeries {
  readonly kind: "durations" | "ratings";
  readonly points: readonly MeanPoint[];
}

export type ChangeSeries = CountSeries | MeanSeries;
export type ChangeKind = ChangeSeries["kind"];
export type ChangePoint = CountPoint | MeanPoint;
