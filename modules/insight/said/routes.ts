import { type AnyRoute, route } from "#platform/http";
import { mayBrowse } from "../policy.ts";
import { listSaid } from "./actions.ts";
import * as schema from "./schema.ts";

export const saidRoutes: AnyRoute[] = [
  route(schema.listSaid, { may: mayBrowse, act: (context, { query }) => listSaid(context, query) }),
];
