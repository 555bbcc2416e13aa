import { defineTimelineSource } from "#modules/relationships";
import { mailboxes, mailErrors, sweepAside, takeAsideJob } from "#platform/mail";
import type { Module } from "#platform/module";
import { approvalErrors } from "./approvals/errors.ts";
import { approvalJobs, approvalReactions } from "./approvals/reactions.ts";
import { clockErrors } from "./clocks/errors.ts";
import { clockJobs } from "./clocks/jobs.ts";
import { clockReactions } from "./clocks/reactions.ts";
import { conductErrors } from "./conduct/errors.ts";
import { errors } from "./errors.ts";
import { evidenceReactions } from "./evidence/reactions.ts";
import { handlingErrors } from "./handling/errors.ts";
import { importErrors } from "./importing/errors.ts";
import { importJobs } from "./importing/jobs.ts";
import { coreJobs } from "./jobs.ts";
import { mailboxErrors } from "./mail/errors.ts";
import { takeLetter } from "./mail/take-letter.ts";
import { noticeReaction } from "./notices/reactions.ts";
import { requestSources } from "./notices/sources.ts";
import { ratingErrors } from "./rating/errors.ts";
import { ratingJobs, ratingReactions } from "./rating/reactions.ts";
import { refs } from "./refs.ts";
import { approvalRoutes } from "./routes/approvals.ts";
import { clockRoutes } from "./routes/clocks.ts";
import { conductRoutes } from "./routes/conduct.ts";
import { coreRoutes } from "./routes/core.ts";
import { handlingRoutes } from "./routes/handling.ts";
import { importRoutes } from "./routes/importing.ts";
import { mailRoutes } from "./routes/mail.ts";
import { pairRoutes } from "./routes/pair.ts";
import { ratingRoutes } from "./routes/rating.ts";
import { ruleRoutes } from "./routes/rules.ts";
import { ruleErrors } from "./rules/errors.ts";
import { ruleJobs } from "./rules/moments.ts";
import { ruleReactions } from "./rules/set-off.ts";
import { ruleSources } from "./rules/sources.ts";
import { indexingReactions } from "./search/indexing.ts";
import { requestSource } from "./timeline/source.ts";

defineTimelineSource(requestSource);

export const requests: Module = {
  name: "requests",
  uses: ["organisation", "catalogue", "relationships"],
  routes: [
    ...coreRoutes,
    ...conductRoutes,
    ...clockRoutes,
    ...ratingRoutes,
    ...ruleRoutes,
    ...mailRoutes,
    ...approvalRoutes,
    ...handlingRoutes,
    ...pairRoutes,
    ...importRoutes,
  ],
  jobs: [
    ...coreJobs,
    ...approvalJobs,
    ...clockJobs,
    ...ratingJobs,
    ...ruleJobs,
    ...importJobs,
    takeAsideJob(takeLetter),
    sweepAside,
  ],
  reactions: [
    ...indexingReactions,
    ...evidenceReactions,
    ...approvalReactions,
    ...clockReactions,
    ...ratingReactions,
    ...ruleReactions,
    noticeReaction,
  ],
  residents: [mailboxes(takeLetter)],
  refs,
  noticeSources: [...requestSources, ...ruleSources],
  errors: [
    errors,
    approvalErrors,
    handlingErrors,
    conductErrors,
    clockErrors,
    ratingErrors,
    ruleErrors,
    mailErrors,
    mailboxErrors,
    importErrors,
  ],
};
