import { type AnyRoute, download } from "#platform/http";
import { exportPeople, exportUnits } from "../actions/export.ts";
import { mayShape as may } from "../policy.ts";
import * as schema from "../schema/export.ts";

export const exportRoutes: AnyRoute[] = [
  download(schema.exportPeople, { may, act: (context, { query }) => exportPeople(context, query.format) }),
  download(schema.exportUnits, { may, act: (context, { query }) => exportUnits(context, query.format) }),
];
