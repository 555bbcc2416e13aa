import type { Context } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import { forgetUpload } from "../store/logs.ts";

export const discardJob = "processes.discard-upload";

/** Has an upload removed once this transaction is through: a file cannot be rolled back. */
export async function discardUpload(ctx: Context, file: string): Promise<void> {
  await ctx.later(discardJob, { file });
}

export async function runDiscard(run: JobRun, { file }: { file: string }): Promise<void> {
  const forgotten = await run.transact(({ db }) => forgetUpload(db, file));
  if (forgotten) await run.house.uploads.remove(file);
}
