import type { Announcement } from "#platform/events";

export const calendarEvents = [
  "calendar_created",
  "calendar_renamed",
  "calendar_week_changed",
  "calendar_days_changed",
  "calendar_made_default",
  "calendar_deleted",
] as const;
export type CalendarEvent = (typeof calendarEvents)[number];

export function calendarEvent(kind: CalendarEvent, id: string, particulars: object = {}): Announcement {
  return {
    kind,
    module: "catalogue",
    subject: { kind: "calendar", id },
    particulars,
    topics: ["catalogue/calendars"],
  };
}
