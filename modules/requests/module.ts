import type { Module } from "#platform/module";
import { errors } from "./errors.ts";
import { writingRoutes } from "./routes/core.ts";

export const requests: Module = {
  name: "requests",
  uses: ["organisation", "catalogue", "relationships"],
  routes: [...writingRoutes],
  jobs: [],
  reactions: [],
  refs: [],
  errors: [errors],
};
