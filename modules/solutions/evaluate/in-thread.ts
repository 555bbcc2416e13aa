import { runInThread } from "#platform/threads";
import { type JudgeTask, judge } from "./judge.ts";
import type { EvaluationResult } from "./result.ts";

/** Units times points that are reckoned faster than a thread is begun. */
const small = 400;

/** Relabelling keeps nobody else waiting. */
export function judgeApart(task: JudgeTask, signal?: AbortSignal): Promise<EvaluationResult> {
  if (task.design.kind !== "comparison" || task.units.length * 40 < small)
    return Promise.resolve(judge(task));
  return runInThread(new URL("thread.ts", import.meta.url), task, { signal });
}
