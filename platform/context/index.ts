// What every verb is given: who acts, one transaction, the time, and the ways to tell others.

import type pg from "pg";
import type { Config } from "#platform/config";
import { type Database, type StatementCount, type Transaction, transact } from "#platform/database";
import { type Announcement, type Bus, writeEvents } from "#platform/events";
import type { JobQueue, LaterOptions } from "#platform/jobs";
import type { Presence } from "#platform/presence";
import type { FileStore } from "#platform/uploads";
import type { Actor } from "./actor.ts";

export {
  type Actor,
  houseActor,
  isAdministrator,
  isProgrammeLead,
  noRelations,
  ownParties,
  type Relations,
  type Role,
  roles,
} from "./actor.ts";

export interface Log {
  debug(particulars: object, sentence: string): void;
  info(particulars: object, sentence: string): void;
  warn(particulars: object, sentence: string): void;
  error(particulars: object, sentence: string): void;
}

/** What one process has for its whole life. */
export interface House {
  readonly config: Config;
  readonly pool: pg.Pool;
  /** Connections that may read the vaults: raw anonymous answers. Only closing a wave takes one. */
  readonly vault: pg.Pool;
  readonly log: Log;
  readonly bus: Bus;
  readonly jobs: JobQueue;
  readonly uploads: FileStore;
  readonly presence: Presence;
  readonly clock: () => Date;
}

export interface Context {
  readonly actor: Actor;
  readonly db: Database;
  /** The connection of this transaction, for COPY. */
  readonly client: pg.PoolClient;
  readonly now: Date;
  readonly config: Config;
  readonly log: Log;
  readonly uploads: FileStore;
  readonly presence: Presence;
  readonly statements: StatementCount;
  /** Writes events in this transaction; they are delivered after it commits. */
  announce(...events: Announcement[]): Promise<void>;
  /** Tells the open pages that follow these topics that something they show has changed, where no event says so. */
  touch(...topics: readonly string[]): void;
  /** Queues a job in this transaction; returns the task to watch, if one was asked for. */
  later(job: string, payload: object, options?: LaterOptions): Promise<string | undefined>;
}

export interface WorkOptions {
  readonly actor: Actor;
  readonly readOnly?: boolean;
  readonly statements?: StatementCount;
}

/** Runs a verb in one transaction with its context; what it announced is made known after the commit. */
export async function inContext<T>(
  house: House,
  options: WorkOptions,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const touched = new Set<string>();
  const result = await transact(house.pool, { readOnly: options.readOnly ?? false }, (transaction) =>
    work(makeContext(house, options, transaction, touched)),
  );
  house.bus.changed(touched);
  return result;
}

function makeContext(
  house: House,
  options: WorkOptions,
  { db, client }: Transaction,
  touched: Set<string>,
): Context {
  const { actor } = options;
  return {
    actor,
    db,
    client,
    now: house.clock(),
    config: house.config,
    log: house.log,
    uploads: house.uploads,
    presence: house.presence,
    statements: options.statements ?? { count: 0 },
    announce: async (...events) => {
      if (events.length === 0) return;
      for (const event of events) for (const topic of event.topics ?? [event.module]) touched.add(topic);
      await writeEvents(db, actor.userId, events);
    },
    touch: (...topics) => {
      for (const topic of topics) touched.add(topic);
    },
    later: (job, payload, laterOptions) =>
      house.jobs.enqueue({ db, client }, actor, job, payload, laterOptions),
  };
}
