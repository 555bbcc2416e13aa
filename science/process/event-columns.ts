/**
 * An event log as columns, one place an event, in the order in which the events came (which breaks ties of time).
 * Values are numbers that stand for names: 0 to n - 1 in order of first appearance.
 */
export interface EventColumns {
  readonly size: number;
  /** How many different values a column has; every case number below `caseCount` occurs at least once. */
  readonly caseCount: number;
  readonly activityCount: number;
  readonly resourceCount: number;
  readonly unitCount: number;
  readonly cases: Int32Array;
  readonly activities: Int32Array;
  /** Milliseconds since 1970-01-01 UTC; microseconds as a fraction. */
  readonly times: Float64Array;
  /** -1 where the event names nobody; undefined when the log has no such column at all. */
  readonly resources: Int32Array | undefined;
  readonly units: Int32Array | undefined;
  /** 1 where an activity starts, 2 where it completes, 0 for any other step; undefined without such a column. */
  readonly steps: Uint8Array | undefined;
}

export const stepStart = 1;
export const stepComplete = 2;
