import { type AnyRoute, route } from "#platform/http";
import * as act from "../importing/actions.ts";
import { mayRun as may } from "../policy.ts";
import * as shapes from "../schema/importing.ts";

export const importRoutes: readonly AnyRoute[] = [
  route(shapes.createSurveyImport, { may, act: (ctx, { body }) => act.createImport(ctx, body) }),
  route(shapes.listSurveyImports, { may, act: (ctx) => act.listImports(ctx) }),
  route(shapes.showSurveyImport, { may, act: (ctx, { params }) => act.showImport(ctx, params.id) }),
  route(shapes.previewSurveyImport, { may, act: (ctx, { params }) => act.previewImport(ctx, params.id) }),
  route(shapes.planSurveyImport, {
    may,
    act: (ctx, { params, body }) => act.planImport(ctx, params.id, body),
  }),
  route(shapes.checkSurveyImport, { may, act: (ctx, { params }) => act.startImport(ctx, params.id, false) }),
  route(shapes.applySurveyImport, { may, act: (ctx, { params }) => act.startImport(ctx, params.id, true) }),
  route(shapes.listSurveyImportProblems, {
    may,
    act: (ctx, { params, query }) => act.listProblems(ctx, params.id, query),
  }),
];
