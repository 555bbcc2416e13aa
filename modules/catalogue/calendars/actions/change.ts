import type { z } from "zod";
import type { Context } from "#platform/context";
import type { Download } from "#platform/http";
import { allow } from "#platform/permissions";
import { dayIn } from "#science/time";
import type * as schema from "../../schema/calendars.ts";
import {
  type Hours,
  hoursText,
  isTimeZone,
  orderedHours,
  usualHours,
  type Week,
  weekMinutes,
  weekOn,
} from "../calendar.ts";
import { calendarErrors } from "../errors.ts";
import { calendarEvent } from "../events.ts";
import { writeIcalendar } from "../icalendar/write.ts";
import { mayChangeCalendars } from "../policy.ts";
import { readCalendar } from "../read.ts";
import * as store from "../store.ts";
import { templateDays, templateOf } from "../templates/index.ts";
import { showCalendar } from "./look.ts";
import { textOfUpload, understand } from "./reading.ts";

type Body<E extends { body?: z.ZodType | undefined }> = z.output<NonNullable<E["body"]>>;
type View = schema.CalendarView;

function checkedHours(hours: Hours, place: string): Hours {
  const ordered = orderedHours(hours);
  if (!ordered) throw calendarErrors.refuse("hours_overlap", { hours: hoursText(hours) }, { place });
  return ordered;
}

function checkedWeek(week: Week): Week {
  const checked = week.map((hours, at) => checkedHours(hours, `week.${at}`));
  if (weekMinutes(checked) === 0) throw calendarErrors.refuse("no_working_time", {}, { place: "week" });
  return checked;
}

export async function createCalendar(
  context: Context,
  body: Body<typeof schema.createCalendar>,
): Promise<View> {
  allow(mayChangeCalendars(context.actor));
  const { name, description, timeZone } = body;
  if (!isTimeZone(timeZone))
    throw calendarErrors.refuse("unknown_zone", { zone: timeZone }, { place: "timeZone" });
  const template = body.template && templateOf(body.template);
  const given = body.week ?? template?.week;
  if (!given) throw calendarErrors.refuse("nothing_to_begin_with", {}, { place: "template" });
  const week = checkedWeek(given);
  const days = new Map(
    (template ? templateDays(template.id, week, context.actor.language) : []).map((one) => [one.day, one]),
  );
  if (body.file) {
    const text = await textOfUpload(context, body.file);
    const read = understand(text, { timeZone, weeks: [{ from: null, week }], days: {} }, context.now);
    for (const { day, name: called, hours } of read.days) days.set(day, { day, name: called, hours });
  }
  const by = context.actor.userId;
  const id = await store.insertCalendar(context.db, { name, description, timeZone, by });
  if (id === undefined) throw calendarErrors.refuse("name_taken", { name }, { place: "name" });
  await store.putWeek(context.db, id, null, week);
  await store.putDays(context.db, id, [...days.values()] as schema.SpecialDay[]);
  await context.announce(calendarEvent("calendar_created", id, { name, timeZone, days: days.size }));
  return showCalendar(context, id);
}

/** Locks the calendar for a change, and tells which day is today by its own clock. */
async function loadToChange(context: Context, id: string) {
  allow(mayChangeCalendars(context.actor));
  const row = await store.lockCalendar(context.db, id);
  if (!row) throw calendarErrors.refuse("calendar_not_found", { id });
  return { ...row, today: dayIn(row.timeZone, context.now) };
}

/** Today counts as past: clocks have run by it since midnight. */
function onlyAhead(day: string, today: string, place: string): void {
  if (day <= today) throw calendarErrors.refuse("past_is_kept", { day, today }, { place });
}

async function changed(context: Context, id: string, event: Parameters<typeof calendarEvent>): Promise<View> {
  await store.touchCalendar(context.db, id, context.actor.userId, context.now);
  await context.announce(calendarEvent(...event));
  return showCalendar(context, id);
}

export async function nameCalendar(
  context: Context,
  id: string,
  naming: { name: string; description: string },
): Promise<View> {
  await loadToChange(context, id);
  if (!(await store.renameCalendar(context.db, id, naming)))
    throw calendarErrors.refuse("name_taken", { name: naming.name }, { place: "name" });
  return changed(context, id, ["calendar_renamed", id, { name: naming.name }]);
}

