import type { Module } from "#platform/module";
import { errors } from "./errors.ts";
import { jobs } from "./jobs.ts";
import { partyRefs } from "./refs.ts";
import { exportRoutes } from "./routes/export.ts";
import { importRoutes } from "./routes/imports.ts";
import { partyRoutes } from "./routes/parties.ts";
import { shapeRoutes } from "./routes/shape.ts";

export const organisation: Module = {
  name: "organisation",
  uses: [],
  routes: [...partyRoutes, ...shapeRoutes, ...importRoutes, ...exportRoutes],
  jobs,
  refs: [partyRefs],
  errors: [errors],
};
