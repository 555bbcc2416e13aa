import { type AnyRoute, download, route } from "#platform/http";
import { exportRelationships } from "./actions/export.ts";
import * as imports from "./actions/imports.ts";
import * as look from "./actions/look.ts";
import * as map from "./actions/map.ts";
import * as speak from "./actions/speak.ts";
import * as timeline from "./actions/timeline.ts";
import { applyImportJob, checkImportJob, discoverJob } from "./jobs.ts";
import { mayBrowse, mayRun } from "./policy.ts";
import * as schema from "./schema/index.ts";

const ofImports: readonly AnyRoute[] = [
  route(schema.createImport, { may: mayRun, act: (ctx, { body }) => imports.createImport(ctx, body) }),
  route(schema.listImports, { may: mayRun, act: (ctx) => imports.listImports(ctx) }),
  route(schema.showImport, { may: mayRun, act: (ctx, { params }) => imports.showImport(ctx, params.id) }),
  route(schema.previewImport, {
    may: mayRun,
    act: (ctx, { params }) => imports.previewImport(ctx, params.id),
  }),
  route(schema.planImport, {
    may: mayRun,
    act: (ctx, { params, body }) => imports.planImport(ctx, params.id, body),
  }),
  route(schema.checkImport, {
    may: mayRun,
    act: (ctx, { params }) => imports.startImport(ctx, params.id, checkImportJob.name),
  }),
  route(schema.applyImport, {
    may: mayRun,
    act: (ctx, { params }) => imports.startImport(ctx, params.id, applyImportJob.name),
  }),
  route(schema.listImportProblems, {
    may: mayRun,
    act: (ctx, { params, query }) => imports.listProblems(ctx, params.id, query),
  }),
  download(schema.downloadImportProblems, {
    may: mayRun,
    act: (ctx, { params }) => imports.downloadProblems(ctx, params.id),
  }),
];

const ofTimeline: readonly AnyRoute[] = [
  route(schema.showTimeline, {
    may: mayBrowse,
    act: (ctx, { params, query }) => timeline.showTimeline(ctx, params.id, query),
  }),
  route(schema.showPartyTimeline, {
    may: mayBrowse,
    act: (ctx, { params, query }) => timeline.showPartyTimeline(ctx, params.id, query),
  }),
  route(schema.noteInteraction, {
    may: mayBrowse,
    act: (ctx, { body }) => timeline.noteInteraction(ctx, body),
  }),
  route(schema.keepPromise, {
    may: mayBrowse,
    act: (ctx, { params, body }) => timeline.keepPromise(ctx, params.id, body.kept),
  }),
  route(schema.deleteInteraction, {
    may: mayBrowse,
    act: (ctx, { params }) => timeline.deleteInteraction(ctx, params.id),
  }),
];

const ofMap: readonly AnyRoute[] = [
  route(schema.showSummary, { may: mayBrowse, act: (ctx) => map.showSummary(ctx) }),
  route(schema.showMatrix, {
    may: mayBrowse,
    trusted: true,
    act: (ctx, { query }) => map.showMatrix(ctx, query),
  }),
  route(schema.showNetwork, {
    may: mayBrowse,
    trusted: true,
    act: (ctx, { query }) => map.showNetwork(ctx, query),
  }),
  route(schema.findPath, { may: mayBrowse, act: (ctx, { query }) => map.findPath(ctx, query) }),
  route(schema.showMine, { may: mayBrowse, act: (ctx) => map.showMine(ctx) }),
  route(schema.showSides, {
    may: mayBrowse,
    act: (ctx, { params, query }) => map.showSides(ctx, params.id, query.limit),
  }),
  route(schema.showSettings, { may: mayBrowse, act: (ctx) => map.showSettings(ctx) }),
  route(schema.changeSettings, {
    may: mayRun,
    act: (ctx, { body }) => map.changeSettings(ctx, body, discoverJob.name),
  }),
  route(schema.drawMapNow, { may: mayRun, act: (ctx) => map.drawMapNow(ctx, discoverJob.name) }),
];

const ofRelationships: readonly AnyRoute[] = [
  route(schema.listRelationships, {
    may: mayBrowse,
    act: (ctx, { query }) => look.listRelationships(ctx, query),
  }),
  download(schema.exportRelationships, {
    may: mayBrowse,
    act: (ctx, { params, query }) => exportRelationships(ctx, params.format, query),
  }),
  route(schema.showRelationship, {
    may: mayBrowse,
    act: (ctx, { params }) => look.showRelationship(ctx, params.id),
  }),
  route(schema.listEvidenceRows, {
    may: mayBrowse,
    act: (ctx, { params, query }) => look.listEvidenceRows(ctx, params.id, params.source, query),
  }),
  route(schema.declareRelationship, {
    may: mayBrowse,
    act: (ctx, { body }) => speak.declareRelationship(ctx, body),
  }),
  route(schema.sayWord, {
    may: mayBrowse,
    act: (ctx, { params, body }) => speak.sayWord(ctx, params.id, body),
  }),
  route(schema.takeWordBack, {
    may: mayBrowse,
    act: (ctx, { params }) => speak.takeWordBack(ctx, params.id),
  }),
  route(schema.nameRelationship, {
    may: mayBrowse,
    act: (ctx, { params, body }) => speak.nameRelationship(ctx, params.id, body),
  }),
];

export const routes: readonly AnyRoute[] = [...ofImports, ...ofMap, ...ofTimeline, ...ofRelationships];
