import type { Module } from "#platform/module";
import { errors as readingErrors } from "./discovery/reading/errors.ts";
import { errors } from "./errors.ts";
import { jobs } from "./jobs.ts";
import { reactions } from "./reactions.ts";
import { refs } from "./refs.ts";
import { routes } from "./routes.ts";

export const relationships: Module = {
  name: "relationships",
  uses: ["organisation", "processes"],
  routes,
  jobs,
  reactions,
  refs,
  errors: [errors, readingErrors],
};
