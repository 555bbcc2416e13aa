import type { JobDefinition } from "#platform/jobs";
import { evaluate, evaluateAll, evaluateJob } from "./actions/evaluate.ts";
import { advance } from "./actions/life.ts";
import { todayOf } from "./actions/views.ts";
import { remindOfSteps } from "./notices/steps.ts";
import { toAdvance } from "./store/read.ts";

/** One solution when it is asked for, all that run once a week. */
const evaluation: JobDefinition = {
  name: evaluateJob,
  retries: 2,
  schedule: "20 5 * * 1",
  async work(run, payload) {
    const transact = <T>(work: Parameters<typeof run.transact<T>>[0]) => run.transact(work);
    const hands = { transact, signal: run.signal };
    const { solution } = payload as { solution?: string };
    return solution === undefined ? evaluateAll(run.house, hands) : evaluate(run.house, solution, hands);
  },
};

/** Every morning: plans whose day has come, days of a verdict, steps that are due. */
const daily: JobDefinition = {
  name: "solutions.daily",
  retries: 2,
  schedule: "10 3 * * *",
  async work(run) {
    const due = await run.transact(async (context) => toAdvance(context.db, await todayOf(context)));
    for (const id of due) await run.transact((context) => advance(context, id));
    const hands = {
      transact: <T>(work: Parameters<typeof run.transact<T>>[0]) => run.transact(work),
      signal: run.signal,
    };
    const { evaluated } = await evaluateAll(run.house, hands);
    const reminded = await run.transact(remindOfSteps);
    return { advanced: due.length, evaluated, reminded };
  },
};

export const jobs: readonly JobDefinition[] = [evaluation, daily];
