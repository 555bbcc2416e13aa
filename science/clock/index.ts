export type { Span, WorkingCalendar } from "./calendar-types.ts";
