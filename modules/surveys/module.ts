import type { Module } from "#platform/module";

export const surveys: Module = {
  name: "surveys",
  uses: ["organisation", "relationships", "catalogue"],
  routes: [],
  jobs: [],
  reactions: [],
  refs: [],
  errors: [],
};
