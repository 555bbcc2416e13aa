// The rooms' verbs, called as their pages would call them.

import type { Context } from "#platform/context";
import { type JobRun, loadTask, type TaskRow } from "#platform/jobs";
import { modules } from "../modules.ts";
import { sampleErrors } from "./errors.ts";

const routes = modules.flatMap((module) => module.routes ?? []);

/** These verbs look at no header. */
const nowhere = { headers: {}, address: "", session: undefined, setCookies: () => {} };

/** The verb behind an address, within a transaction. */
export async function act<R>(context: Context, method: string, address: string, input: object): Promise<R> {
  const route = routes.find((one) => one.endpoint.method === method && one.endpoint.path === address);
  if (!route) throw new Error(`no room answers ${method} ${address}`);
  const { body } = input as { body?: unknown };
  const given = { ...input, ...(body === undefined ? {} : { body: route.endpoint.body?.parse(body) }) };
  return route.act(context, given, nowhere) as Promise<R>;
}

export const call = <R>(
  run: Pick<JobRun, "transact">,
  method: string,
  address: string,
  input: object,
): Promise<R> => run.transact((context) => act<R>(context, method, address, input));

export async function apply(run: JobRun, address: string, id: string): Promise<void> {
  await finish(run, (await call<{ task: string }>(run, "POST", address, { params: { id } })).task);
}

/** Waits for a task that another worker does. */
export async function finish(run: JobRun, id: string): Promise<void> {
  for (;;) {
    run.signal.throwIfAborted();
    const task: TaskRow = await run.transact((context) => loadTask(context, id));
    if (task.state === "done") return;
    if (task.state === "failed" || task.state === "cancelled") {
      const { sentence = task.state } = (task.error ?? {}) as { sentence?: string };
      throw sampleErrors.refuse("step_failed", { reason: sentence });
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
