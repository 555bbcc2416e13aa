import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { openPresence } from "./index.ts";

const world = await openWorld();
const time = { now: 0 };
/** Two processes on one bus, and a clock to turn. */
const one = openPresence(world.house.bus, () => time.now);
const other = openPresence(world.house.bus, () => time.now);

async function soon<T>(look: () => T, wanted: T): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (JSON.stringify(look()) === JSON.stringify(wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.deepEqual(look(), wanted);
}

test("whoever looks is seen by the others in every process, and not by themselves", async () => {
  one.mark("request", "anna", false);
  await soon(() => other.others("request", "boris"), [{ who: "anna", writing: false }]);
  other.mark("request", "boris", true);
  await soon(() => one.others("request", "anna"), [{ who: "boris", writing: true }]);
  one.mark("request", "anna", true);
  await soon(() => other.others("request", "boris"), [{ who: "anna", writing: true }]);
  assert.deepEqual(one.others("another", "anna"), []);
});

test("whoever says nothing more is forgotten; the same said again is passed on now and then only", async () => {
  let heard = 0;
  const stop = world.house.bus.subscribe((message) => {
    if ("present" in message && message.who === "vera") heard += 1;
  });
  for (time.now = 0; time.now <= 8_000; time.now += 2_000) one.mark("thing", "vera", false);
  await soon(() => other.others("thing", "boris").length, 1);
  time.now = 12_000;
  one.mark("thing", "vera", false);
  await soon(() => heard, 2);
  time.now = 41_000;
  assert.equal(one.others("thing", "boris").length, 1);
  time.now = 43_000;
  assert.deepEqual(one.others("thing", "boris"), []);
  stop();
});
