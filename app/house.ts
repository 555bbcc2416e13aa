// Opens one process's house: database pool, bus, jobs, uploads, identity; and closes it in the right order.

import path from "node:path";
import pg from "pg";
import { type Config, signingSecret } from "#platform/config";
import type { House, Log } from "#platform/context";
import {
  databaseErrors,
  houseRole,
  migrate,
  openPool,
  readMigrations,
  roleWithin,
  settleRoles,
  vaultRole,
} from "#platform/database";
import { openBus } from "#platform/events";
import { housekeeping } from "#platform/housekeeping";
import { type Identity, openIdentity } from "#platform/identity";
import { type JobDefinition, openJobs } from "#platform/jobs";
import { noticeJobs } from "#platform/notices";
import { openPresence } from "#platform/presence";
import { openFileStore } from "#platform/uploads";
import { migrationsFolder } from "./folders.ts";
import { modules } from "./modules.ts";
import { noticeDesk } from "./notices.ts";
import { sampleJob, weeksJob } from "./sample/index.ts";

/** Every job of the house: the rooms' and the machine room's own. */
export const houseJobs: readonly JobDefinition[] = [
  housekeeping,
  ...noticeJobs(noticeDesk),
  sampleJob,
  weeksJob,
  ...modules.flatMap((module) => module.jobs ?? []),
];

export interface OpenHouse {
  readonly house: House;
  readonly identity: Identity;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly log: Log;
  readonly baseUrl: string;
  readonly clock?: () => Date;
  readonly rateLimit?: boolean;
}

const longEnough = () => new Promise<void>((resolve) => setTimeout(resolve, 2_000).unref());

/** Brings the database to this program's schema. */
export async function migrateDatabase(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(databaseUrl);
    throw databaseErrors.refuse("unreachable", {
      address: `${host}${pathname}`,
      reason: (error as Error).message,
    });
  }
  try {
    const applied = await migrate(client, readMigrations(migrationsFolder));
    await settleRoles(client);
    return applied;
  } finally {
    await client.end();
  }
}

/** One pool for all work, and a small one that alone may read the vaults. */
async function openPools(url: string, connections: number, log: Log) {
  const asking = openPool(url, 1);
  const [house, vault] = await Promise.all([roleWithin(asking, houseRole), roleWithin(asking, vaultRole)]);
  await asking.end();
  if (!house || !vault)
    log.warn(
      { houseRole, vaultRole },
      "the database's user may not make roles: raw answers are kept apart by schema only",
    );
  return { pool: openPool(url, connections, house), vault: openPool(url, 2, vault) };
}

export async function openHouse(options: HouseOptions): Promise<OpenHouse> {
  const { config, databaseUrl, log, baseUrl } = options;
  const { pool, vault } = await openPools(databaseUrl, config.connections, log);
  const bus = await openBus(databaseUrl, pool);
  const jobs = await openJobs({
    url: databaseUrl,
    pool,
    bus,
    log,
    jobs: houseJobs,
  });
  const identity = openIdentity({
    databaseUrl,
    baseUrl,
    secret: signingSecret(config),
    rateLimit: options.rateLimit ?? true,
  });
  const house: House = {
    config,
    pool,
    vault,
    log,
    bus,
    jobs,
    uploads: openFileStore(path.join(config.data, "files")),
    presence: openPresence(bus),
    clock: options.clock ?? (() => new Date()),
  };
  return {
    house,
    identity,
    async close() {
      await jobs.close();
      await bus.close();
      // A statement that takes long is not waited for: its connection is cut and its transaction rolled back.
      await Promise.race([Promise.all([identity.close(), pool.end(), vault.end()]), longEnough()]);
    },
  };
}
