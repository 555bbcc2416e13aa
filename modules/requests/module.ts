import { defineTimelineSource } from "#modules/relationships";
import type { Module } from "#platform/module";
import { errors } from "./errors.ts";
import { evidenceReactions } from "./evidence/reactions.ts";
import { noticeReaction } from "./notices/reactions.ts";
import { requestSources } from "./notices/sources.ts";
import { ratingErrors } from "./rating/errors.ts";
import { ratingJobs, ratingReactions } from "./rating/reactions.ts";
import { writingRoutes } from "./routes/core.ts";
import { pairRoutes } from "./routes/pair.ts";
import { ratingRoutes } from "./routes/rating.ts";
import { requestSource } from "./timeline/source.ts";

defineTimelineSource(requestSource);

export const requests: Module = {
  name: "requests",
  uses: ["organisation", "catalogue", "relationships"],
  routes: [...writingRoutes, ...ratingRoutes, ...pairRoutes],
  jobs: [...ratingJobs],
  reactions: [...evidenceReactions, ...ratingReactions, noticeReaction],
  refs: [],
  noticeSources: requestSources,
  errors: [errors, ratingErrors],
};
