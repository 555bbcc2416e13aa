import { type AnyRoute, download, route } from "#platform/http";
import { mayBrowse, mayRun } from "../policy.ts";
import * as verbs from "./actions.ts";
import * as schema from "./schema.ts";

export const reportRoutes: AnyRoute[] = [
  route(schema.listReports, { may: mayBrowse, act: (context) => verbs.listReports(context) }),
  route(schema.addReport, { may: mayRun, act: (context, { body }) => verbs.addReport(context, body) }),
  route(schema.changeReport, {
    may: mayRun,
    act: (context, { params, body }) => verbs.changeReport(context, params.id, body),
  }),
  route(schema.removeReport, {
    may: mayRun,
    act: (context, { params }) => verbs.removeReport(context, params.id),
  }),
  route(schema.leaveReport, {
    may: mayBrowse,
    act: (context, { params }) => verbs.leaveReport(context, params.id),
  }),
  route(schema.sendReport, { may: mayRun, act: (context, { params }) => verbs.sendNow(context, params.id) }),
  download(schema.downloadReport, {
    may: mayBrowse,
    act: (context, { params }) => verbs.downloadReport(context, params.id, params.format),
  }),
];
