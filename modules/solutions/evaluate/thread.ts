import { answerInThread } from "#platform/threads";
import { type JudgeTask, judge } from "./judge.ts";

await answerInThread<JudgeTask>(
  async (task) => judge(task),
  () => [],
);
