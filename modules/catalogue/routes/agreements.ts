import { type AnyRoute, route } from "#platform/http";
import * as answer from "../agreements/actions/answer.ts";
import * as look from "../agreements/actions/look.ts";
import { proposeAgreement, proposeVersion } from "../agreements/actions/propose.ts";
import { suggestTargets } from "../agreements/actions/suggest.ts";
import { mayBrowse as may } from "../agreements/policy.ts";
import * as schema from "../schema/agreements.ts";

export const agreementRoutes: readonly AnyRoute[] = [
  route(schema.listAgreements, { may, act: (ctx, { query }) => look.listAgreements(ctx, query) }),
  route(schema.listBetween, { may, act: (ctx, { query }) => look.listBetween(ctx, query) }),
  route(schema.suggestTargets, { may, act: (ctx, { query }) => suggestTargets(ctx, query) }),
  route(schema.showAgreement, { may, act: (ctx, { params }) => look.showAgreement(ctx, params.id) }),
  route(schema.compareVersions, {
    may,
    act: (ctx, { params, query }) => look.compareVersions(ctx, params.id, query),
  }),
  route(schema.proposeAgreement, { may, act: (ctx, { body }) => proposeAgreement(ctx, body) }),
  route(schema.proposeVersion, { may, act: (ctx, { params, body }) => proposeVersion(ctx, params.id, body) }),
  route(schema.acceptVersion, {
    may,
    act: (ctx, { params, body }) => answer.acceptVersion(ctx, params.id, body),
  }),
  route(schema.declineVersion, {
    may,
    act: (ctx, { params, body }) => answer.declineVersion(ctx, params.id, body),
  }),
  route(schema.withdrawVersion, {
    may,
    act: (ctx, { params, body }) => answer.withdrawVersion(ctx, params.id, body),
  }),
  route(schema.endAgreement, {
    may,
    act: (ctx, { params, body }) => answer.endAgreement(ctx, params.id, body),
  }),
  route(schema.continueAgreement, {
    may,
    act: (ctx, { params }) => answer.continueAgreement(ctx, params.id),
  }),
  route(schema.nameAgreement, {
    may,
    act: (ctx, { params, body }) => answer.nameAgreement(ctx, params.id, body),
  }),
];
