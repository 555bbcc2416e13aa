// Signals read end to end through the database: put in, read in a thread, written back, their weeks counted.
// bin/bench signals [--signals 100000] [--suppliers 200]

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadConfig } from "#platform/config";
import { type Context, type House, houseActor, inContext } from "#platform/context";
import { startEmbedded } from "#platform/database";
import { migrateDatabase, openHouse } from "../../app/house.ts";
import { makeLog } from "../../app/log.ts";
import { analyse } from "../../modules/needs/text/analyse.ts";
import { rediscoverTopics } from "../../modules/needs/text/rediscover.ts";
import { secret } from "./serve/running.ts";
import { comments } from "./text/comments.ts";

const { values } = parseArgs({
  options: {
    signals: { type: "string", default: "100000" },
    suppliers: { type: "string", default: "200" },
  },
});
const [signals, suppliers] = [Number(values.signals), Number(values.suppliers)];
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-bench-signals-"));
fs.chmodSync(folder, 0o755);

say(
  `${os.cpus()[0]?.model} x ${os.cpus().length}, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
);
say(`${signals} signals of ${suppliers} suppliers`);
const postgres = await startEmbedded(folder, {
  careless: false,
  settings: { shared_buffers: "512MB", max_wal_size: "4GB" },
});
try {
  await migrateDatabase(postgres.url);
  const open = await openHouse({
    config: loadConfig({ VIZAVI_DATA: folder, VIZAVI_LANGUAGE: "en", VIZAVI_SECRET: secret }, folder),
    databaseUrl: postgres.url,
    log: makeLog("error"),
    baseUrl: "http://localhost",
  });
  try {
    await measure(open.house);
  } finally {
    await open.close();
  }
} finally {
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

async function measure(house: House): Promise<void> {
  const transact = <T>(work: (context: Context) => Promise<T>) =>
    inContext(house, { actor: houseActor() }, work);
  const run = { house, transact, signal: new AbortController().signal, progress: () => {} };
  await lap("put in", () => putIn(house));
  await lap("read, explained, compared, written, weeks counted", () => analyse(run));
  await house.pool.query(
    "insert into needs.signal (module, kind, source, supplier, said_on, words, openness) select module, kind, 'one more', supplier, said_on, 'Ждём подтверждения третью неделю', openness from needs.signal limit 1",
  );
  await lap("one more", () => analyse(run));
  await lap("learnt, topics sought (20,000 texts)", () => rediscoverTopics(run));
  say(`peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB in this process`);
}

/** By the clock, and the processor time of this process with its thread; PostgreSQL's own is beside it. */
async function lap(what: string, work: () => Promise<unknown>): Promise<void> {
  const [at, cpu, database] = [performance.now(), process.cpuUsage(), databaseSeconds()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const own = ((user + system) / 1e6).toFixed(1);
  say(
    `${what.padEnd(52)} ${((performance.now() - at) / 1000).toFixed(1).padStart(6)} s, ${own} s CPU and ${(databaseSeconds() - database).toFixed(1)} s of PostgreSQL ${JSON.stringify(result)}`,
  );
}

/** What all processes of this PostgreSQL have used so far; those that have ended no more count. */
function databaseSeconds(): number {
  const leader = Number(
    fs.readFileSync(path.join(postgres.folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0],
  );
  let ticks = 0;
  for (const name of fs.readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = fs.readFileSync(`/proc/${name}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (Number(fields[1]) === leader || Number(name) === leader)
        ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      // It has just ended.
    }
  }
  return ticks / 100;
}

async function putIn(house: House): Promise<number> {
  const { rows } = await house.pool.query<{ id: string }>(
    "insert into organisation.party (kind, external_id, name, category) select 'unit', 'u' || i, 'unit ' || i, 'unit' from generate_series(1, $1::int) i returning id",
    [suppliers],
  );
  const parties = rows.map(({ id }) => id);
  const texts = comments(signals);
  for (let from = 0; from < texts.length; from += 5_000)
    await house.pool.query(
      `insert into needs.signal (module, kind, source, supplier, customer, said_on, words, openness)
       select 'bench', 'note', ($1 + i)::text, ($3::uuid[])[1 + ($1 + i) % $4], ($3::uuid[])[1 + ($1 + i * 7) % $4],
         current_date - (($1 + i) % 360)::int, t, 'both'
       from unnest($2::text[]) with ordinality as u (t, i)`,
      [from, texts.slice(from, from + 5_000), parties, parties.length],
    );
  return signals;
}
