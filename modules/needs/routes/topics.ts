import { type AnyRoute, route } from "#platform/http";
import { mayBrowse, mayRun } from "../policy.ts";
import * as schema from "../schema/topics.ts";
import * as edit from "../text/edit.ts";
import { askRediscovery, listTopics } from "../text/trends.ts";

export const topicRoutes: readonly AnyRoute[] = [
  route(schema.listTopics, { may: mayBrowse, act: (ctx, { query }) => listTopics(ctx, query) }),
  route(schema.addTopic, { may: mayRun, act: (ctx, { body }) => edit.addTopic(ctx, body) }),
  route(schema.rediscover, { may: mayRun, act: (ctx) => askRediscovery(ctx) }),
  route(schema.editTopic, {
    may: mayRun,
    act: (ctx, { params, body }) => edit.editTopic(ctx, params.topic, body),
  }),
  route(schema.resetTopic, { may: mayRun, act: (ctx, { params }) => edit.resetTopic(ctx, params.topic) }),
  route(schema.mergeTopic, {
    may: mayRun,
    act: (ctx, { params, body }) => edit.mergeTopic(ctx, params.topic, body.into),
  }),
  route(schema.acceptTopic, {
    may: mayRun,
    act: (ctx, { params, body }) => edit.acceptTopic(ctx, params.topic, body.name),
  }),
  route(schema.dismissTopic, { may: mayRun, act: (ctx, { params }) => edit.dismissTopic(ctx, params.topic) }),
];
