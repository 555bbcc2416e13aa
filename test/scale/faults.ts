// Server, worker and database are killed at random while people work: what was acknowledged must be there, once.
// bin/bench faults [--seconds 40] [--clients 12]

import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { loadConfig } from "#platform/config";
import { houseActor, inContext } from "#platform/context";
import { type EmbeddedPostgres, keepEmbedded, startEmbedded } from "#platform/database";
import { createAccountOf } from "#platform/identity";
import { migrateDatabase, openHouse } from "../../app/house.ts";
import { makeLog } from "../../app/log.ts";
import { call, dice, type Person } from "./serve/clients.ts";
import { emailOf, fill, skipPast } from "./serve/fill.ts";
import { begin, environment, freePort, ready } from "./serve/running.ts";

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "40" }, clients: { type: "string", default: "12" } },
});
const seconds = Math.min(300, Number(values.seconds));
const clients = Math.min(50, Number(values.clients));
const size = { people: 400, units: 20, requests: 2_000 };
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-bench-faults-"));
fs.chmodSync(folder, 0o755);
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
const roll = dice(7);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const first = await startEmbedded(folder);
let current: EmbeddedPostgres = first;
const kept = keepEmbedded(folder, first, { onTrouble: () => {}, onReturn: () => {} });
const killed = { server: 0, worker: 0, database: 0 };
const acknowledged = { requests: new Map<string, string>(), answers: new Map<string, string>() };
let kills = 0;
let retried = 0;
let refused = 0;

try {
  await migrateDatabase(first.url);
  const client = new pg.Client({ connectionString: first.url });
  await client.connect();
  await fill(client, size, () => {});
  const { modules } = await import("../../app/modules.ts");
  await skipPast(
    client,
    modules.flatMap((module) => module.reactions ?? []).map(({ name }) => name),
  );
  const { rows: units } = await client.query<{ id: string }>(
    "select id from organisation.party where kind = 'unit' order by substr(external_id, 2)::int",
  );
  await client.end();
  const people = await signIn();
  const port = await freePort();
  // Their complaints about the missing database are expected.
  const env = { ...environment(first.url, folder, port), VIZAVI_LOG_LEVEL: "silent" };
  const url = `http://127.0.0.1:${port}`;
  const processes = { server: begin("server", env), worker: begin("worker", env) };
  await ready(url);
  const until = performance.now() + seconds * 1_000;
  const working = people.map((person, i) => work(url, person, units[i % units.length]?.id ?? "", until));
  while (performance.now() < until) {
    await pause(1_500 + roll() * 2_500);
    const which = (["server", "worker", "database"] as const)[kills++ % 3] as keyof typeof killed;
    killed[which] += 1;
    if (which === "database") killDatabase();
    else {
      processes[which].kill("SIGKILL");
      await pause(200);
      processes[which] = begin(which, env);
    }
  }
  await Promise.all(working);
  // What was told is delivered by a worker that is left in peace.
  await pause(3_000);
  if (processes.worker.exitCode !== null || processes.worker.signalCode !== null)
    processes.worker = begin("worker", env);
  await settled();
  await judge();
  for (const child of Object.values(processes)) child.kill("SIGTERM");
  await Promise.all(
    Object.values(processes).map((child) =>
      child.exitCode !== null || child.signalCode !== null
        ? undefined
        : new Promise((resolve) => child.once("exit", resolve)),
    ),
  );
} finally {
  current = await kept.end();
  await current.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

function killDatabase(): void {
  const file = path.join(folder, "database/postgres/postmaster.pid");
  try {
    process.kill(Number(fs.readFileSync(file, "utf8").split("\n")[0]), "SIGKILL");
  } catch {
    // It is being started just now.
  }
}

/** Asks, and answers what was asked; every call is repeated with its key until it is answered. */
async function work(url: string, person: Person, unit: string, until: number): Promise<void> {
  while (performance.now() < until) {
    const token = `Токен ${randomUUID()}`;
    const id = await insist(
      url,
      person,
      "/api/requests",
      { subject: token, text: token, supplier: unit },
      until,
    );
    if (!id) continue;
    acknowledged.requests.set(token, id);
    const said = `Ответ ${randomUUID()}`;
    const message = await insist(url, person, `/api/requests/${id}/messages`, { text: said }, until);
    if (message) acknowledged.answers.set(said, message);
  }
}

async function insist(
  url: string,
  person: Person,
  address: string,
  body: object,
  until: number,
): Promise<string | undefined> {
  const key = randomUUID();
  while (performance.now() < until + 60_000) {
    const reply = await call(url, person, "POST", address, body, key).catch(() => undefined);
    if (reply?.status === 200) return reply.body.id;
    if (reply && reply.status < 500 && reply.status !== 409) {
      refused += 1;
      return undefined;
    }
    retried += 1;
    await pause(100 + roll() * 200);
  }
  return undefined;
}

/** Until every event has been delivered, for at most two minutes. */
async function settled(): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    const rows = await ask<{ waiting: number }>(`
      select count(*)::int as waiting from platform.event e, (select min(event_id) as event_id from platform.reaction_cursor) c
      where e.id > c.event_id and e.kind in ('request_opened', 'customer_wrote')`).catch(() => undefined);
    if (rows?.[0]?.waiting === 0) return;
    await pause(500);
  }
}

