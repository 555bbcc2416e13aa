import type { Module } from "#platform/module";

export const insight: Module = {
  name: "insight",
  uses: [
    "organisation",
    "processes",
    "relationships",
    "catalogue",
    "requests",
    "surveys",
    "measures",
    "needs",
    "solutions",
  ],
  routes: [],
  jobs: [],
  reactions: [],
  refs: [],
  errors: [],
  noticeSources: [],
};
