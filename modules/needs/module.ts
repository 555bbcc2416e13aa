import { defineTimelineSource } from "#modules/relationships";
import type { Module } from "#platform/module";
import { assistantErrors } from "./assistant/errors.ts";
import { refs } from "./refs.ts";
import { registerErrors } from "./register/errors.ts";
import { registerJobs, registerReactions } from "./register/jobs.ts";
import { registerRefs } from "./register/refs.ts";
import { registerRoutes } from "./register/routes.ts";
import { registerSources } from "./register/tell.ts";
import { needSource } from "./register/timeline.ts";
import { assistantRoutes } from "./routes/assistant.ts";
import { signalRoutes } from "./routes/signals.ts";
import { topicRoutes } from "./routes/topics.ts";
import { signalErrors } from "./signals/errors.ts";
import { signalJobs } from "./signals/jobs.ts";
import { signalReactions } from "./signals/reactions.ts";
import { textErrors } from "./text/errors.ts";
import { textJobs } from "./text/jobs.ts";

export const needs: Module = {
  name: "needs",
  uses: ["organisation", "relationships", "catalogue", "requests", "surveys", "measures"],
  routes: [...signalRoutes, ...topicRoutes, ...assistantRoutes, ...registerRoutes],
  jobs: [...signalJobs, ...textJobs, ...registerJobs],
  reactions: [...signalReactions, ...registerReactions],
  refs: [...refs, ...registerRefs],
  errors: [signalErrors, textErrors, assistantErrors, registerErrors],
  noticeSources: [...registerSources],
};

defineTimelineSource(needSource);
