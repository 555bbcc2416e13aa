import { type AnyRoute, route } from "#platform/http";
import { mayBrowse, mayRun } from "../policy.ts";
import * as schema from "../schema/signals.ts";
import { gatherSignals, listSignals } from "../signals/actions/list.ts";
import * as correct from "../text/correct.ts";

// Words can be taken back at their source: no answer that holds them is kept with a key.
export const signalRoutes: readonly AnyRoute[] = [
  route(schema.listSignals, { may: mayBrowse, act: (ctx, { query }) => listSignals(ctx, query) }),
  route(schema.showSignal, {
    may: mayBrowse,
    act: (ctx, { params }) => correct.loadSignal(ctx, params.signal),
  }),
  route(schema.correctTopic, {
    may: mayBrowse,
    fleeting: true,
    act: (ctx, { params, body }) =>
      correct.correctTopic(ctx, params.signal, { topic: params.topic, isRight: body.isRight }),
  }),
  route(schema.forgetTopicCorrection, {
    may: mayBrowse,
    fleeting: true,
    act: (ctx, { params }) => correct.forgetTopicCorrection(ctx, params.signal, params.topic),
  }),
  route(schema.correctSentiment, {
    may: mayBrowse,
    fleeting: true,
    act: (ctx, { params, body }) => correct.correctSentiment(ctx, params.signal, body.sentiment),
  }),
  route(schema.gatherSignals, { may: mayRun, act: (ctx) => gatherSignals(ctx) }),
];
