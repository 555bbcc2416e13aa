import type { Context } from "#platform/context";
import { guessEncoding, readBytes } from "#platform/files";
import type { WorkingCalendar } from "#science/clock";
import { dayIn } from "#science/time";
import type { Reading } from "../../schema/calendars.ts";
import { hoursOn, sameHours, weekOn } from "../calendar.ts";
import { calendarErrors } from "../errors.ts";
import { readIcalendar, type Understood } from "../icalendar/read.ts";
import { readCalendar } from "../read.ts";
import { findUpload } from "../store.ts";
import { templates } from "../templates/index.ts";

const largest = 2_000_000;
/** Recurring events are followed for so many years after this one. */
const yearsAhead = 5;

/** How a file is read before there is a calendar: shortened days are shorter than those of an office. */
const officeCalendar = {
  timeZone: "UTC",
  weeks: [{ from: null, week: templates[0].week }],
  days: {},
} satisfies WorkingCalendar;

export async function textOfUpload(context: Context, file: string): Promise<string> {
  const upload = await findUpload(context.db, file, context.actor.userId);
  if (!upload) throw calendarErrors.refuse("file_not_found", { id: file }, { place: "file" });
  if (upload.size > largest)
    throw calendarErrors.refuse("file_too_large", { limit: largest }, { place: "file" });
  const bytes = await readBytes({ path: context.uploads.pathOf(file) });
  if (bytes.length > largest)
    throw calendarErrors.refuse("file_too_large", { limit: largest }, { place: "file" });
  const { encoding, bom } = guessEncoding(bytes);
  return new TextDecoder(encoding).decode(bytes.subarray(bom));
}

export function understand(
  text: string,
  calendar: WorkingCalendar,
  now: Date,
): Understood & { horizon: string } {
  const year = Number(dayIn(calendar.timeZone, now).slice(0, 4));
  const horizon = `${year + yearsAhead}-12-31`;
  const read = readIcalendar(text, {
    timeZone: calendar.timeZone,
    weekOn: (day) => weekOn(calendar.weeks, day),
    from: `${year - 1}-01-01`,
    to: horizon,
  });
  return { ...read, horizon };
}

/** What is understood of a file, day by day, against the calendar it is meant for. */
export async function readFile(
  context: Context,
  { file, calendar: id }: { file: string; calendar?: string | undefined },
): Promise<Reading> {
  const calendar = id === undefined ? officeCalendar : await readCalendar(context.db, id);
  const { days, leftOut, name, timeZone, horizon } = understand(
    await textOfUpload(context, file),
    calendar,
    context.now,
  );
  const today = dayIn(calendar.timeZone, context.now);
  return {
    name,
    timeZone,
    horizon,
    leftOut: [...leftOut],
    days: days.map((one) => {
      const special = calendar.days[one.day as keyof typeof calendar.days] !== undefined;
      const before = hoursOn(calendar, one.day);
      const known = (calendar as WorkingCalendar).names?.[one.day] ?? "";
      const same = special && sameHours(before, one.hours) && known === one.name;
      return {
        ...one,
        hours: [...one.hours],
        state: id !== undefined && one.day <= today ? "past" : same ? "same" : special ? "changes" : "new",
        before: id === undefined ? null : { name: known, hours: [...before], special },
      };
    }),
  };
}
