import type { Module } from "#platform/module";
import { alertErrors } from "./alerts/errors.ts";
import { alertJobs, alertReactions } from "./alerts/jobs.ts";
import { alertRefs } from "./alerts/refs.ts";
import { alertRoutes } from "./alerts/routes.ts";
import { alertSources } from "./alerts/sources.ts";
import { benchmarkErrors } from "./benchmarks/errors.ts";
import { benchmarkRoutes } from "./benchmarks/routes.ts";
import { companyRoutes } from "./company/routes.ts";
import { leadershipJob, leadershipReaction } from "./leadership/jobs.ts";
import { leadershipRoutes } from "./leadership/routes.ts";
import { outcomeErrors } from "./outcomes/errors.ts";
import { applyJob as applyOutcomesJob, checkJob as checkOutcomesJob } from "./outcomes/importing.ts";
import { outcomeRoutes } from "./outcomes/routes.ts";
import { reportErrors } from "./reports/errors.ts";
import { reportRoutes } from "./reports/routes.ts";
import { sendDueJob, sendNowJob } from "./reports/send.ts";
import { saidRoutes } from "./said/routes.ts";
import { scorecardErrors } from "./scorecards/errors.ts";
import { scorecardRoutes } from "./scorecards/routes.ts";
import { transparencyRoutes } from "./transparency/routes.ts";

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
  routes: [
    ...companyRoutes,
    ...scorecardRoutes,
    ...alertRoutes,
    ...outcomeRoutes,
    ...saidRoutes,
    ...transparencyRoutes,
    ...leadershipRoutes,
    ...reportRoutes,
    ...benchmarkRoutes,
  ],
  jobs: [...alertJobs, checkOutcomesJob, applyOutcomesJob, leadershipJob, sendDueJob, sendNowJob],
  reactions: [...alertReactions, leadershipReaction],
  refs: [alertRefs],
  errors: [alertErrors, scorecardErrors, outcomeErrors, reportErrors, benchmarkErrors],
  noticeSources: [...alertSources],
};
