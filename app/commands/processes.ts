import type { AddressInfo } from "node:net";
import type { Command, CommandInput } from "#platform/cli";
import { loadConfig } from "#platform/config";
import { leaseDatabase } from "../database.ts";
import { migrateDatabase, type OpenHouse, openHouse } from "../house.ts";
import { makeLog } from "../log.ts";
import { ensurePages } from "../pages.ts";
import { listen, makeServer } from "../server.ts";
import { startWorker } from "../worker.ts";

async function open({ env, cwd }: CommandInput) {
  const config = loadConfig(env, cwd);
  const lease = await leaseDatabase(config);
  await migrateDatabase(lease.url);
  const baseUrl = config.url ?? `http://${config.host}:${config.port}`;
  const house = await openHouse({ config, databaseUrl: lease.url, log: makeLog(config.logLevel), baseUrl });
  return { config, lease, house };
}

/** Stays until a signal comes, then closes in order. */
async function untilSignal(steps: readonly (() => Promise<unknown>)[]): Promise<number> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
  for (const step of steps) await step();
  return 0;
}

export const server: Command = {
  name: "server",
  usage: "",
  summary: {
    en: "Run only the web server; any number may run beside each other on one DATABASE_URL.",
    ru: "Запустить только веб-сервер; на одной DATABASE_URL их может быть сколько угодно.",
  },
  options: {},
  async run(input) {
    const { config, lease, house } = await open(input);
    await ensurePages((sentence) => input.err.write(`vizavi: ${sentence} ...\n`));
    const app = await makeServer(house as OpenHouse);
    await listen(app, config.host, config.port);
    const { address, port } = app.server.address() as AddressInfo;
    house.house.log.info({ address, port }, "the server listens");
    return untilSignal([() => app.close(), () => house.close(), () => lease.release()]);
  },
};

export const worker: Command = {
  name: "worker",
  usage: "",
  summary: {
    en: "Run only a worker: jobs, schedules and the delivery of events.",
    ru: "Запустить только исполнителя: задания, расписания и доставку событий.",
  },
  options: {},
  async run(input) {
    const { lease, house } = await open(input);
    const running = await startWorker(house.house);
    house.house.log.info({}, "the worker takes jobs");
    return untilSignal([() => running.stop(), () => house.close(), () => lease.release()]);
  },
};
