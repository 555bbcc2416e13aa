import { type Context, inContext } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import { modules } from "../modules.ts";

export const day = 24 * 3_600_000;
export const isoDay = (at: Date | number): string => new Date(at).toISOString().slice(0, 10);

/** The same house on another day, in which nobody is written to: these people are not there. */
export function pastRun(run: JobRun, at: Date): JobRun {
  const house = { ...run.house, clock: () => at };
  return {
    ...run,
    house,
    progress: () => {},
    transact: (work) =>
      inContext(house, { actor: run.actor }, (context: Context) =>
        work({ ...context, later: async () => undefined, announce: async () => {} }),
      ),
  };
}

/** A room's job, done here and now. */
export async function doJob(run: JobRun, name: string, payload: object = {}): Promise<void> {
  const found = modules.flatMap(({ jobs = [] }) => jobs).find((one) => one.name === name);
  if (!found) throw new Error(`no room has a job ${name}`);
  await found.work({ ...run, progress: () => {} }, payload);
}
