import type { Module } from "#platform/module";
import { errors } from "./errors.ts";
import { jobs } from "./jobs.ts";
import { importRoutes } from "./routes/imports.ts";

export const organisation: Module = {
  name: "organisation",
  uses: [],
  routes: [...importRoutes],
  jobs,
  errors: [errors],
};
