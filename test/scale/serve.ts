// Fifty people at work on a company with a past of requests: how long each waits for an answer.
// bin/bench serve [--requests 2000000] [--people 100000] [--units 2000] [--seconds 60] [--folder DIR]
// With --statements it says which SQL statements took the time.
// A folder that was filled before is used again; without one, everything is thrown away at the end.

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { loadConfig } from "#platform/config";
import { houseActor, inContext } from "#platform/context";
import { startEmbedded } from "#platform/database";
import { createAccountOf } from "#platform/identity";
import { migrateDatabase, openHouse } from "../../app/house.ts";
import { makeLog } from "../../app/log.ts";
import { modules } from "../../app/modules.ts";
import { type Person, type Sample, Worker } from "./serve/clients.ts";
import { emailOf, fill, skipPast } from "./serve/fill.ts";
import { environment, startBoth } from "./serve/running.ts";

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "2000000" },
    people: { type: "string", default: "100000" },
    units: { type: "string", default: "2000" },
    seconds: { type: "string", default: "60" },
    clients: { type: "string", default: "50" },
    folder: { type: "string" },
    statements: { type: "boolean", default: false },
  },
});
const size = {
  people: Number(values.people),
  units: Number(values.units),
  requests: Number(values.requests),
};
const seconds = Math.min(600, Number(values.seconds));
const clients = Math.min(200, Number(values.clients));
const folder = values.folder ?? fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-bench-serve-"));
fs.mkdirSync(folder, { recursive: true });
fs.chmodSync(folder, 0o755);
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
const began = performance.now();
const sofar = () => `${((performance.now() - began) / 1_000).toFixed(0)} s`;

