import { readCalendars } from "#modules/catalogue";
import type { Database } from "#platform/database";
import type { WorkingCalendar } from "#science/clock";
import type { Calendars } from "./cases.ts";
import type { RequestLog } from "./log.ts";

/** Calendars by id and the moment of their last change: reckoning by one again is cheap, reading it again is not. */
const known = new Map<string, WorkingCalendar>();
/** More than any house has; then it begins anew. */
const most = 1_000;

/** The calendars of some requests' agreements as they are now. */
export async function calendarsOf(db: Database, logs: readonly RequestLog[]): Promise<Calendars> {
  const wanted = new Map<string, string>();
  for (const { terms } of logs)
    for (const { calendar, calendarAt } of terms)
      if (calendar !== null) wanted.set(calendar, `${calendar} ${calendarAt}`);
  const missing = [...wanted].filter(([, key]) => !known.has(key)).map(([id]) => id);
  if (missing.length > 0) {
    if (known.size + missing.length > most) known.clear();
    for (const [id, calendar] of await readCalendars(db, missing))
      known.set(wanted.get(id) as string, calendar);
  }
  return new Map(
    [...wanted].flatMap(([id, key]) => {
      const calendar = known.get(key);
      return calendar ? [[id, calendar]] : [];
    }),
  );
}
