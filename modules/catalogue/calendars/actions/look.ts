import type { Context } from "#platform/context";
import { dayIn } from "#science/time";
import type { CalendarItem, CalendarView, Week } from "../../schema/calendars.ts";
import { dayMinutesOf, weekMinutes, yearOf } from "../calendar.ts";
import { calendarErrors } from "../errors.ts";
import { mayChangeCalendars } from "../policy.ts";
import { readCalendar } from "../read.ts";
import * as store from "../store.ts";
import { templates } from "../templates/index.ts";
import { nameIn } from "../templates/names.ts";

const itemOf = ({ week, ...row }: store.CalendarRow): CalendarItem => ({
  ...row,
  weekMinutes: week ? weekMinutes(week) : 0,
  dayMinutes: dayMinutesOf(week) ?? 0,
});

export async function listCalendars(
  context: Context,
  page: { after?: string | undefined; limit: number },
): Promise<{ calendars: CalendarItem[]; next: string | null }> {
  const rows = await store.listCalendars(context.db, { after: page.after, limit: page.limit });
  return {
    calendars: rows.map(itemOf),
    next: rows.length === page.limit ? (rows.at(-1)?.name ?? null) : null,
  };
}

export const listTemplates = () => ({
  templates: templates.map((one) => ({
    ...one,
    week: one.week as Week,
    years: [...one.years],
    yearsByLaw: [...one.yearsByLaw],
  })),
});

export async function showCalendar(context: Context, id: string, wanted?: number): Promise<CalendarView> {
  const row = await store.findCalendar(context.db, id);
  if (!row) throw calendarErrors.refuse("calendar_not_found", { id });
  const { everUsed, changedAt: _, ...item } = row;
  const calendar = await readCalendar(context.db, id);
  const today = dayIn(calendar.timeZone, context.now);
  const year = wanted ?? Number(today.slice(0, 4));
  const mayChange = mayChangeCalendars(context.actor);
  const { language } = context.actor;
  const history = await store.historyOf(context.db, "calendar", id);
  return {
    ...itemOf(item),
    today,
    mayChange,
    mayDelete: mayChange && !everUsed && !row.isDefault,
    weeks: calendar.weeks.map(({ from, week }) => ({ from, week: week as Week })),
    year,
    days: Object.entries(calendar.days)
      .filter(([day]) => day.startsWith(`${year}-`))
      .map(([day, hours]) => ({
        day,
        name: nameIn(day, calendar.names?.[day] ?? "", language),
        hours: [...hours],
      }))
      .toSorted((a, b) => a.day.localeCompare(b.day)),
    ...yearOf(calendar, year),
    history: history.map((event) => ({ ...event, at: event.at.toISOString() })),
  };
}
