/** Working time of a day, by the clock on the wall: from "09:00" to "13:00". A day ends at "24:00". */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** When people work. */
export interface WorkingCalendar {
  /** By its name in the IANA database: "Europe/Moscow". */
  readonly timeZone: string;
  /** The working week from a day on, the earliest first: seven lists of spans, Monday first. Null: from ever. */
  readonly weeks: readonly { readonly from: string | null; readonly week: readonly (readonly Span[])[] }[];
  /** Days unlike the week, by "2026-01-01": holidays (no spans), shortened and moved working days. */
  readonly days: Readonly<Record<string, readonly Span[]>>;
}
