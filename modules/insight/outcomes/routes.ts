import { type AnyRoute, download, route } from "#platform/http";
import { mayBrowse, mayRun } from "../policy.ts";
import * as verbs from "./actions.ts";
import * as importing from "./importing.ts";
import * as schema from "./schema.ts";

const may = mayRun;

export const outcomeRoutes: AnyRoute[] = [
  route(schema.showOutcomes, {
    may: mayBrowse,
    act: (context, { query }) => verbs.showOutcomes(context, query),
  }),
  route(schema.addOutcome, { may, act: (context, { body }) => verbs.addOutcome(context, body) }),
  route(schema.enterOutcome, { may, act: (context, { body }) => verbs.enterOutcome(context, body) }),
  download(schema.exportOutcomes, { may: mayBrowse, act: (context) => importing.exportOutcomes(context) }),
  route(schema.createOutcomeImport, {
    may,
    act: (context, { body }) => importing.createImport(context, body.file),
  }),
  route(schema.listOutcomeImports, { may, act: (context) => importing.listImports(context) }),
  route(schema.showOutcomeImport, {
    may,
    act: (context, { params }) => importing.showImport(context, params.id),
  }),
  route(schema.previewOutcomeImport, {
    may,
    act: (context, { params }) => importing.previewImport(context, params.id),
  }),
  route(schema.planOutcomeImport, {
    may,
    act: (context, { params, body }) => importing.planImport(context, params.id, body),
  }),
  route(schema.checkOutcomeImport, {
    may,
    act: (context, { params }) => importing.startImport(context, params.id, importing.checkJob.name),
  }),
  route(schema.applyOutcomeImport, {
    may,
    act: (context, { params }) => importing.startImport(context, params.id, importing.applyJob.name),
  }),
  route(schema.listOutcomeProblems, {
    may,
    act: (context, { params, query }) => importing.listProblems(context, params.id, query),
  }),
  download(schema.downloadOutcomeProblems, {
    may,
    act: (context, { params }) => importing.downloadProblems(context, params.id),
  }),
];
