// The sample company's files: made beside the house's work, and put where uploads are.

import fs from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { JobRun } from "#platform/jobs";
import { day } from "./past.ts";

/** The last day of the company's files as they are made. */
const lastDay = Date.parse("2026-10-31T00:00:00Z");

/** So many weeks later than made: it ends on the Saturday before today, with a whole week. */
export const weeksUntil = (now: Date): number => Math.floor((now.getTime() / day - lastDay / day - 1) / 7);

/** Small enough to be there in half a minute, large enough to be worth looking at. */
export const sampleSize = { people: 400, months: 12, seed: 3 };

export function writeInThread(folder: string, options: object): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./write-thread.ts", import.meta.url), {
      workerData: { folder, options },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/** Puts a file where uploads are, as the actor's own. */
export async function keep(run: JobRun, folder: string, name: string): Promise<string> {
  const stored = await run.house.uploads.put(
    fs.createReadStream(path.join(folder, name)),
    Number.MAX_SAFE_INTEGER,
  );
  await run.transact(({ db, actor }) =>
    db
      .insertInto("platform.file")
      .values({ ...stored, name, owner: actor.userId })
      .execute(),
  );
  return stored.id;
}
