import { route } from "#platform/http";
import * as look from "./look.ts";
import { mayBrowse } from "./policy.ts";
import * as schema from "./schema.ts";

export const routes = [
  route(schema.showSeries, { may: mayBrowse, act: (ctx, { query }) => look.showSeries(ctx, query) }),
  route(schema.listRows, { may: mayBrowse, act: (ctx, { query }) => look.listRows(ctx, query) }),
];
