import type { Module } from "#platform/module";
import { errors } from "./errors.ts";

export const catalogue: Module = {
  name: "catalogue",
  uses: ["organisation", "relationships"],
  routes: [],
  jobs: [],
  reactions: [],
  refs: [],
  errors: [errors],
};
