import type { Context } from "#platform/context";
import type { EventRow } from "#platform/events";
import { type WorkingCalendar, workingTimeBetween } from "#science/clock";
import { readCalendar } from "../calendars/read.ts";
import * as store from "../store/courses.ts";
import { defaultCalendar } from "../store/default-calendar.ts";

const text = (value: unknown) => (typeof value === "string" ? value : null);

/** Notes of a request's course what services are judged by: for what it was asked, by whom, and how long it took. */
export async function noteCourse(context: Context, event: EventRow): Promise<void> {
  const { db } = context;
  const request = event.subject.id;
  const { particulars } = event;
  if (event.kind === "request_opened") {
    const service = text(particulars.service);
    if (!service) return;
    await store.noteAsked(db, { request, service, customer: text(particulars.customer), at: event.at });
  } else if (event.kind === "request_changed") {
    await turnTo(context, event);
  } else if (event.kind === "request_reopened") {
    await store.noteDone(db, request, null, null);
  } else {
    const course = await store.findCourse(db, request);
    if (!course) return;
    // What was withdrawn, declined or merged says nothing about how long serving takes.
    const served = particulars.outcome === "served";
    const minutes = served ? await workingMinutes(context, course.asked_at, event.at) : null;
    await store.noteDone(db, request, event.at, minutes);
  }
}

async function turnTo({ db }: Context, event: EventRow): Promise<void> {
  const changes = event.particulars.changes as Record<string, { after?: unknown } | undefined> | undefined;
  if (!changes?.service) return;
  const request = event.subject.id;
  const service = text(changes.service.after);
  if (!service) return store.forgetCourse(db, request);
  await store.noteAsked(db, { request, service, customer: null, at: event.at });
}

async function workingMinutes({ db }: Context, from: Date, to: Date): Promise<number> {
  const id = await defaultCalendar(db);
  const calendar = id ? await readCalendar(db, id) : usualWeek();
  return Math.max(1, Math.round(workingTimeBetween(calendar, from.getTime(), to.getTime()) / 60_000));
}

/** Until the house has a calendar of its own: five days of eight hours where the server stands. */
function usualWeek(): WorkingCalendar {
  const day = [{ from: "09:00", to: "17:00" }];
  return {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    weeks: [{ from: null, week: [day, day, day, day, day, [], []] }],
    days: {},
  };
}
