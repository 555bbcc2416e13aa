import { type AnyRoute, route } from "#platform/http";
import { searchServices } from "../actions/search.ts";
import * as signals from "../actions/signals.ts";
import { mayBringIn, mayBrowse, maySeeMissed } from "../policy.ts";
import * as schema from "../schema/search.ts";

// A kept key would say who searched: what is noted counts once a day in any case.
export const searchRoutes: AnyRoute[] = [
  route(schema.searchServices, {
    may: mayBrowse,
    act: (context, { query }) => searchServices(context, query),
  }),
  route(schema.noteChoice, {
    may: mayBrowse,
    fleeting: true,
    act: (context, { body }) => signals.noteChoice(context, body),
  }),
  route(schema.noteMissed, {
    may: mayBrowse,
    fleeting: true,
    act: (context, { body }) => signals.noteMissed(context, body),
  }),
  route(schema.listMissed, {
    may: maySeeMissed,
    act: (context, { query }) => signals.listMissed(context, query),
  }),
  route(schema.dismissMissed, {
    may: mayBringIn,
    act: (context, { body }) => signals.dismissMissed(context, body.query),
  }),
];
