import { route } from "#platform/http";
import { showPairFigures } from "../pair/figures.ts";
import { mayBrowse } from "../policy.ts";
import * as shapes from "../schema/pair.ts";

export const pairRoutes = [
  route(shapes.showPairFigures, {
    may: mayBrowse,
    act: (ctx, { params }) => showPairFigures(ctx, params),
  }),
];
