import { answerInThread } from "#platform/threads";
import { type StudyGiven, study } from "./study.ts";

await answerInThread<StudyGiven>(
  async (given) => study(given),
  () => [],
);
