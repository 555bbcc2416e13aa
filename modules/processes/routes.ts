import { type AnyRoute, download, route } from "#platform/http";
import { listCases, listPassages, showCase } from "./actions/cases.ts";
import * as figures from "./actions/figures.ts";
import { analyseFile, requestImport } from "./actions/imports.ts";
import { changeLog, deleteLog, listLogs, showLog } from "./actions/logs.ts";
import { showPartyNames } from "./actions/party-names.ts";
import { downloadBadRows, showReport } from "./actions/report.ts";
import { mayManageLogs, mayReadBadRows, mayReadLogs } from "./policy.ts";
import * as schema from "./schema/index.ts";

const reading = mayReadLogs;
const managing = mayManageLogs;

export const routes: readonly AnyRoute[] = [
  route(schema.listLogs, { may: reading, act: (ctx, { query }) => listLogs(ctx, query) }),
  route(schema.analyseFile, { may: managing, act: (ctx, { body }) => analyseFile(ctx, body) }),
  route(schema.importLog, { may: managing, act: (ctx, { body }) => requestImport(ctx, body) }),
  route(schema.showLog, { may: reading, act: (ctx, { params }) => showLog(ctx, params.id) }),
  route(schema.changeLog, { may: managing, act: (ctx, { params, body }) => changeLog(ctx, params.id, body) }),
  route(schema.deleteLog, { may: managing, act: (ctx, { params }) => deleteLog(ctx, params.id) }),
  route(schema.showReport, { may: reading, act: (ctx, { params }) => showReport(ctx, params.id) }),
  download(schema.downloadBadRows, {
    may: mayReadBadRows,
    act: (ctx, { params }) => downloadBadRows(ctx, params.id),
  }),
  route(schema.showPicture, {
    may: reading,
    trusted: true,
    act: (ctx, { params, query }) => figures.showPicture(ctx, params.id, query.limit),
  }),
  route(schema.showHandOvers, {
    may: reading,
    trusted: true,
    act: (ctx, { params, query }) => figures.showHandOvers(ctx, params.id, query.limit),
  }),
  route(schema.showPair, {
    may: reading,
    act: (ctx, { params, query }) => figures.showPair(ctx, params.id, query),
  }),
  route(schema.showPingPong, {
    may: reading,
    act: (ctx, { params, query }) => figures.showPingPong(ctx, params.id, query.limit),
  }),
  route(schema.showRework, { may: reading, act: (ctx, { params }) => figures.showRework(ctx, params.id) }),
  route(schema.listVariants, {
    may: reading,
    act: (ctx, { params, query }) => figures.listVariants(ctx, params.id, query),
  }),
  route(schema.listNames, {
    may: reading,
    trusted: true,
    act: (ctx, { params, query }) => figures.listNames(ctx, params.id, query.kind),
  }),
  route(schema.showPartyNames, { may: reading, act: showPartyNames }),
  route(schema.listCases, {
    may: reading,
    act: (ctx, { params, query }) => listCases(ctx, params.id, query),
  }),
  route(schema.listPassages, {
    may: reading,
    act: (ctx, { params, query }) => listPassages(ctx, params.id, query),
  }),
  route(schema.showCase, { may: reading, act: (ctx, { params, query }) => showCase(ctx, params.id, query) }),
];
