import { z } from "zod";
import { cancelTask, loadTask, type TaskRow } from "#platform/jobs";
import { signedIn } from "#platform/permissions";
import { endpoint } from "./endpoint.ts";
import { type AnyRoute, route } from "./route.ts";

export const TaskView = z
  .object({
    id: z.string(),
    kind: z.string(),
    state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
    phase: z.string().nullable(),
    done: z.number(),
    total: z.number().nullable(),
    subject: z.unknown(),
    result: z.unknown(),
    error: z
      .object({
        code: z.string(),
        sentence: z.string(),
        hint: z.string().optional(),
        place: z.string().optional(),
      })
      .nullable(),
    createdAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Task" });
export type TaskView = z.infer<typeof TaskView>;

export function taskView(row: TaskRow): TaskView {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    phase: row.phase,
    done: row.done,
    total: row.total,
    subject: row.subject,
    result: row.result,
    error: row.error as TaskView["error"],
    createdAt: row.created_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}

const params = z.object({ id: z.uuid() });

export const showTask = endpoint({
  method: "GET",
  path: "/api/tasks/:id",
  summary: "How far one's own long work is.",
  params,
  response: TaskView,
});

export const requestCancellation = endpoint({
  method: "POST",
  path: "/api/tasks/:id/cancellation",
  summary: "Ask long work to stop.",
  params,
  response: TaskView,
});

export const taskRoutes: AnyRoute[] = [
  route(showTask, {
    may: signedIn,
    act: async (context, { params: { id } }) => taskView(await loadTask(context, id)),
  }),
  route(requestCancellation, {
    may: signedIn,
    act: async (context, { params: { id } }) => taskView(await cancelTask(context, id)),
  }),
];
