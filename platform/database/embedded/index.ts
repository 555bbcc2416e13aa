// PostgreSQL as part of Vizavi: the real server from the package registry under a small supervisor.
// It survives kill -9 of either side: a living orphan is taken over, a dead one's traces are cleared.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { databaseErrors } from "../errors.ts";
import {
  ensureCluster,
  findLiving,
  isReady,
  type LaunchOptions,
  launch,
  own,
  type Postmaster,
  shutDown,
} from "./cluster.ts";
import { findEngine } from "./engine.ts";
import { chooseRunner, type Runner } from "./identity.ts";

export interface EmbeddedPostgres {
  readonly url: string;
  readonly pid: number;
  /** Where the cluster lies; differs from the data folder where that cannot be entered by PostgreSQL's user. */
  readonly folder: string;
  /** Whether this call started the server, or found it running. */
  readonly started: boolean;
  stop(): Promise<void>;
}

export async function startEmbedded(
  dataFolder: string,
  options: LaunchOptions = { careless: false },
): Promise<EmbeddedPostgres> {
  const runner = chooseRunner();
  const home = settle(path.resolve(dataFolder), runner);
  const cluster = path.join(home, "postgres");
  const passwordFile = path.join(home, "postgres.password");
  let postmaster: Postmaster | undefined = findLiving(cluster);
  const started = !postmaster;
  if (postmaster) {
    await untilReady(cluster);
  } else {
    const engine = findEngine(home, runner);
    ensureCluster(engine, cluster, passwordFile, runner);
    postmaster = await launch(engine, cluster, path.join(home, "postgres.log"), runner, options);
  }
  const password = fs.readFileSync(passwordFile, "utf8");
  const found = postmaster;
  return {
    url: `postgres://vizavi:${password}@127.0.0.1:${found.port}/postgres`,
    pid: found.pid,
    folder: home,
    started,
    stop: () => shutDown(found),
  };
}

async function untilReady(cluster: string): Promise<void> {
  for (let tries = 0; tries < 3000 && !isReady(cluster); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Makes the data folder, and says where in it (or instead of it) the cluster may live. */
function settle(dataFolder: string, runner: Runner): string {
  try {
    fs.mkdirSync(dataFolder, { recursive: true });
    fs.accessSync(dataFolder, fs.constants.W_OK);
  } catch (error) {
    throw databaseErrors.refuse("folder_not_writable", {
      folder: dataFolder,
      reason: (error as Error).message,
    });
  }
  const inside = path.join(dataFolder, "database");
  if (mayLive(inside, runner)) return inside;
  const name = createHash("sha256").update(dataFolder).digest("hex").slice(0, 12);
  const outside = path.join("/var/lib/vizavi", name);
  if (mayLive(outside, runner)) return outside;
  throw databaseErrors.refuse("folder_not_writable", {
    folder: dataFolder,
    reason: "the user that PostgreSQL runs as cannot enter it",
  });
}

function mayLive(folder: string, runner: Runner): boolean {
  try {
    fs.mkdirSync(folder, { recursive: true });
    own(folder, runner);
  } catch {
    return false;
  }
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$1" && test -w .', "sh", folder], { ...runner, cwd: "/" }).status === 0
  );
}