export async function setWeek(context: Context, id: string, from: string, week: Week): Promise<View> {
  const { today } = await loadToChange(context, id);
  onlyAhead(from, today, "from");
  await store.putWeek(context.db, id, from, checkedWeek(week));
  return changed(context, id, ["calendar_week_changed", id, { from, week }]);
}

export async function dropWeek(context: Context, id: string, from: string): Promise<View> {
  const { today } = await loadToChange(context, id);
  onlyAhead(from, today, "from");
  if (!(await store.deleteWeek(context.db, id, from)))
    throw calendarErrors.refuse("week_not_found", { from });
  return changed(context, id, ["calendar_week_changed", id, { from, week: null }]);
}

export async function setDays(
  context: Context,
  id: string,
  days: readonly schema.SpecialDay[],
): Promise<View> {
  const { today } = await loadToChange(context, id);
  const checked = days.map((one, at) => {
    onlyAhead(one.day, today, `days.${at}.day`);
    return { ...one, hours: [...checkedHours(one.hours, `days.${at}.hours`)] };
  });
  await store.putDays(context.db, id, [...new Map(checked.map((one) => [one.day, one])).values()]);
  return changed(context, id, ["calendar_days_changed", id, { days: checked }]);
}

export async function dropDay(context: Context, id: string, day: string): Promise<View> {
  const { today } = await loadToChange(context, id);
  onlyAhead(day, today, "day");
  if (!(await store.deleteDay(context.db, id, day))) throw calendarErrors.refuse("day_not_special", { day });
  return changed(context, id, ["calendar_days_changed", id, { dropped: day }]);
}

export async function makeDefault(context: Context, id: string): Promise<View> {
  await loadToChange(context, id);
  await store.setDefault(context.db, id);
  return changed(context, id, ["calendar_made_default", id]);
}

export async function deleteCalendar(context: Context, id: string): Promise<{ id: string }> {
  const { isDefault } = await loadToChange(context, id);
  const count = await store.countVersions(context.db, id);
  if (isDefault || count > 0) throw calendarErrors.refuse("in_use", { count });
  await store.deleteCalendar(context.db, id);
  await context.announce(calendarEvent("calendar_deleted", id));
  return { id };
}

/** Takes what the preview showed: only days ahead, without those that are not wanted. */
export async function importDays(
  context: Context,
  id: string,
  { file, without }: Body<typeof schema.importDays>,
): Promise<{ calendar: View; taken: number; past: number }> {
  const { today } = await loadToChange(context, id);
  const calendar = await readCalendar(context.db, id);
  const read = understand(await textOfUpload(context, file), calendar, context.now);
  const unwanted = new Set(without);
  const ahead = read.days.filter(({ day }) => day > today && !unwanted.has(day));
  const days = ahead.map(({ day, name, hours }) => ({ day, name, hours: [...hours] }));
  await store.putDays(context.db, id, days);
  const past = read.days.filter(({ day }) => day <= today).length;
  const view = await changed(context, id, [
    "calendar_days_changed",
    id,
    { imported: days.length, first: days[0]?.day ?? null, last: days.at(-1)?.day ?? null },
  ]);
  return { calendar: view, taken: days.length, past };
}

export async function exportCalendar(context: Context, id: string): Promise<Download> {
  const row = await store.findCalendar(context.db, id);
  if (!row) throw calendarErrors.refuse("calendar_not_found", { id });
  const calendar = await readCalendar(context.db, id);
  const days = Object.entries(calendar.days)
    .map(([day, hours]) => ({ day, name: calendar.names?.[day] ?? "", hours: [...hours] }))
    .toSorted((a, b) => a.day.localeCompare(b.day));
  const usual = (day: string) => usualHours(weekOn(calendar.weeks, day), day);
  return {
    name: `${row.name.replace(/[^\p{L}\p{N} ._-]+/gu, " ").trim() || "calendar"}.ics`,
    mediaType: "text/calendar; charset=utf-8",
    body: writeIcalendar({ ...row, days, usual }, context.actor.language),
  };
}
