import type { Module } from "#platform/module";
import { errors } from "./errors.ts";
import { jobs } from "./jobs.ts";
import { reactions } from "./reactions.ts";
import { routes } from "./routes.ts";

export const measures: Module = {
  name: "measures",
  uses: ["organisation", "processes", "relationships", "catalogue", "requests", "surveys"],
  routes,
  jobs,
  reactions,
  errors: [errors],
};
