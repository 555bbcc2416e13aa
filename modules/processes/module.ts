import type { Module } from "#platform/module";
import { errors } from "./errors.ts";
import { jobs } from "./jobs.ts";
import { refs } from "./refs.ts";
import { routes } from "./routes.ts";

export const processes: Module = {
  name: "processes",
  uses: ["organisation"],
  routes,
  jobs,
  refs,
  errors: [errors],
};
