import { AsyncLocalStorage } from "node:async_hooks";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { DB } from "#db";
import type { DatabaseRole } from "./roles.ts";

/** A view of the database bound to one connection, inside one transaction. */
export type Database = Kysely<DB>;

// Counts and keys fit in a double here, numeric is used for figures only, and a date without time is no instant.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** A pool whose connections work as a role, if one is given: see `roles.ts`. */
export function openPool(url: string, max = 20, role?: DatabaseRole): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: "vizavi",
    ...(role ? { options: `-c role=${role}` } : {}),
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 30_000,
  });
  surviveBreaks(pool);
  return pool;
}

/**
 * A connection that breaks (a database restart) is replaced by the pool and must not end the process: neither an
 * idle one, nor one in use, of which the pool takes its own listener off and whose query fails anyway.
 */
export function surviveBreaks(pool: pg.Pool): void {
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
}

/** How many statements ran for one piece of work, so that pages can be held to their number. */
export interface StatementCount {
  count: number;
}
const counting = new AsyncLocalStorage<StatementCount>();

export function countStatements<T>(counter: StatementCount, work: () => Promise<T>): Promise<T> {
  return counting.run(counter, work);
}

export function bind(client: pg.PoolClient): Database {
  const single = {
    connect: async () => ({ query: client.query.bind(client), release: () => {} }),
    end: async () => {},
  };
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: single as unknown as pg.Pool }),
    log: () => {
      const counter = counting.getStore();
      if (counter) counter.count += 1;
    },
  });
}

export interface Transaction {
  readonly db: Database;
  /** The connection itself, for COPY. */
  readonly client: pg.PoolClient;
}

export interface TransactionOptions {
  readonly readOnly?: boolean;
  readonly isolation?: "read committed" | "repeatable read";
}

/** Runs the work in one transaction: all of it or nothing. */
export async function transact<T>(
  pool: pg.Pool,
  options: TransactionOptions,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(
      `begin isolation level ${options.isolation ?? "read committed"}${options.readOnly ? " read only" : ""}`,
    );
    const result = await work({ db: bind(client), client });
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
