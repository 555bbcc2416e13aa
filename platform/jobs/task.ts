import { sql } from "kysely";
import type { Context, House } from "#platform/context";
import { defineErrors } from "#platform/errors";
import type { Progress } from "./job.ts";

export const taskErrors = defineErrors("tasks", {
  unexpected: {
    status: 500,
    sentence: { en: "The work broke off on our side.", ru: "Работа прервалась из-за сбоя на нашей стороне." },
    hint: {
      en: "Nothing of it was kept. Start it again; if it stays, tell the administrator the number {id}, which is in the log.",
      ru: "Ничего из неё не сохранено. Запустите её снова; если повторится, сообщите администратору номер {id} — он есть в журнале.",
    },
  },
  lost: {
    status: 503,
    sentence: {
      en: "The work was broken off and could not be taken up again.",
      ru: "Работа была прервана, и возобновить её не удалось.",
    },
    hint: { en: "Start it again.", ru: "Запустите её снова." },
  },
  not_found: {
    status: 404,
    sentence: { en: "There is no task {id} of yours.", ru: "Вашей задачи {id} нет." },
    hint: { en: "It may have been started by somebody else.", ru: "Возможно, её запустил кто-то другой." },
  },
});

export interface TaskRow {
  readonly id: string;
  readonly kind: string;
  readonly owner: string | null;
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly phase: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly subject: unknown;
  readonly result: unknown;
  readonly error: unknown;
  readonly created_at: Date;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
}

/** The actor's own task; anybody else's is not there. */
export async function loadTask(context: Context, id: string): Promise<TaskRow> {
  const row = await context.db
    .selectFrom("platform.task")
    .selectAll()
    .where("id", "=", id)
    .where("owner", "is not distinct from", context.actor.userId)
    .executeTakeFirst();
  if (!row) throw taskErrors.refuse("not_found", { id });
  return row as unknown as TaskRow;
}

/** Asks the running work to stop; work that has not begun is cancelled at once. */
export async function cancelTask(context: Context, id: string): Promise<TaskRow> {
  await loadTask(context, id);
  await context.db
    .updateTable("platform.task")
    .set({
      cancel_requested: true,
      state: sql`case when state = 'waiting' then 'cancelled' else state end`,
      ended_at: sql`case when state = 'waiting' then now() else ended_at end`,
    })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "running"])
    .execute();
  await sql`select pg_notify('vizavi', ${JSON.stringify({ cancel: id })})`.execute(context.db);
  return loadTask(context, id);
}

/** Whether the task is to be run at all: one that was cancelled or has ended is not. */
export async function startTask({ pool, bus }: House, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update platform.task set state = 'running', started_at = coalesce(started_at, now())
     where id = $1 and state in ('waiting', 'running') and not cancel_requested`,
    [id],
  );
  if (rowCount === 0) {
    await pool.query(
      `update platform.task set state = 'cancelled', ended_at = now()
       where id = $1 and state in ('waiting', 'running') and cancel_requested`,
      [id],
    );
  }
  await bus.send({ task: id });
  return rowCount === 1;
}

export async function writeProgress({ pool, bus }: House, id: string, progress: Progress): Promise<void> {
  await pool.query(
    "update platform.task set phase = $2, done = $3, total = $4 where id = $1 and state = 'running'",
    [id, progress.phase ?? null, progress.done ?? 0, progress.total ?? null],
  );
  await bus.send({ task: id });
}

/** Ends a task whose job will not be tried any more. */
export async function endLostTask(house: House, id: string, language: "en" | "ru"): Promise<void> {
  await house.pool.query(
    `update platform.task set state = case when cancel_requested then 'cancelled' else 'failed' end,
       error = case when cancel_requested then null else $2::jsonb end, ended_at = now()
     where id = $1 and state in ('waiting', 'running')`,
    [id, JSON.stringify(taskErrors.refuse("lost").inWords(language))],
  );
  await house.bus.send({ task: id });
}

interface Ending {
  readonly state: "done" | "failed" | "cancelled";
  readonly result?: unknown;
  readonly error?: unknown;
  readonly progress: Progress;
}

export async function endTask({ pool, bus }: House, id: string, ending: Ending): Promise<void> {
  await pool.query(
    `update platform.task set state = $2, result = $3, error = $4, phase = $5, done = $6, total = $7, ended_at = now()
     where id = $1`,
    [
      id,
      ending.state,
      ending.result === undefined ? null : JSON.stringify(ending.result),
      ending.error === undefined ? null : JSON.stringify(ending.error),
      ending.progress.phase ?? null,
      ending.progress.done ?? 0,
      ending.progress.total ?? null,
    ],
  );
  await bus.send({ task: id });
}
