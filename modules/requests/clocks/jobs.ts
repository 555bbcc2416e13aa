import type { JobDefinition, JobRun } from "#platform/jobs";
import { momentsAhead, requestsComeDue } from "./due-store.ts";
import { keepClocks } from "./keep.ts";

const batch = 200;

/** Looks after the clocks that have come due, each request in a transaction of its own. */
async function lookAfterDue(run: JobRun): Promise<{ requests: number }> {
  // One that fails is not asked for again in this round, so that it never holds up the others.
  const seen = new Set<string>();
  for (;;) {
    const due = await run.transact(({ db }) => requestsComeDue(db, batch + seen.size));
    const fresh = due.filter((request) => !seen.has(request));
    for (const request of fresh) {
      run.signal.throwIfAborted();
      seen.add(request);
      try {
        await run.transact((context) => keepClocks(context, request));
      } catch (error) {
        run.house.log.error({ request, error }, "a clock could not be computed");
      }
    }
    if (fresh.length === 0) return { requests: seen.size };
  }
}

/** At the very second at which something comes due. */
export const comeDueJob: JobDefinition = {
  name: "requests.clocks-come-due",
  retries: 0,
  work: (run) => lookAfterDue(run),
};

/** Every minute: what came due meanwhile, and a job for each moment of the minute that begins. */
export const clocksJob: JobDefinition = {
  name: "requests.clocks",
  schedule: "* * * * *",
  retries: 0,
  async work(run) {
    await run.transact(async (context) => {
      for (const at of await momentsAhead(context.db)) {
        const after = new Date(at.getTime() + 1_000);
        await context.later(comeDueJob.name, {}, { after });
      }
    });
    return lookAfterDue(run);
  },
};

export const clockJobs = [clocksJob, comeDueJob];
