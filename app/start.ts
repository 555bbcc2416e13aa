// `npm start`: everything on one machine under one command.

import type { AddressInfo } from "node:net";
import { type Config, loadConfig } from "#platform/config";
import { Refusal } from "#platform/errors";
import { consoleLanguage } from "./console.ts";
import { leaseDatabase, markRunning, runningHouse, unmarkRunning } from "./database.ts";
import { firstLink } from "./first-account.ts";
import { migrateDatabase, openHouse } from "./house.ts";
import { makeLog } from "./log.ts";
import { ensurePages } from "./pages.ts";
import { listen, makeServer, startErrors } from "./server.ts";
import { welcome } from "./welcome.ts";
import { startWorker } from "./worker.ts";

const language = consoleLanguage(process.env);
const say = (sentence: string) => process.stderr.write(`vizavi: ${sentence} ...\n`);

const undo: (() => Promise<unknown> | unknown)[] = [];

/** Takes back, in reverse order, whatever has been started so far. */
async function stop(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step();
}

async function start(config: Config): Promise<void> {
  const log = makeLog(config.logLevel);
  const other = runningHouse(config.data);
  if (other) throw startErrors.refuse("already_running", { pid: other.pid, url: other.url });
  // Both take seconds on a first start, so they go side by side; each is waited for, whatever befalls the other.
  const pages = ensurePages(say);
  pages.catch(() => {});
  const lease = await leaseDatabase(config, log);
  undo.push(() => lease.release());
  await migrateDatabase(lease.url);
  await pages;
  const nominal = config.url ?? `http://${readable(config.host)}:${config.port}`;
  const open = await openHouse({ config, databaseUrl: lease.url, log, baseUrl: nominal });
  undo.push(() => open.close());
  const app = await makeServer(open);
  undo.push(() => app.close());
  await listen(app, config.host, config.port);
  const url = config.url ?? `http://${readable(config.host)}:${(app.server.address() as AddressInfo).port}`;
  markRunning(config.data, url);
  undo.push(() => unmarkRunning(config.data));
  const worker = await startWorker(open.house);
  undo.push(() => worker.stop());
  const link = await firstLink(open, config);
  process.stdout.write(welcome({ url, link: link && rebase(link, url), config, lease, language }));
}

const readable = (host: string) =>
  host === "0.0.0.0" || host === "::" || host === "127.0.0.1" ? "localhost" : host;

/** With port 0 the real port is known only after listening. */
function rebase(link: string, url: string): string {
  const { pathname, search } = new URL(link);
  return new URL(`${pathname}${search}`, url).toString();
}

let stopping = false;
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await starting.catch(() => {});
    await stop().catch((error) => process.stderr.write(`${error}\n`));
    process.exit(0);
  });
}

const starting = (async () => start(loadConfig(process.env, process.cwd())))();
try {
  await starting;
} catch (error) {
  await stop();
  if (!(error instanceof Refusal)) throw error;
  const { sentence, hint } = error.inWords(language);
  process.stderr.write(`vizavi: ${sentence} ${hint}\n`);
  process.exit(1);
}
