import { download, route } from "#platform/http";
import { clockFile, lookAtClocks } from "../clocks/look.ts";
import { mayBrowse } from "../policy.ts";
import * as shapes from "../schema/clocks.ts";

export const clockRoutes = [
  route(shapes.listClocks, { may: mayBrowse, act: (ctx, { params }) => lookAtClocks(ctx, params.id) }),
  download(shapes.downloadClock, { may: mayBrowse, act: (ctx, { params }) => clockFile(ctx, params) }),
];
