import { type AnyRoute, download, route } from "#platform/http";
import * as verbs from "../actions/imports.ts";
import { applyImportJob, checkImportJob } from "../jobs.ts";
import { mayShape } from "../policy.ts";
import * as schema from "../schema/import.ts";

export const importRoutes: AnyRoute[] = [
  route(schema.createImport, {
    may: mayShape,
    act: (context, { body }) => verbs.createImport(context, body),
  }),
  route(schema.listImports, { may: mayShape, act: (context) => verbs.listImports(context) }),
  route(schema.showImport, {
    may: mayShape,
    act: (context, { params }) => verbs.showImport(context, params.id),
  }),
  route(schema.previewImport, {
    may: mayShape,
    act: (context, { params }) => verbs.previewImport(context, params.id, params.file),
  }),
  route(schema.planImport, {
    may: mayShape,
    act: (context, { params, body }) => verbs.planImport(context, params.id, body),
  }),
  route(schema.checkImport, {
    may: mayShape,
    act: (context, { params }) => verbs.startImport(context, params.id, checkImportJob.name),
  }),
  route(schema.applyImport, {
    may: mayShape,
    act: (context, { params }) => verbs.startImport(context, params.id, applyImportJob.name),
  }),
  route(schema.listImportProblems, {
    may: mayShape,
    act: (context, { params, query }) => verbs.listProblems(context, params.id, query),
  }),
  download(schema.downloadImportProblems, {
    may: mayShape,
    act: (context, { params }) => verbs.downloadProblems(context, params.id),
  }),
  route(schema.listImportDifferences, {
    may: mayShape,
    act: (context, { params, query }) => verbs.listDifferences(context, params.id, query),
  }),
];