async function ask<T extends object>(query: string, parameters: readonly unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: first.url });
  await client.connect();
  try {
    return (await client.query<T>(query, [...parameters])).rows;
  } finally {
    await client.end();
  }
}

async function judge(): Promise<void> {
  const requests = await ask<{ subject: string; id: string }>(
    "select subject, id from requests.request where subject like 'Токен %'",
  );
  const answers = await ask<{ body: string; id: string }>(
    "select body, id from requests.message where body like 'Ответ %'",
  );
  const notices = await ask<{ copies: number }>(`
    select count(*)::int as copies from requests.request r
    join platform.notice n on n.about like '%' || r.id || '%' and n.title::text like '%' || r.number || '%'
    where r.subject like 'Токен %' group by n.recipient, n.key having count(*) > 1`);
  const told = await ask<{ untold: number }>(`
    select count(*)::int as untold from requests.request r
    where r.subject like 'Токен %' and not exists (
      select 1 from relationships.request e join requests.work w on w.id::text = e.key where w.request = r.id)`);
  const count = (found: readonly string[]) => {
    const seen = new Map<string, number>();
    for (const one of found) seen.set(one, (seen.get(one) ?? 0) + 1);
    return seen;
  };
  const asked = count(requests.map(({ subject }) => subject));
  const said = count(answers.map(({ body }) => body));
  const lost = (all: ReadonlyMap<string, string>, found: ReadonlyMap<string, number>) =>
    [...all.keys()].filter((token) => !found.has(token)).length;
  const doubled = (found: ReadonlyMap<string, number>) => [...found.values()].filter((n) => n > 1).length;
  say(
    `${clients} people for ${seconds} s; killed: server ${killed.server}, worker ${killed.worker}, database ${killed.database}; ${retried} calls repeated, ${refused} refused`,
  );
  say(
    `requests: ${acknowledged.requests.size} acknowledged, ${lost(acknowledged.requests, asked)} lost, ${doubled(asked)} doubled`,
  );
  say(
    `messages: ${acknowledged.answers.size} acknowledged, ${lost(acknowledged.answers, said)} lost, ${doubled(said)} doubled`,
  );
  say(
    `events: ${told[0]?.untold ?? "?"} requests whose news did not arrive as evidence; notices told twice: ${notices.length}`,
  );
  const bad =
    lost(acknowledged.requests, asked) + lost(acknowledged.answers, said) + doubled(asked) + doubled(said);
  process.exitCode = bad + notices.length + (told[0]?.untold ?? 1) > 0 ? 1 : 0;
}

async function signIn(): Promise<Person[]> {
  const open = await openHouse({
    config: loadConfig(environment(first.url, folder, 0), folder),
    databaseUrl: first.url,
    log: makeLog("error"),
    baseUrl: "http://localhost:3000",
    rateLimit: false,
  });
  const people: Person[] = [];
  for (let no = 0; no < clients; no += 1) {
    const email = emailOf(no);
    await inContext(open.house, { actor: houseActor() }, (context) =>
      createAccountOf(context, { name: email, email, roles: [], language: "ru" }),
    );
    const token = new URL(await open.identity.makeLink(email)).searchParams.get("token") as string;
    const cookies = await open.identity.signInByLink({ headers: {}, address: "127.0.0.1" }, token);
    people.push({ no, cookie: cookies.map((one) => one.split(";")[0]).join("; ") });
  }
  await open.close();
  return people;
}
