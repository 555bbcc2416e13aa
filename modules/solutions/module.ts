import { defineTimelineSource } from "#modules/relationships";
import type { Module } from "#platform/module";
import { errors } from "./errors.ts";
import { jobs } from "./jobs.ts";
import { sources } from "./notices/sources.ts";
import { reactions } from "./reactions.ts";
import { solutionRefs } from "./refs.ts";
import { routes } from "./routes.ts";
import { solutionSource } from "./timeline.ts";

export const solutions: Module = {
  name: "solutions",
  uses: ["organisation", "relationships", "catalogue", "requests", "surveys", "measures", "needs"],
  routes,
  jobs,
  reactions,
  refs: [solutionRefs],
  noticeSources: sources,
  errors: [errors],
};

defineTimelineSource(solutionSource);
