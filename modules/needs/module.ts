import { defineTimelineSource } from "#modules/relationships";
import type { Module } from "#platform/module";
import { refs } from "./refs.ts";
import { registerErrors } from "./register/errors.ts";
import { registerJobs, registerReactions } from "./register/jobs.ts";
import { registerRefs } from "./register/refs.ts";
import { registerRoutes } from "./register/routes.ts";
import { registerSources } from "./register/tell.ts";
import { needSource } from "./register/timeline.ts";
import { signalErrors } from "./signals/errors.ts";

export const needs: Module = {
  name: "needs",
  uses: ["organisation", "relationships", "catalogue", "requests", "surveys", "measures"],
  routes: [...registerRoutes],
  jobs: [...registerJobs],
  reactions: [...registerReactions],
  refs: [...refs, ...registerRefs],
  errors: [signalErrors, registerErrors],
  noticeSources: [...registerSources],
};

defineTimelineSource(needSource);
