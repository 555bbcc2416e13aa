import type pg from "pg";
import { PgBoss } from "pg-boss";
import { type Actor, type House, houseActor, type Log } from "#platform/context";
import type { Transaction } from "#platform/database";
import type { Bus } from "#platform/events";
import { type JobDefinition, runTaskOf, Stopping } from "./job.ts";
import { endLostTask } from "./task.ts";

export interface LaterOptions {
  /** Makes a task that somebody can watch: its kind, and what it is about. */
  readonly task?: { readonly kind: string; readonly subject?: object };
  readonly after?: Date;
}

interface Envelope {
  readonly payload: object;
  readonly actor: Actor;
  readonly taskId?: string;
}

export interface JobQueue {
  enqueue(
    transaction: Transaction,
    actor: Actor,
    job: string,
    payload: object,
    options?: LaterOptions,
  ): Promise<string | undefined>;
  /** Starts taking jobs in this process. */
  work(house: House): Promise<void>;
  close(): Promise<void>;
}

export interface JobQueueOptions {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly bus: Bus;
  readonly log: Log;
  readonly jobs: readonly JobDefinition[];
}

/** Where the queue puts jobs that have no tries left. */
const lostJobs = "platform.lost";
/** How often it is looked for jobs whose worker died (seconds). */
const lookForLost = 10;

export async function openJobs({ url, pool, bus, log, jobs }: JobQueueOptions): Promise<JobQueue> {
  const boss = new PgBoss({
    connectionString: url,
    schema: "job",
    useListenNotify: true,
    max: 4,
    application_name: "vizavi jobs",
    superviseIntervalSeconds: lookForLost,
    monitorIntervalSeconds: lookForLost,
  });
  boss.on("error", (error) => log.warn({ error }, "the job queue stumbled"));
  await boss.start();
  await boss.createQueue(lostJobs);
  const known = new Set((await boss.getQueues()).map((queue) => queue.name));
  for (const job of jobs) {
    const settings = {
      notify: true,
      // A worker that died is noticed after this long, and its job goes to another.
      heartbeatSeconds: 20,
      retryLimit: job.retries ?? 3,
      retryBackoff: true,
      expireInSeconds: job.expires ?? 3_600,
      deadLetter: lostJobs,
    };
    // A queue keeps what it was made with, so that a newer program must say it anew.
    await (known.has(job.name) ? boss.updateQueue(job.name, settings) : boss.createQueue(job.name, settings));
  }
  const running = new Map<string | AbortController, AbortController>();
  const forget = bus.subscribe((message) => {
    if ("cancel" in message) running.get(message.cancel)?.abort();
    if ("missed" in message) abortCancelled().catch(() => {});
  });

  async function abortCancelled(): Promise<void> {
    const { rows } = await pool.query<{ id: string }>(
      "select id from platform.task where id = any($1::uuid[]) and cancel_requested",
      [[...running.keys()].filter((key) => typeof key === "string")],
    );
    for (const { id } of rows) running.get(id)?.abort();
  }

  async function runOne(house: House, job: JobDefinition, envelope: Envelope | null): Promise<void> {
    const { payload, actor, taskId } = envelope ?? { payload: {}, actor: houseActor(), taskId: undefined };
    const controller = new AbortController();
    const key = taskId ?? controller;
    running.set(key, controller);
    try {
      await runTaskOf(house, job, actor, taskId, payload, controller.signal);
    } finally {
      running.delete(key);
    }
  }

  return {
    async enqueue({ db, client }, actor, job, payload, options = {}) {
      let taskId: string | undefined;
      if (options.task) {
        const row = await db
          .insertInto("platform.task")
          .values({
            kind: options.task.kind,
            owner: actor.userId,
            subject: JSON.stringify(options.task.subject ?? {}),
          })
          .returning("id")
          .executeTakeFirstOrThrow();
        taskId = row.id;
      }
      const envelope: Envelope = { payload, actor, ...(taskId ? { taskId } : {}) };
      await boss.send(job, envelope, {
        db: { executeSql: (text: string, values?: unknown[]) => client.query(text, values) },
        ...(options.after ? { startAfter: options.after } : {}),
      });
      return taskId;
    },
    async work(house) {
      await boss.work<Envelope>(lostJobs, { notifyPollingIntervalSeconds: 2 }, async (taken) => {
        for (const { data } of taken) {
          if (data?.taskId) await endLostTask(house, data.taskId, data.actor.language);
        }
      });
      for (const job of jobs) {
        await boss.work<Envelope>(
          job.name,
          {
            batchSize: 1,
            localConcurrency: job.concurrency ?? 1,
            burstWhenBatchFull: true,
            pollingIntervalSeconds: 2,
            // A notice wakes a worker once; a job that waits behind another must not wait for the next notice.
            notifyPollingIntervalSeconds: 2,
          },
          async (taken) => {
            for (const one of taken) await runOne(house, job, one.data);
          },
        );
        if (job.schedule) await boss.schedule(job.name, job.schedule);
      }
    },
    async close() {
      forget();
      for (const controller of running.values()) controller.abort(new Stopping());
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}
