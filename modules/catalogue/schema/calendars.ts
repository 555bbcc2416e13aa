import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";

const id = z.uuid();
const base = "/api/catalogue/calendars";
const params = z.object({ id });
const Name = z.string().trim().min(1).max(120);
const Description = z.string().trim().max(1_000);

export const Day = z.iso.date();
export const Span = z.object({
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
});
/** Working hours of one day, in order: several spans are a split shift, none is a day off. */
export const Hours = z.array(Span).max(8);
/** Monday first. */
export const Week = z.array(Hours).length(7);
export type Week = z.infer<typeof Week>;

export const templateIds = ["russia-40", "monday-friday"] as const;
export const CalendarTemplate = z
  .object({
    id: z.enum(templateIds),
    timeZone: z.string().nullable(),
    week: Week,
    /** The years whose holidays it brings. */
    years: z.array(z.number()),
    /** Those of them whose days off no act has moved yet: the days are those of the law alone. */
    yearsByLaw: z.array(z.number()),
  })
  .meta({ id: "CalendarTemplate" });
export type CalendarTemplate = z.infer<typeof CalendarTemplate>;

export const CalendarItem = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    timeZone: z.string(),
    isDefault: z.boolean(),
    /** Working minutes of its present week. */
    weekMinutes: z.number(),
    /** Of its longest day: what people mean by "a day". */
    dayMinutes: z.number(),
    /** The last day unlike the week that it knows: beyond it no holiday is known. */
    knownUntil: z.string().nullable(),
    /** Agreements in force or proposed that reckon by it. */
    agreements: z.number(),
  })
  .meta({ id: "CalendarItem" });
export type CalendarItem = z.infer<typeof CalendarItem>;

export const SpecialDay = z.object({ day: z.string(), name: z.string(), hours: Hours });
export type SpecialDay = z.infer<typeof SpecialDay>;

export const CalendarView = CalendarItem.extend({
  /** Today by the calendar's own clock: this day and those before it are never changed. */
  today: z.string(),
  mayChange: z.boolean(),
  mayDelete: z.boolean(),
  /** Weeks in order; the first is from ever. */
  weeks: z.array(z.object({ from: z.string().nullable(), week: Week })),
  year: z.number(),
  /** Days unlike the week of that year. */
  days: z.array(SpecialDay),
  /** Of that year, reckoned day by day. */
  workingDays: z.number(),
  workingMinutes: z.number(),
  history: z.array(
    z.object({
      id: z.number(),
      at: z.iso.datetime(),
      kind: z.string(),
      actor: z.string().nullable(),
      particulars: z.record(z.string(), z.unknown()),
    }),
  ),
}).meta({ id: "CalendarView" });
export type CalendarView = z.infer<typeof CalendarView>;

export const listCalendars = endpoint({
  method: "GET",
  path: base,
  summary: "Working calendars by name.",
  query: z.object({
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({ calendars: z.array(CalendarItem), next: z.string().nullable() }),
});

export const listTemplates = endpoint({
  method: "GET",
  path: `${base}/templates`,
  summary: "What a new calendar can begin with.",
  response: z.object({ templates: z.array(CalendarTemplate) }),
});

export const showCalendar = endpoint({
  method: "GET",
  path: `${base}/:id`,
  summary: "One calendar: its weeks, and the days of a year that are unlike them.",
  params,
  query: z.object({ year: z.coerce.number().int().min(1970).max(2200).optional() }),
  response: CalendarView,
});

export const createCalendar = endpoint({
  method: "POST",
  path: base,
  summary: "Make a calendar from a template or a week, with the days of an iCalendar file if one is given.",
  body: z.object({
    name: Name,
    description: Description.default(""),
    timeZone: z.string().min(1).max(60),
    template: z.enum(templateIds).optional(),
    /** Instead of the template's. */
    week: Week.optional(),
    file: id.optional(),
  }),
  response: CalendarView,
});

export const nameCalendar = endpoint({
  method: "PUT",
  path: `${base}/:id/naming`,
  summary: "Name a calendar and say what it is for.",
  params,
  body: z.object({ name: Name, description: Description }),
  response: CalendarView,
});

export const setWeek = endpoint({
  method: "PUT",
  path: `${base}/:id/weeks/:from`,
  summary: "The working week from a future day on.",
  params: z.object({ id, from: Day }),
  body: z.object({ week: Week }),
  response: CalendarView,
});

export const dropWeek = endpoint({
  method: "DELETE",
  path: `${base}/:id/weeks/:from`,
  summary: "Take back a change of the week that has not begun.",
  params: z.object({ id, from: Day }),
  response: CalendarView,
});

export const setDays = endpoint({
  method: "PUT",
  path: `${base}/:id/days`,
  summary:
    "Future days unlike the week: holidays (no hours), shortened and moved working days (their hours).",
  params,
  body: z.object({
    days: z
      .array(z.object({ day: Day, name: z.string().trim().max(200).default(""), hours: Hours }))
      .min(1)
      .max(400),
  }),
  response: CalendarView,
});

export const dropDay = endpoint({
  method: "DELETE",
  path: `${base}/:id/days/:day`,
  summary: "A future day is like its week again.",
  params: z.object({ id, day: Day }),
  response: CalendarView,
});

export const makeDefault = endpoint({
  method: "PUT",
  path: `${base}/:id/default`,
  summary: "New agreements begin with this calendar.",
  params,
  response: CalendarView,
});

export const deleteCalendar = endpoint({
  method: "DELETE",
  path: `${base}/:id`,
  summary: "Remove a calendar that no agreement has ever reckoned by.",
  params,
  response: z.object({ id: z.string() }),
});

export const ReadDay = z.object({
  day: z.string(),
  kind: z.enum(["holiday", "shortened", "working"]),
  name: z.string(),
  hours: Hours,
  /** The line of the file where its event begins. */
  line: z.number(),
  /** Against what the calendar has: `past` days are left as they are. */
  state: z.enum(["new", "changes", "same", "past"]),
  before: z.object({ name: z.string(), hours: Hours, special: z.boolean() }).nullable(),
});
export type ReadDay = z.infer<typeof ReadDay>;

export const leftOutReasons = [
  "timed",
  "observance",
  "cancelled",
  "outside",
  "too_fine",
  "too_long",
  "no_hours",
] as const;
export const Reading = z
  .object({
    /** What the file calls itself. */
    name: z.string().nullable(),
    timeZone: z.string().nullable(),
    days: z.array(ReadDay),
    leftOut: z.array(z.object({ line: z.number(), summary: z.string(), reason: z.enum(leftOutReasons) })),
    /** Recurring events are followed up to this day. */
    horizon: z.string(),
  })
  .meta({ id: "CalendarReading" });
export type Reading = z.infer<typeof Reading>;

export const readFile = endpoint({
  method: "GET",
  path: `${base}/reading`,
  summary: "What is understood of an iCalendar file, day by day, before anything is changed.",
  query: z.object({ file: id, calendar: id.optional() }),
  response: Reading,
});

export const importDays = endpoint({
  method: "POST",
  path: `${base}/:id/import`,
  summary: "Take the future days of an iCalendar file into the calendar.",
  params,
  body: z.object({
    file: id,
    /** Days that were looked at and are not wanted. */
    without: z.array(Day).max(2_000).default([]),
  }),
  response: z.object({ calendar: CalendarView, taken: z.number(), past: z.number() }),
});

export const exportCalendar = endpoint({
  method: "GET",
  path: `${base}/:id/export`,
  summary: "The days unlike the week as an iCalendar file.",
  params,
  response: z.string(),
});