say(
  `${os.cpus()[0]?.model} x ${os.cpus().length}, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
);
say(`${size.people} people, ${size.units} units, ${size.requests} requests, ${3 * size.requests} messages`);
const postgres = await startEmbedded(folder, {
  careless: false,
  settings: {
    shared_buffers: "1GB",
    max_wal_size: "8GB",
    effective_cache_size: "4GB",
    ...(values.statements ? { shared_preload_libraries: "pg_stat_statements" } : {}),
  },
});
try {
  await migrateDatabase(postgres.url);
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const filled = await client.query("select 1 from platform.setting where name = 'bench.filled'");
  if (filled.rowCount === 0) await fill(client, size, (done) => say(`  ${sofar()} ${done}`));
  const reactions = modules.flatMap((module) => module.reactions ?? []).map(({ name }) => name);
  await skipPast(client, reactions);
  const { rows: sizes } = await client.query(
    "select pg_size_pretty(pg_database_size(current_database())) as size",
  );
  say(`filled in ${sofar()}, ${sizes[0].size}`);
  await measure(client);
  await client.end();
} finally {
  await postgres.stop();
  if (!values.folder) {
    fs.rmSync(postgres.folder, { recursive: true, force: true });
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(client: pg.Client): Promise<void> {
  const people = await signIn(client);
  const { rows: units } = await client.query<{ id: string }>(
    "select id from organisation.party where kind = 'unit' order by substr(external_id, 2)::int",
  );
  const { rows: persons } = await client.query<{ id: string }>(
    "select id from organisation.party where kind = 'person' limit 1000",
  );
  const running = await startBoth(postgres.url, folder);
  try {
    const workers: Worker[] = [];
    for (const [i, person] of people.entries()) {
      const past = await client.query<{ id: string }>(
        `select m.request as id from requests.member m join organisation.person e on e.party = m.person
         where e.email = $1 order by m.request desc limit 50`,
        [emailOf(person.no)],
      );
      workers.push(
        new Worker(running.url, person, {
          supplies: i % 4 === 0,
          units: units.map(({ id }) => id),
          people: persons.map(({ id }) => id),
          unit: units[person.no % size.units]?.id ?? "",
          past: past.rows.map(({ id }) => id),
        }),
      );
    }
    await round(workers, 10, 300);
    for (const worker of workers) worker.samples.length = 0;
    if (values.statements)
      await client.query(
        "create extension if not exists pg_stat_statements with schema public; select pg_stat_statements_reset()",
      );
    report(`${clients} clients, an act a second each`, await round(workers, seconds, 1_000), seconds);
    if (values.statements) await sayStatements(client);
    for (const worker of workers) worker.samples.length = 0;
    report(`${clients} clients without a pause`, await round(workers, seconds / 3, 0), seconds / 3);
    for (const worker of workers) worker.samples.length = 0;
    report(`${clients} clients, creating only`, await round(workers, 10, 0, "create"), 10);
  } finally {
    await running.stop();
  }
  const commits = await commitRate();
  say(`what PostgreSQL itself commits, ${clients} connections: ${commits.toFixed(0)}/s`);
}

async function round(
  workers: readonly Worker[],
  length: number,
  pause: number,
  only?: string,
): Promise<Sample[]> {
  const until = performance.now() + length * 1_000;
  await Promise.all(workers.map((worker) => worker.live(until, pause, only)));
  return workers.flatMap((worker) => worker.samples);
}

function report(title: string, samples: readonly Sample[], length: number): void {
  const refused = samples.filter(({ status }) => status >= 400);
  say(`\n${title}: ${(samples.length / length).toFixed(0)} answers/s, ${refused.length} refused`);
  const names = [...new Set(samples.map(({ action }) => action))].sort();
  for (const name of ["all", ...names]) {
    const times = samples
      .filter(({ action }) => name === "all" || action === name)
      .map(({ milliseconds }) => milliseconds)
      .sort((a, b) => a - b);
    const at = (share: number) =>
      (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
    say(
      `  ${name.padEnd(20)} ${String(times.length).padStart(7)}  median ${at(0.5).padStart(7)}  p95 ${at(0.95).padStart(7)}  p99 ${at(0.99).padStart(7)} ms`,
    );
  }
  const codes = new Map<string, number>();
  for (const { action, status } of refused)
    codes.set(`${action} ${status}`, (codes.get(`${action} ${status}`) ?? 0) + 1);
  for (const [code, count] of codes) say(`  refused: ${code} x ${count}`);
}

/** Accounts with a session each; those who serve are of the units that are asked most. */
async function signIn(client: pg.Client): Promise<Person[]> {
  const env = environment(postgres.url, folder, 0);
  const open = await openHouse({
    config: loadConfig(env, folder),
    databaseUrl: postgres.url,
    log: makeLog("error"),
    baseUrl: "http://localhost:3000",
    rateLimit: false,
  });
  const people: Person[] = [];
  for (let i = 0; i < clients; i += 1) {
    const no = i % 4 === 0 ? i / 4 : (i * 7_919) % size.people;
    const email = emailOf(no);
    const known = await client.query('select 1 from auth."user" where email = $1', [email]);
    if (known.rowCount === 0) {
      await inContext(open.house, { actor: houseActor() }, (context) =>
        createAccountOf(context, { name: email, email, roles: [], language: "ru" }),
      );
    }
    const token = new URL(await open.identity.makeLink(email)).searchParams.get("token") as string;
    const cookies = await open.identity.signInByLink({ headers: {}, address: "127.0.0.1" }, token);
    people.push({ no, cookie: cookies.map((one) => one.split(";")[0]).join("; ") });
  }
  await open.close();
  return people;
}

async function sayStatements(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select calls, round(total_exec_time)::int as total, round(mean_exec_time::numeric, 2) as mean, query
     from pg_stat_statements order by total_exec_time desc limit 15`,
  );
  for (const { calls, total, mean, query } of rows)
    say(`  ${total} ms in ${calls} calls, ${mean} ms each: ${query.replace(/\s+/g, " ").slice(0, 300)}`);
}

/** Single-row transactions of the size of a message, as many connections as clients. */
async function commitRate(): Promise<number> {
  const pool = new pg.Pool({ connectionString: postgres.url, max: clients });
  await pool.query(
    "create table if not exists public.bench_commit (id bigint generated always as identity primary key, body text)",
  );
  const until = performance.now() + 10_000;
  let count = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        await pool.query("insert into public.bench_commit (body) values ($1)", ["x".repeat(120)]);
        count += 1;
      }
    }),
  );
  await pool.query("drop table public.bench_commit");
  await pool.end();
  return count / 10;
}
