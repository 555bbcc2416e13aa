import { type AnyRoute, route } from "#platform/http";
import { mayBrowse as may } from "../policy.ts";
import { showScorecard } from "./actions.ts";
import * as schema from "./schema.ts";

export const scorecardRoutes: readonly AnyRoute[] = [
  route(schema.showScorecard, { may, act: (ctx, { params }) => showScorecard(ctx, params.party) }),
];
