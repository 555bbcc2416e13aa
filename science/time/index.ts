export { day, daysFromDate, daysInMonth } from "./calendar.ts";
export type { TimeForm, Zone } from "./form.ts";
export { usualForm } from "./form.ts";
export { guessDateForm, guessTimeForm, timeShare } from "./guess-form.ts";
export { isoText, monthOf, monthStart, monthText } from "./instant.ts";
export { parseTimestampBytes } from "./parse-bytes.ts";
export { parseTimestamp } from "./parse-timestamp.ts";
export { addDays, dayIn, weekday } from "./wall-day.ts";
export { instantOf, isZone, offsetMinutes, offsetOf } from "./zone.ts";
