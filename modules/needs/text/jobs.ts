import type { JobDefinition } from "#platform/jobs";
import { trialJob } from "../assistant/job-names.ts";
import { nameFound, tryAssistant } from "../assistant/name-found.ts";
import { analyse } from "./analyse.ts";
import { analyseJob, rediscoverJob } from "./job-names.ts";
import { rediscoverTopics } from "./rediscover.ts";

/** So many new texts may make a need; fewer wait for the morning. */
const enoughToPropose = 20;
const proposeJob = "needs.propose";

export const textJobs: readonly JobDefinition[] = [
  {
    name: analyseJob,
    schedule: "* * * * *",
    async work(run) {
      const analysed = await analyse(run);
      if (analysed.texts >= enoughToPropose) await run.transact((context) => context.later(proposeJob, {}));
      return analysed;
    },
  },
  {
    name: rediscoverJob,
    schedule: "10 3 * * 6",
    work: async (run) => ({ ...(await rediscoverTopics(run)), ...(await nameFound(run)) }),
  },
  { name: trialJob, work: (run) => tryAssistant(run) },
];
