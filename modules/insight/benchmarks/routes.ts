import { type AnyRoute, route } from "#platform/http";
import { mayBrowse, mayRun } from "../policy.ts";
import * as verbs from "./actions.ts";
import * as schema from "./schema.ts";

export const benchmarkRoutes: AnyRoute[] = [
  route(schema.listBenchmarks, {
    may: mayBrowse,
    act: (context, { query }) => verbs.listBenchmarks(context, query),
  }),
  route(schema.addBenchmark, { may: mayRun, act: (context, { body }) => verbs.addBenchmark(context, body) }),
  route(schema.changeBenchmark, {
    may: mayRun,
    act: (context, { params, body }) => verbs.changeBenchmark(context, params.id, body),
  }),
  route(schema.removeBenchmark, {
    may: mayRun,
    act: (context, { params, body }) => verbs.removeBenchmark(context, params.id, body.removed),
  }),
];
