import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Span, WorkingCalendar } from "#science/clock";
import { defaultCalendar } from "../store/default-calendar.ts";
import { calendarErrors } from "./errors.ts";

interface CalendarRow {
  readonly id: string;
  readonly timeZone: string;
  readonly weeks: { from: string | null; week: Span[][] }[];
  readonly days: Record<string, Span[]>;
  /** What days unlike the week are called, so that a clock can name the holiday that it stood for. */
  readonly names: Record<string, string>;
}

/** Working calendars by id, whole; those that are not there are left out. One statement. */
export async function readCalendars(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, WorkingCalendar>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<CalendarRow>`
    select c.id, c.time_zone as "timeZone",
      coalesce((select jsonb_agg(jsonb_build_object('from', nullif(w.from_on, '-infinity'), 'week', w.week)
                  order by w.from_on)
                from catalogue.calendar_week w where w.calendar = c.id), '[]') as weeks,
      coalesce((select jsonb_object_agg(d.day, d.hours) from catalogue.calendar_day d where d.calendar = c.id), '{}')
        as days,
      coalesce((select jsonb_object_agg(d.day, d.name) from catalogue.calendar_day d
                where d.calendar = c.id and d.name <> ''), '{}') as names
    from catalogue.calendar c where c.id = any(${[...new Set(ids)]}::uuid[])
  `.execute(db);
  return new Map(rows.map(({ id, ...calendar }) => [id, calendar]));
}

export async function readCalendar(db: Database, id: string): Promise<WorkingCalendar> {
  const found = (await readCalendars(db, [id])).get(id);
  if (!found) throw calendarErrors.refuse("calendar_not_found", { id });
  return found;
}

/** The calendar that holds where nothing else is said, if the house has one. */
export async function readDefaultCalendar(db: Database): Promise<WorkingCalendar | undefined> {
  const id = await defaultCalendar(db);
  return id === undefined ? undefined : (await readCalendars(db, [id])).get(id);
}
