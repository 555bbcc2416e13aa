import { type AnyRoute, route } from "#platform/http";
import { mayBrowse } from "../policy.ts";
import { showTransparency } from "./actions.ts";
import * as schema from "./schema.ts";

export const transparencyRoutes: AnyRoute[] = [
  route(schema.showTransparency, { may: mayBrowse, act: (context) => showTransparency(context) }),
];
