/**
 * How the timestamps of one column are to be read. A single text such as "03/04/2024" does not say whether
 * the day or the month stands first, nor in which zone the clock hung; the column as a whole (or the user) does.
 */
export type DateOrder = "day-first" | "month-first";

/** What a bare number means: a unit since 1970 (UTC), an Excel day count, or digits of a date (20240312). */
export type NumberMeaning = "seconds" | "milliseconds" | "microseconds" | "nanoseconds" | "excel" | "compact";

/** Minutes east of Greenwich, or an IANA name such as "Europe/Moscow". Used only where the text names no zone. */
export type Zone = number | string;

export interface TimeForm {
  readonly order: DateOrder;
  readonly zone: Zone;
  /** Without it, a bare number is understood by its size. */
  readonly numbers?: NumberMeaning;
}

/** Day first, UTC, numbers by their size. */
export const usualForm: TimeForm = { order: "day-first", zone: 0 };
