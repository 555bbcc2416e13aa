import { isProgrammeLead } from "#platform/context";
import { route } from "#platform/http";
import * as act from "../importing/actions.ts";
import * as shapes from "../schema/importing.ts";

const may = isProgrammeLead;

export const importRoutes = [
  route(shapes.createRequestImport, { may, act: (ctx, { body }) => act.createImport(ctx, body) }),
  route(shapes.listRequestImports, { may, act: (ctx) => act.listImports(ctx) }),
  route(shapes.showRequestImport, { may, act: (ctx, { params }) => act.showImport(ctx, params.id) }),
  route(shapes.previewRequestImport, { may, act: (ctx, { params }) => act.previewImport(ctx, params.id) }),
  route(shapes.planRequestImport, {
    may,
    act: (ctx, { params, body }) => act.planImport(ctx, params.id, body),
  }),
  route(shapes.checkRequestImport, { may, act: (ctx, { params }) => act.startImport(ctx, params.id, false) }),
  route(shapes.applyRequestImport, { may, act: (ctx, { params }) => act.startImport(ctx, params.id, true) }),
  route(shapes.listRequestImportProblems, {
    may,
    act: (ctx, { params, query }) => act.listProblems(ctx, params.id, query),
  }),
];
