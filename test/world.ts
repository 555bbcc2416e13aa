// A house on a real PostgreSQL for one test file: a fresh database from a migrated template, the real server,
// and clients that are signed in as somebody.

import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after } from "node:test";
import type { FastifyInstance, InjectOptions } from "fastify";
import pg from "pg";
import { loadConfig } from "#platform/config";
import { type Context, houseActor, inContext, type Role } from "#platform/context";
import { openPool, readMigrations } from "#platform/database";
import { openBus } from "#platform/events";
import { createAccountOf } from "#platform/identity";
import { openJobs } from "#platform/jobs";
import { deliverEvents, undelivered } from "#platform/reactions";
import { migrationsFolder } from "../app/folders.ts";
import { houseJobs, migrateDatabase, type OpenHouse, openHouse } from "../app/house.ts";
import { makeLog } from "../app/log.ts";
import { modules } from "../app/modules.ts";
import { makeServer } from "../app/server.ts";
import { startWorker, type Worker } from "../app/worker.ts";
import { testDatabase } from "./world/postgres.ts";

export interface WorldOptions {
  /** Runs jobs and reactions in the background, as in production. */
  readonly worker?: boolean;
  readonly now?: Date;
  readonly rateLimit?: boolean;
  /** Where faults on purpose would fill the log. */
  readonly quiet?: boolean;
  /** Settings beyond those of every test, by their variables. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
  readonly text: string;
  readonly headers: Record<string, unknown>;
  /** How many SQL statements stood behind the answer, those of the session not counted. */
  readonly statements: number;
}

export interface Client {
  readonly accountId: string;
  readonly email: string;
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Uploads bytes and returns the file's id. */
  upload(name: string, bytes: string | Uint8Array): Promise<string>;
  /** Waits until the task has ended and returns it. */
  task(id: string): Promise<Answer["body"]>;
}

export interface World extends OpenHouse {
  readonly url: string;
  readonly app: FastifyInstance;
  readonly folder: string;
  /** Runs a verb as the house itself. */
  asHouse<T>(work: (context: Context) => Promise<T>): Promise<T>;
  /** A client signed in as an account with these roles; the same e-mail gives the same account. */
  client(who?: { email?: string; name?: string; roles?: readonly Role[] }): Promise<Client>;
  /** A client that is not signed in. */
  stranger(): Client;
  /** Delivers all waiting events now. */
  deliver(): Promise<void>;
  /** Stops what runs in the background: from here on only what is asked for happens. */
  rest(): Promise<void>;
}

