import type { Module } from "#platform/module";
import { dialogueErrors } from "./dialogue/errors.ts";
import { dialogueSources, handOverJob } from "./dialogue/hand-over.ts";
import { dialogueRoutes } from "./routes/dialogue.ts";

export const surveys: Module = {
  name: "surveys",
  uses: ["organisation", "relationships", "catalogue"],
  routes: [...dialogueRoutes],
  jobs: [handOverJob],
  reactions: [],
  refs: [],
  errors: [dialogueErrors],
  noticeSources: [...dialogueSources],
};
