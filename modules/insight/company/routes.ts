import { type AnyRoute, route } from "#platform/http";
import { mayBrowse as may } from "../policy.ts";
import { showCompany } from "./actions.ts";
import * as schema from "./schema.ts";

export const companyRoutes: readonly AnyRoute[] = [
  route(schema.showCompany, { may, act: (ctx) => showCompany(ctx) }),
];
