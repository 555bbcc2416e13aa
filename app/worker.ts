import type { House } from "#platform/context";
import { outbox } from "#platform/mail";
import { deliverEvents } from "#platform/reactions";
import { startResidents } from "#platform/residents";
import { modules } from "./modules.ts";

const reactions = modules.flatMap((module) => module.reactions ?? []);
const residents = [outbox, ...modules.flatMap((module) => module.residents ?? [])];
const pollEvery = 2_000;

export interface Worker {
  stop(): Promise<void>;
}

/** Takes jobs and delivers events until stopped. Any number of workers may run beside each other. */
export async function startWorker(house: House): Promise<Worker> {
  await house.jobs.work(house);
  const living = await startResidents(house, residents);
  let stopped = false;
  let wake = () => {};
  let woken = false;
  const unsubscribe = house.bus.subscribe((message) => {
    if ("changed" in message || "missed" in message) {
      woken = true;
      wake();
    }
  });
  const sleep = () =>
    new Promise<void>((resolve) => {
      if (woken || stopped) return resolve();
      const timer = setTimeout(resolve, pollEvery);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const loop = (async () => {
    while (!stopped) {
      woken = false;
      try {
        while (!stopped && (await deliverEvents(house, reactions)) > 0);
      } catch (error) {
        if (!stopped) house.log.warn({ error }, "events could not be delivered; trying again");
      }
      await sleep();
    }
  })();
  return {
    async stop() {
      stopped = true;
      unsubscribe();
      wake();
      await Promise.all([loop, living.stop()]);
    },
  };
}
