import { type AnyRoute, route } from "#platform/http";
import { mayBrowse } from "../policy.ts";
import { showLeadership } from "./actions.ts";
import * as schema from "./schema.ts";

export const leadershipRoutes: AnyRoute[] = [
  route(schema.showLeadership, {
    may: mayBrowse,
    act: (context, { query }) => showLeadership(context, query),
  }),
];
