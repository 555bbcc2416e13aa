import { defineTimelineSource } from "#modules/relationships";
import type { Module } from "#platform/module";
import { dialogueErrors } from "./dialogue/errors.ts";
import { dialogueSources, handOverJob } from "./dialogue/hand-over.ts";
import { importErrors } from "./importing/errors.ts";
import { importJobs } from "./importing/jobs.ts";
import { interviewErrors } from "./interviews/errors.ts";
import { interviewSources } from "./interviews/tell.ts";
import { interviewSource } from "./interviews/timeline.ts";
import { surveySources } from "./notices/sources.ts";
import { questionnaireErrors } from "./questionnaires/errors.ts";
import { releaseJobs } from "./release/jobs.ts";
import { errors as resultErrors } from "./results/errors.ts";
import { answeringRoutes } from "./routes/answering.ts";
import { dialogueRoutes } from "./routes/dialogue.ts";
import { importRoutes } from "./routes/importing.ts";
import { interviewRoutes } from "./routes/interviews.ts";
import { questionnaireRoutes } from "./routes/questionnaires.ts";
import { resultRoutes } from "./routes/results.ts";
import { waveRoutes } from "./routes/waves.ts";
import { answeringErrors, waveErrors } from "./waves/errors.ts";
import { waveJobs, waveReactions } from "./waves/jobs.ts";

export const surveys: Module = {
  name: "surveys",
  uses: ["organisation", "relationships", "catalogue"],
  routes: [
    ...questionnaireRoutes,
    ...waveRoutes,
    ...answeringRoutes,
    ...dialogueRoutes,
    ...resultRoutes,
    ...importRoutes,
    ...interviewRoutes,
  ],
  jobs: [...waveJobs, ...releaseJobs, ...importJobs, handOverJob],
  reactions: [...waveReactions],
  refs: [],
  errors: [
    questionnaireErrors,
    waveErrors,
    answeringErrors,
    dialogueErrors,
    resultErrors,
    interviewErrors,
    importErrors,
  ],
  noticeSources: [...surveySources, ...dialogueSources, ...interviewSources],
};

defineTimelineSource(interviewSource);
