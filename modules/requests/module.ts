import type { Module } from "#platform/module";
import { errors } from "./errors.ts";

export const requests: Module = {
  name: "requests",
  uses: ["organisation", "catalogue", "relationships"],
  routes: [],
  jobs: [],
  reactions: [],
  refs: [],
  errors: [errors],
};
