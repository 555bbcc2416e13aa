import { defineTimelineSource } from "#modules/relationships";
import type { Module } from "#platform/module";
import { errors } from "./errors.ts";
import { evidenceReactions } from "./evidence/reactions.ts";
import { coreJobs } from "./jobs.ts";
import { noticeReaction } from "./notices/reactions.ts";
import { requestSources } from "./notices/sources.ts";
import { ratingErrors } from "./rating/errors.ts";
import { ratingJobs, ratingReactions } from "./rating/reactions.ts";
import { refs } from "./refs.ts";
import { coreRoutes } from "./routes/core.ts";
import { pairRoutes } from "./routes/pair.ts";
import { ratingRoutes } from "./routes/rating.ts";
import { indexingReactions } from "./search/indexing.ts";
import { requestSource } from "./timeline/source.ts";

defineTimelineSource(requestSource);

export const requests: Module = {
  name: "requests",
  uses: ["organisation", "catalogue", "relationships"],
  routes: [...coreRoutes, ...ratingRoutes, ...pairRoutes],
  jobs: [...coreJobs, ...ratingJobs],
  reactions: [...indexingReactions, ...evidenceReactions, ...ratingReactions, noticeReaction],
  refs,
  noticeSources: requestSources,
  errors: [errors, ratingErrors],
};
