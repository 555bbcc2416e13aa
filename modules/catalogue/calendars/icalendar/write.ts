import ICAL from "ical.js";
import { say } from "#platform/words";
import { addDays } from "#science/time";
import type { SpecialDay } from "../../schema/calendars.ts";
import { type Hours, hoursText, minutesOf } from "../calendar.ts";
import { calendarWords } from "../words.ts";

export interface WrittenCalendar {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly changedAt: Date;
  readonly days: readonly SpecialDay[];
  /** The hours a day would have without being special: more is a working day, less a shortened one. */
  readonly usual: (day: string) => Hours;
}

/** The days unlike the week as an iCalendar file: other calendars show them, and reading it again gives the same days. */
export function writeIcalendar(calendar: WrittenCalendar, language: "en" | "ru"): string {
  const t = say(calendarWords, language);
  const root = new ICAL.Component("vcalendar");
  root.addPropertyWithValue("version", "2.0");
  root.addPropertyWithValue("prodid", "-//Vizavi//Working calendar//EN");
  root.addPropertyWithValue("method", "PUBLISH");
  root.addPropertyWithValue("x-wr-calname", calendar.name);
  root.addPropertyWithValue("x-wr-timezone", calendar.timeZone);
  for (const { day, name, hours } of calendar.days) {
    const worked = minutesOf(hours);
    const category =
      worked === 0
        ? "HOLIDAY"
        : worked < minutesOf(calendar.usual(day))
          ? "SHORTENED WORKING DAY"
          : "WORKING DAY";
    const plain = worked === 0 ? t("dayOff") : category === "WORKING DAY" ? t("working") : t("shortened");
    const event = new ICAL.Component("vevent");
    event.addPropertyWithValue("uid", `${day}-${calendar.id}@vizavi`);
    event.addPropertyWithValue("dtstamp", ICAL.Time.fromJSDate(calendar.changedAt, true));
    event.addPropertyWithValue("dtstart", ICAL.Time.fromDateString(day));
    event.addPropertyWithValue("dtend", ICAL.Time.fromDateString(addDays(day, 1)));
    event.addPropertyWithValue("summary", name || plain);
    event.addPropertyWithValue("categories", category);
    if (worked > 0) event.addPropertyWithValue("x-vizavi-hours", hoursText(hours));
    event.addPropertyWithValue("transp", "TRANSPARENT");
    root.addSubcomponent(event);
  }
  return `${root.toString()}\r\n`;
}
