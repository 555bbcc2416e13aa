import { randomUUID } from "node:crypto";
import { type Actor, type Context, type House, inContext } from "#platform/context";
import { isDatabaseAway } from "#platform/database";
import { Refusal } from "#platform/errors";
import { endTask, startTask, taskErrors, writeProgress } from "./task.ts";

export interface Progress {
  readonly phase?: string;
  readonly done?: number;
  readonly total?: number;
}

/** What a running job is given: the house, a way into transactions, a way to tell how far it is, and the wish to stop. */
export interface JobRun {
  readonly house: House;
  readonly actor: Actor;
  /** The task somebody watches, if one was asked for. */
  readonly taskId: string | undefined;
  readonly signal: AbortSignal;
  transact<T>(work: (context: Context) => Promise<T>): Promise<T>;
  /** Cheap to call often: written at most a few times a second. */
  progress(progress: Progress): void;
}

/** Long work of a room. It may run twice for one payload, so it must be idempotent. */
export interface JobDefinition {
  /** `<room>.<what it does>`. */
  readonly name: string;
  readonly concurrency?: number;
  /** Seconds after which a lost job is given to another worker. */
  readonly expires?: number;
  readonly retries?: number;
  /** Cron expression in the company's time zone. */
  readonly schedule?: string;
  // biome-ignore lint/suspicious/noExplicitAny: each job names its own payload, written by its own room
  work(run: JobRun, payload: any): Promise<unknown>;
}

const writeEvery = 300;

/** Why a job's signal is aborted when the process stops: the work is not cancelled but goes to the next worker. */
export class Stopping extends Error {
  constructor() {
    super("the worker stops");
    this.name = "Stopping";
  }
}

/** Runs one job with its task's life around it. */
export async function runTaskOf(
  house: House,
  job: JobDefinition,
  actor: Actor,
  taskId: string | undefined,
  payload: object,
  signal: AbortSignal,
): Promise<void> {
  const transactAs = <T>(work: (context: Context) => Promise<T>) => inContext(house, { actor }, work);
  if (taskId && !(await startTask(house, taskId))) return;
  let latest: Progress = {};
  let written = 0;
  let writing = Promise.resolve();
  const progress = (said: Progress) => {
    latest = { ...latest, ...said };
    if (!taskId || Date.now() - written < writeEvery) return;
    written = Date.now();
    writing = writing.then(() => writeProgress(house, taskId, latest)).catch(() => {});
  };
  try {
    const result = await job.work({ house, actor, taskId, signal, transact: transactAs, progress }, payload);
    await writing;
    if (taskId) await endTask(house, taskId, { state: "done", result: result ?? null, progress: latest });
  } catch (error) {
    await writing;
    // Left as it is: the queue gives the job to a worker again, and once there are no tries left ends the task.
    if (signal.reason instanceof Stopping || isDatabaseAway(error)) throw error;
    if (signal.aborted) {
      if (taskId) await endTask(house, taskId, { state: "cancelled", progress: latest });
      return;
    }
    if (!taskId) throw error;
    const told = error instanceof Refusal ? error : taskErrors.refuse("unexpected", { id: randomUUID() });
    if (told !== error)
      house.log.error({ id: told.particulars.id, job: job.name, taskId, error }, "a job failed");
    await endTask(house, taskId, { state: "failed", error: told.inWords(actor.language), progress: latest });
  }
}
