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

async function start(config: Config): Promise<() => Promise<void>> {
  const log = makeLog(config.logLevel);
  const other = runningHouse(config.data);
  if (other) throw startErrors.refuse("already_running", { pid: other.pid, url: other.url });
  const undo: (() => Promise<unknown> | unknown)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const [lease] = await Promise.all([leaseDatabase(config), ensurePages(say)]);
    undo.push(() => lease.release());
    await migrateDatabase(lease.url);
    const placeholder = config.url ?? `http://${readable(config.host)}:${config.port}`;
    const open = await openHouse({ config, databaseUrl: lease.url, log, baseUrl: placeholder });
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
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

const readable = (host: string) =>
  host === "0.0.0.0" || host === "::" || host === "127.0.0.1" ? "localhost" : host;

/** With port 0 the real port is known only after listening. */
function rebase(link: string, url: string): string {
  const { pathname, search } = new URL(link);
  return new URL(`${pathname}${search}`, url).toString();
}

try {
  const stop = await start(loadConfig(process.env, process.cwd()));
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await stop().catch((error) => process.stderr.write(`${error}\n`));
      process.exit(0);
    });
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  const { sentence, hint } = error.inWords(language);
  process.stderr.write(`vizavi: ${sentence} ${hint}\n`);
  process.exit(1);
}
