import { type AnyRoute, download, route } from "#platform/http";
import { mayRun } from "../policy.ts";
import * as change from "../questionnaires/actions/change.ts";
import * as look from "../questionnaires/actions/look.ts";
import * as schema from "../schema/questionnaires.ts";

export const questionnaireRoutes: readonly AnyRoute[] = [
  route(schema.listQuestionnaires, {
    may: mayRun,
    act: (ctx, { query }) => look.listQuestionnaires(ctx, query),
  }),
  route(schema.listLibrary, { may: mayRun, act: () => look.listLibrary() }),
  route(schema.createQuestionnaire, {
    may: mayRun,
    act: (ctx, { body }) => change.createQuestionnaire(ctx, body),
  }),
  route(schema.showQuestionnaire, {
    may: mayRun,
    act: (ctx, { params }) => look.showQuestionnaire(ctx, params.id),
  }),
  route(schema.changeDraft, {
    may: mayRun,
    act: (ctx, { params, body }) => change.changeDraft(ctx, params.id, body),
  }),
  route(schema.publishVersion, {
    may: mayRun,
    act: (ctx, { params, body }) => change.publishVersion(ctx, params.id, body.changedAt),
  }),
  route(schema.listVersions, {
    may: mayRun,
    act: (ctx, { params, query }) => look.listVersions(ctx, params.id, query.before),
  }),
  route(schema.showVersion, {
    may: mayRun,
    act: (ctx, { params }) => look.showVersion(ctx, params.id, params.number),
  }),
  route(schema.copyQuestionnaire, {
    may: mayRun,
    act: (ctx, { params }) => change.copyQuestionnaire(ctx, params.id),
  }),
  route(schema.endQuestionnaire, {
    may: mayRun,
    act: (ctx, { params }) => change.endQuestionnaire(ctx, params.id),
  }),
  route(schema.reopenQuestionnaire, {
    may: mayRun,
    act: (ctx, { params }) => change.reopenQuestionnaire(ctx, params.id),
  }),
  route(schema.tryAnswers, {
    may: mayRun,
    fleeting: true,
    act: (ctx, { params, body }) => look.tryAnswers(ctx, params.id, body.data),
  }),
  download(schema.saveQuestionnaire, {
    may: mayRun,
    act: (ctx, { params }) => look.saveQuestionnaire(ctx, params.id),
  }),
];
