// The database a command works with: the one named in DATABASE_URL, or the embedded one.

import fs from "node:fs";
import path from "node:path";
import type { Config } from "#platform/config";
import type { Log } from "#platform/context";
import { keepEmbedded, startEmbedded } from "#platform/database";

export interface DatabaseLease {
  readonly url: string;
  /** Where the embedded cluster lies; undefined for a database of one's own. */
  readonly folder: string | undefined;
  /** Stops the embedded server if this process started it, or is the house it runs for, and no other house uses it. */
  release(): Promise<void>;
}

/** With a log, as a house that stays: the embedded server is watched, and started again when it dies. */
export async function leaseDatabase(config: Config, log?: Log): Promise<DatabaseLease> {
  if (config.databaseUrl) return { url: config.databaseUrl, folder: undefined, release: async () => {} };
  const embedded = await startEmbedded(config.data);
  const kept =
    log &&
    keepEmbedded(config.data, embedded, {
      onTrouble: (sentence, particulars) => log.error(particulars, sentence),
      onReturn: (particulars) => log.warn(particulars, "the embedded database is back"),
    });
  return {
    url: embedded.url,
    folder: embedded.folder,
    async release() {
      const current = kept ? await kept.end() : embedded;
      if ((kept || current.started) && !runningHouse(config.data)) await current.stop();
    },
  };
}

export interface RunningHouse {
  readonly pid: number;
  readonly url: string;
}

const markOf = (data: string) => path.join(data, "running.json");

/** The house that runs on this data folder, if its process is alive. */
export function runningHouse(data: string): RunningHouse | undefined {
  try {
    const mark: RunningHouse = JSON.parse(fs.readFileSync(markOf(data), "utf8"));
    if (mark.pid === process.pid) return undefined;
    process.kill(mark.pid, 0);
    if (
      process.platform === "linux" &&
      !fs.readFileSync(`/proc/${mark.pid}/cmdline`, "utf8").includes("start.ts")
    ) {
      return undefined;
    }
    return mark;
  } catch {
    return undefined;
  }
}

export function markRunning(data: string, url: string): void {
  fs.writeFileSync(markOf(data), JSON.stringify({ pid: process.pid, url }));
}

export function unmarkRunning(data: string): void {
  fs.rmSync(markOf(data), { force: true });
}
