import { type AnyRoute, download, route } from "#platform/http";
import * as verbs from "../importing/actions.ts";
import { exportServices } from "../importing/export.ts";
import { mayBringIn as may, mayOffer } from "../policy.ts";
import * as schema from "../schema/importing.ts";
import { applyImportJob, checkImportJob } from "../service-jobs.ts";

export const importRoutes: AnyRoute[] = [
  route(schema.createServiceImport, {
    may,
    act: (context, { body }) => verbs.createImport(context, body.file),
  }),
  route(schema.listServiceImports, { may, act: (context) => verbs.listImports(context) }),
  route(schema.showServiceImport, {
    may,
    act: (context, { params }) => verbs.showImport(context, params.id),
  }),
  route(schema.previewServiceImport, {
    may,
    act: (context, { params }) => verbs.previewImport(context, params.id),
  }),
  route(schema.planServiceImport, {
    may,
    act: (context, { params, body }) => verbs.planImport(context, params.id, body),
  }),
  route(schema.checkServiceImport, {
    may,
    act: (context, { params }) => verbs.startImport(context, params.id, checkImportJob.name),
  }),
  route(schema.applyServiceImport, {
    may,
    act: (context, { params }) => verbs.startImport(context, params.id, applyImportJob.name),
  }),
  route(schema.listServiceImportProblems, {
    may,
    act: (context, { params, query }) => verbs.listProblems(context, params.id, query),
  }),
  download(schema.downloadServiceImportProblems, {
    may,
    act: (context, { params }) => verbs.downloadProblems(context, params.id),
  }),
  download(schema.exportServices, {
    may: mayOffer,
    act: (context, { query }) => exportServices(context, query.format),
  }),
];
