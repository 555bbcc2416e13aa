// A survey of a large company: how quick answers are taken, how long closing the wave takes, and each page of results.
// bin/bench listen [--people 100000] [--units 2000] [--items 30] [--suppliers 50] [--rate 200] [--seconds 30] [--folder DIR]
// Everybody answers about one supplier. Most answers are put in beforehand; the last ones come over HTTP at the rate.

import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { auditWave } from "#modules/surveys";
import { loadConfig } from "#platform/config";
import { houseActor, inContext } from "#platform/context";
import { startEmbedded } from "#platform/database";
import { createAccountOf } from "#platform/identity";
import type { JobRun } from "#platform/jobs";
import { migrateDatabase, openHouse } from "../../app/house.ts";
import { makeLog } from "../../app/log.ts";
import { closeWave } from "../../modules/surveys/release/close.ts";
import { addressesOf } from "../disclosure/every-endpoint.ts";
import { fillListen, type ListenSize, type Waiting } from "./listen/fill.ts";
import { quantile, submitAll } from "./listen/submit.ts";
import { secret, startBoth } from "./serve/running.ts";

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "100000" },
    units: { type: "string", default: "2000" },
    items: { type: "string", default: "30" },
    suppliers: { type: "string", default: "50" },
    rate: { type: "string", default: "200" },
    seconds: { type: "string", default: "30" },
    folder: { type: "string" },
  },
});
const rate = Number(values.rate);
const seconds = Math.min(600, Number(values.seconds));
const size: ListenSize = {
  people: Number(values.people),
  units: Number(values.units),
  items: Number(values.items),
  suppliers: Number(values.suppliers),
  waiting: Math.min(Number(values.people) / 2, rate * seconds),
};
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
const since = (began: number) => `${((performance.now() - began) / 1_000).toFixed(1)} s`;
const folder = values.folder ?? fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-bench-listen-"));
fs.mkdirSync(folder, { recursive: true });
fs.chmodSync(folder, 0o755);

say(
  `${os.cpus()[0]?.model} x ${os.cpus().length}, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
);
say(`${size.people} respondents, ${size.items} items, ${size.units} units, ${size.suppliers} suppliers`);
const postgres = await startEmbedded(folder, {
  careless: false,
  settings: { shared_buffers: "1GB", max_wal_size: "8GB", effective_cache_size: "4GB" },
});
try {
  await migrateDatabase(postgres.url);
  const config = loadConfig({ VIZAVI_DATA: folder, VIZAVI_LANGUAGE: "en", VIZAVI_SECRET: secret }, folder);
  const open = await openHouse({
    config,
    databaseUrl: postgres.url,
    log: makeLog("error"),
    baseUrl: "http://localhost",
  });
  try {
    const began = performance.now();
    const filled = await fillListen(open.house, size);
    say(`filled in ${since(began)}`);
    await inContext(open.house, { actor: houseActor() }, (context) =>
      createAccountOf(context, {
        name: "Lead",
        email: "lead@x.test",
        roles: ["programme_lead"],
        language: "en",
      }),
    );
    const cookie = await signIn(open.identity);
    const running = await startBoth(postgres.url, folder);
    try {
      await takeAnswers(running.url, filled.wave, filled.waiting);
      await close(open.house, filled.wave);
      await lookAround(running.url, cookie, filled);
    } finally {
      await running.stop();
    }
  } finally {
    await open.close();
  }
} finally {
  await postgres.stop();
  if (!values.folder) {
    fs.rmSync(postgres.folder, { recursive: true, force: true });
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function signIn(identity: Awaited<ReturnType<typeof openHouse>>["identity"]): Promise<string> {
  const link = new URL(await identity.makeLink("lead@x.test"));
  const cookies = await identity.signInByLink(
    { headers: {}, address: "127.0.0.1" },
    link.searchParams.get("token") as string,
  );
  return cookies.map((one) => one.split(";")[0]).join("; ");
}

async function takeAnswers(url: string, wave: string, waiting: readonly Waiting[]): Promise<void> {
  const { times, refused, took } = await submitAll(
    `${url}/api/surveys/answering/${wave}/submissions`,
    waiting,
    rate,
  );
  say(
    `${times.length} submissions at ${(times.length / took).toFixed(0)}/s: p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms, most ${quantile(times, 1)} ms, refused ${refused}`,
  );
}

async function close(house: Awaited<ReturnType<typeof openHouse>>["house"], wave: string): Promise<void> {
  await house.pool.query("update surveys.wave set state = 'closing' where id = $1", [wave]);
  const began = performance.now();
  let phase = { name: "", began };
  const phases: string[] = [];
  const next = (name: string) => {
    if (phase.name) phases.push(`${phase.name} ${since(phase.began)}`);
    phase = { name, began: performance.now() };
  };
  const run: JobRun = {
    house,
    actor: houseActor(),
    taskId: undefined,
    signal: new AbortController().signal,
    transact: (work) => inContext(house, { actor: houseActor() }, work),
    progress: ({ phase: name = "" }) => next(name),
  };
  await closeWave(run, wave);
  next("");
  const { rows } = await house.pool.query(
    `select (select count(*) from surveys.figure where wave = $1)::int as figures,
       (select count(*) from surveys.atom where wave = $1)::int as atoms`,
    [wave],
  );
  say(
    `closed in ${since(began)} (${phases.join(", ")}): ${rows[0].figures} figures of ${rows[0].atoms} atoms`,
  );
  const audited = performance.now();
  const audit = await auditWave(house, wave);
  say(
    `audited in ${since(audited)}: ${audit?.derivable ? "SOMETHING CAN BE DERIVED" : "nothing can be derived"}`,
  );
}

async function lookAround(
  url: string,
  cookie: string,
  known: Parameters<typeof addressesOf>[1],
): Promise<void> {
  const ask = async (address: string) => {
    const began = performance.now();
    const answer = await fetch(`${url}${address}`, { headers: { cookie, "x-request-id": randomUUID() } });
    const bytes = (await answer.arrayBuffer()).byteLength;
    return { milliseconds: performance.now() - began, status: answer.status, bytes };
  };
  const description = (await (await fetch(`${url}/api/openapi.json`)).json()) as Parameters<
    typeof addressesOf
  >[0];
  for (const address of addressesOf(description, known).filter((one) => one.includes(known.wave))) {
    await ask(address);
    const times: number[] = [];
    let last = { status: 0, bytes: 0 };
    for (let i = 0; i < 5; i += 1) {
      const { milliseconds, ...seen } = await ask(address);
      times.push(milliseconds);
      last = seen;
    }
    const short = address.replace(known.wave, ":wave");
    say(
      `${String(quantile(times, 0.5)).padStart(6)} ms  ${last.status}  ${(last.bytes / 1_024).toFixed(0)} KB  ${short}`,
    );
  }
}
