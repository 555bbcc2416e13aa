import assert from "node:assert/strict";
import { test } from "node:test";
import pg from "pg";
import { openWorld } from "#test/world";
import { type BusMessage, openBus } from "./bus.ts";

const world = await openWorld();

test("a bus whose connection is cut comes back, says that something was missed, and hears each message once", async () => {
  const { pool } = world.house;
  // The house's own role may end nobody's connection.
  const owner = new pg.Client({ connectionString: world.url });
  await owner.connect();
  const bus = await openBus(world.url, pool);
  const heard: BusMessage[] = [];
  bus.subscribe((message) => heard.push(message));
  const heardOf = async (task: string) => {
    for (let tries = 0; tries < 200; tries += 1) {
      await bus.send({ task });
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (heard.some((message) => "task" in message && message.task === task)) return;
    }
    throw new Error("the bus stays deaf");
  };
  await heardOf("before");
  for (let cut = 0; cut < 3; cut += 1) {
    await owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vizavi bus' and datname = current_database()",
    );
    await heardOf(`after cut ${cut}`);
  }
  assert.ok(heard.some((message) => "missed" in message));
  heard.length = 0;
  await bus.send({ task: "once" });
  await heardOf("last");
  assert.equal(heard.filter((message) => "task" in message && message.task === "once").length, 1);
  await bus.close();
  await owner.end();
});