let files = 0;

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const admin = await testDatabase();
  const template = await ensureTemplate(admin);
  files += 1;
  const name = `world_${process.pid}_${files}`;
  await runOn(admin, `create database ${name} template ${template} strategy file_copy`);
  const url = withDatabase(admin, name);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-world-"));
  const config = loadConfig(
    {
      VIZAVI_DATA: folder,
      VIZAVI_LANGUAGE: "en",
      VIZAVI_SECRET: "a secret for tests that is long enough",
      VIZAVI_CONNECTIONS: "6",
      ...options.settings,
    },
    folder,
  );
  const log = makeLog(
    process.env.VIZAVI_LOG_LEVEL === "debug" ? "debug" : options.quiet ? "silent" : "error",
  );
  const open = await openHouse({
    config,
    databaseUrl: url,
    log,
    baseUrl: "http://localhost:3000",
    rateLimit: options.rateLimit ?? false,
    ...(options.now ? { clock: () => options.now as Date } : {}),
  });
  const app = await makeServer(open);
  await app.ready();
  const worker: Worker | undefined = options.worker ? await startWorker(open.house) : undefined;
  let resting = false;
  const rest = async () => {
    if (resting) return;
    resting = true;
    await worker?.stop();
  };
  const close = async () => {
    await rest();
    await app.close();
    await open.close();
    await runOn(admin, `drop database if exists ${name} with (force)`);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  after(close);
  const asHouse = <T>(work: (context: Context) => Promise<T>) =>
    inContext(open.house, { actor: houseActor() }, work);
  return {
    ...open,
    url,
    app,
    folder,
    close,
    rest,
    asHouse,
    stranger: () => makeClient(app, undefined, "", ""),
    async client(who = {}) {
      const email = who.email ?? `${who.roles?.join("-") || "member"}@example.test`;
      const existing = await asHouse(({ db }) =>
        db.selectFrom("auth.user").select("id").where("email", "=", email).executeTakeFirst(),
      );
      const account =
        existing ??
        (await asHouse((context) =>
          createAccountOf(context, {
            name: who.name ?? email,
            email,
            roles: who.roles ?? [],
            language: "en",
          }),
        ));
      const link = new URL(await open.identity.makeLink(email));
      const token = link.searchParams.get("token") as string;
      const cookies = await open.identity.signInByLink({ headers: {}, address: "127.0.0.1" }, token);
      return makeClient(app, cookies.map((cookie) => cookie.split(";")[0]).join("; "), account.id, email);
    },
    async deliver() {
      const reactions = modules.flatMap((module) => module.reactions ?? []);
      // Other test files share the server, and delivery waits for every older transaction on it to end.
      for (let tries = 0; tries < 2_000; tries += 1) {
        while ((await deliverEvents(open.house, reactions)) > 0);
        if ((await undelivered(open.house, reactions)) === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error("events were not delivered within twenty seconds");
    },
  };
}

function makeClient(
  app: FastifyInstance,
  cookie: string | undefined,
  accountId: string,
  email: string,
): Client {
  async function request(method: string, url: string, body?: unknown, headers: Record<string, string> = {}) {
    const raw = typeof body === "string" || body instanceof Uint8Array;
    const response = await app.inject({
      method: method as NonNullable<InjectOptions["method"]>,
      url,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(raw ? { "content-type": "application/octet-stream" } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: (raw ? Buffer.from(body as string) : body) as object }),
    });
    const type = String(response.headers["content-type"] ?? "");
    return {
      status: response.statusCode,
      body: type.startsWith("application/json") && response.body ? response.json() : response.body,
      text: response.body,
      headers: response.headers,
      statements: Number(response.headers["x-sql-statements"] ?? 0),
    };
  }
  const client: Client = {
    accountId,
    email,
    request,
    get: (url, headers) => request("GET", url, undefined, headers),
    post: (url, body, headers) => request("POST", url, body, headers),
    put: (url, body, headers) => request("PUT", url, body, headers),
    delete: (url, headers) => request("DELETE", url, undefined, headers),
    async upload(name, bytes) {
      const answer = await request("PUT", `/api/files?name=${encodeURIComponent(name)}`, bytes);
      if (answer.status !== 200) throw new Error(`upload: ${answer.text}`);
      return answer.body.id;
    },
    async task(id) {
      for (let tries = 0; tries < 1_200; tries += 1) {
        const { body } = await client.get(`/api/tasks/${id}`);
        if (!["waiting", "running"].includes(body.state)) return body;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`task ${id} did not end within a minute`);
    },
  };
  return client;
}

/** The template is made once for each state of the migrations, with the job queue's own tables in it. */
async function ensureTemplate(admin: string): Promise<string> {
  const migrations = readMigrations(migrationsFolder);
  const state = createHash("sha256")
    .update(migrations.map((migration) => migration.sha256).join())
    .digest("hex");
  const jobs = houseJobs;
  const name = `template_${state.slice(0, 12)}_${createHash("sha256")
    .update(jobs.map((job) => job.name).join())
    .digest("hex")
    .slice(0, 6)}`;
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(7316543)");
    const { rowCount } = await client.query(
      "select 1 from pg_database where datname = $1 and datistemplate",
      [name],
    );
    if (rowCount) return name;
    await client.query(`drop database if exists ${name}`);
    await client.query(`create database ${name}`);
    const url = withDatabase(admin, name);
    await migrateDatabase(url);
    const pool = openPool(url, 2);
    const bus = await openBus(url, pool);
    const queue = await openJobs({ url, pool, bus, log: makeLog("silent"), jobs });
    await queue.close();
    await bus.close();
    await pool.end();
    await client.query(`alter database ${name} with is_template true`);
    return name;
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
