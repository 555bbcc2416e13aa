/** Working hours of a day on the local wall clock: "09:00" to "13:00"; "24:00" is the end of the day. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * When people work, as it is said on the wall of their office.
 *
 * - `timeZone`: IANA name; all spans, weeks and days are read on that zone's wall clock.
 * - `weeks`: seven lists of spans, Monday first, each week valid from a local day (`YYYY-MM-DD`; null: since ever)
 *   until the next one. Before the first there is no working time.
 * - `days`: local days unlike the week. An empty list is a holiday; others have their own hours (a shortened day, a
 *   Saturday that is worked instead of a Friday).
 * - `names`: what such a day is called, for the explanation.
 *
 * A shift over midnight is two spans: 22:00 to 24:00, and 00:00 to 06:00 of the next day.
 */
export interface WorkingCalendar {
  readonly timeZone: string;
  readonly weeks: readonly { readonly from: string | null; readonly week: readonly (readonly Span[])[] }[];
  readonly days: Readonly<Record<string, readonly Span[]>>;
  readonly names?: Readonly<Record<string, string>>;
}

/** Milliseconds after midnight that a wall clock shows at "HH:MM" (00:00 to 24:00), or NaN. */
export function timeOfDay(text: string): number {
  const m = /^(\d{2}):(\d{2})$/.exec(text);
  if (!m) return Number.NaN;
  const minutes = Number(m[1]) * 60 + Number(m[2]);
  return Number(m[2]) > 59 || minutes > 24 * 60 ? Number.NaN : minutes * 60_000;
}
