import { type AnyRoute, route } from "#platform/http";
import { signedIn } from "#platform/permissions";
import * as actions from "../rules/actions.ts";
import * as schema from "../schema/rules.ts";

export const ruleRoutes: readonly AnyRoute[] = [
  route(schema.listRulePlaces, { may: signedIn, act: (ctx) => actions.listRulePlaces(ctx) }),
  route(schema.listRules, {
    may: signedIn,
    act: (ctx, { query }) => actions.listRules(ctx, query.unit ?? null),
  }),
  route(schema.createRule, { may: signedIn, act: (ctx, { body }) => actions.createRule(ctx, body) }),
  route(schema.orderRules, {
    may: signedIn,
    act: (ctx, { body }) => actions.orderRules(ctx, body.unit, body.rules),
  }),
  route(schema.tryRule, {
    may: signedIn,
    fleeting: true,
    act: (ctx, { body }) => actions.tryRule(ctx, body),
  }),
  route(schema.changeRule, {
    may: signedIn,
    act: (ctx, { params, body }) => actions.changeRule(ctx, params.rule, body),
  }),
  route(schema.removeRule, { may: signedIn, act: (ctx, { params }) => actions.removeRule(ctx, params.rule) }),
  route(schema.switchRule, {
    may: signedIn,
    act: (ctx, { params, body }) => actions.switchRule(ctx, params.rule, body.on),
  }),
  route(schema.listRuleRuns, {
    may: signedIn,
    act: (ctx, { params, query }) => actions.listRuleRuns(ctx, params.rule, query),
  }),
];
