import type { Module } from "#platform/module";
import { agreementErrors } from "./agreements/errors.ts";
import { reviewJob } from "./agreements/jobs.ts";
import { agreementReactions } from "./agreements/reactions.ts";
import { agreementRefs } from "./agreements/refs.ts";
import { calendarErrors } from "./calendars/errors.ts";
import { errors } from "./errors.ts";
import { agreementNotices } from "./notices/reaction.ts";
import { catalogueSources } from "./notices/sources.ts";
import { reactions } from "./reactions.ts";
import { serviceRefs } from "./refs.ts";
import { agreementRoutes } from "./routes/agreements.ts";
import { calendarRoutes } from "./routes/calendars.ts";
import { importRoutes } from "./routes/importing.ts";
import { searchRoutes } from "./routes/search.ts";
import { serviceRoutes } from "./routes/services.ts";
import { serviceJobs } from "./service-jobs.ts";

export const catalogue: Module = {
  name: "catalogue",
  uses: ["organisation", "relationships"],
  routes: [...serviceRoutes, ...searchRoutes, ...importRoutes, ...calendarRoutes, ...agreementRoutes],
  jobs: [...serviceJobs, reviewJob],
  reactions: [...reactions, ...agreementReactions, agreementNotices],
  refs: [serviceRefs, agreementRefs],
  noticeSources: catalogueSources,
  errors: [errors, calendarErrors, agreementErrors],
};
