import { type AnyRoute, route } from "#platform/http";
import { mayBrowse as may } from "../policy.ts";
import * as actions from "./actions.ts";
import { makeNeed, reopenAlert } from "./make-need.ts";
import * as schema from "./schema.ts";

export const alertRoutes: readonly AnyRoute[] = [
  route(schema.listAlerts, { may, act: (ctx, { query }) => actions.listAlerts(ctx, query) }),
  route(schema.showAlert, { may, act: (ctx, { params }) => actions.showAlert(ctx, params.id) }),
  route(schema.acknowledgeAlert, {
    may,
    act: (ctx, { params, body }) => actions.acknowledgeAlert(ctx, params.id, body.note),
  }),
  route(schema.snoozeAlert, {
    may,
    act: (ctx, { params, body }) => actions.snoozeAlert(ctx, params.id, body),
  }),
  route(schema.makeNeed, {
    may,
    act: (ctx, { params, body }) => makeNeed(ctx, params.id, body.title),
  }),
  route(schema.reopenAlert, { may, act: (ctx, { params }) => reopenAlert(ctx, params.id) }),
];
