import { type AnyRoute, download, route } from "#platform/http";
import * as change from "../calendars/actions/change.ts";
import * as look from "../calendars/actions/look.ts";
import { readFile } from "../calendars/actions/reading.ts";
import { mayChangeCalendars, mayReadCalendars } from "../calendars/policy.ts";
import * as schema from "../schema/calendars.ts";

const read = mayReadCalendars;
const write = mayChangeCalendars;

export const calendarRoutes: readonly AnyRoute[] = [
  route(schema.listCalendars, { may: read, act: (ctx, { query }) => look.listCalendars(ctx, query) }),
  route(schema.listTemplates, { may: read, act: async () => look.listTemplates() }),
  route(schema.readFile, { may: write, act: (ctx, { query }) => readFile(ctx, query) }),
  route(schema.showCalendar, {
    may: read,
    act: (ctx, { params, query }) => look.showCalendar(ctx, params.id, query.year),
  }),
  route(schema.createCalendar, { may: write, act: (ctx, { body }) => change.createCalendar(ctx, body) }),
  route(schema.nameCalendar, {
    may: write,
    act: (ctx, { params, body }) => change.nameCalendar(ctx, params.id, body),
  }),
  route(schema.setWeek, {
    may: write,
    act: (ctx, { params, body }) => change.setWeek(ctx, params.id, params.from, body.week),
  }),
  route(schema.dropWeek, {
    may: write,
    act: (ctx, { params }) => change.dropWeek(ctx, params.id, params.from),
  }),
  route(schema.setDays, {
    may: write,
    act: (ctx, { params, body }) => change.setDays(ctx, params.id, body.days),
  }),
  route(schema.dropDay, { may: write, act: (ctx, { params }) => change.dropDay(ctx, params.id, params.day) }),
  route(schema.makeDefault, { may: write, act: (ctx, { params }) => change.makeDefault(ctx, params.id) }),
  route(schema.deleteCalendar, {
    may: write,
    act: (ctx, { params }) => change.deleteCalendar(ctx, params.id),
  }),
  route(schema.importDays, {
    may: write,
    act: (ctx, { params, body }) => change.importDays(ctx, params.id, body),
  }),
  download(schema.exportCalendar, {
    may: read,
    act: (ctx, { params }) => change.exportCalendar(ctx, params.id),
  }),
];
