import { defineTimelineSource } from "#modules/relationships";
import type { Module } from "#platform/module";
import { errors } from "./errors.ts";
import { evidenceReactions } from "./evidence/reactions.ts";
import { writingRoutes } from "./routes/core.ts";
import { pairRoutes } from "./routes/pair.ts";
import { requestSource } from "./timeline/source.ts";

defineTimelineSource(requestSource);

export const requests: Module = {
  name: "requests",
  uses: ["organisation", "catalogue", "relationships"],
  routes: [...writingRoutes, ...pairRoutes],
  jobs: [],
  reactions: [...evidenceReactions],
  refs: [],
  errors: [errors],
};
