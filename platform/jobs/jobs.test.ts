import assert from "node:assert/strict";
import { test } from "node:test";
import { houseActor, inContext } from "#platform/context";
import { defineErrors } from "#platform/errors";
import { openBus } from "#platform/events";
import { openWorld } from "#test/world";
import { type JobDefinition, openJobs } from "./index.ts";

const world = await openWorld();
const errors = defineErrors("test", {
  bad_luck: {
    status: 409,
    sentence: { en: "Bad luck with {what}.", ru: "Не повезло: {what}." },
    hint: { en: "Try again.", ru: "Повторите." },
  },
});

const worked: unknown[] = [];
const jobs: JobDefinition[] = [
  {
    name: "test.count",
    async work(run, payload) {
      for (let done = 1; done <= 5; done += 1) run.progress({ phase: "counting", done, total: 5 });
      worked.push(payload);
      return { counted: 5 };
    },
  },
  {
    name: "test.endless",
    work: (run) =>
      new Promise((_, reject) => run.signal.addEventListener("abort", () => reject(new Error("stopped")))),
  },
  {
    name: "test.cut-off",
    retries: 0,
    async work() {
      throw new Error("Connection terminated unexpectedly");
    },
  },
  {
    name: "test.refused",
    async work() {
      throw errors.refuse("bad_luck", { what: "numbers" });
    },
  },
];

const bus = await openBus(world.url, world.house.pool);
const queue = await openJobs({ url: world.url, pool: world.house.pool, bus, log: world.house.log, jobs });
const house = { ...world.house, bus, jobs: queue };
await queue.work(house);
test.after(async () => {
  await queue.close();
  await bus.close();
});

const actorOf = (userId: string) => ({ ...houseActor(), userId });
const start = (userId: string, job: string, payload = {}) =>
  inContext(house, { actor: actorOf(userId) }, (context) =>
    context.later(job, payload, { task: { kind: job, subject: { about: "test" } } }),
  ) as Promise<string>;

test("a job runs after its transaction, tells how far it is, and leaves its result", async () => {
  const owner = await world.client({ email: "owner@example.test" });
  const id = await start(owner.accountId, "test.count", { number: 1 });
  const task = await owner.task(id);
  assert.deepEqual(
    { state: task.state, phase: task.phase, done: task.done, total: task.total, result: task.result },
    { state: "done", phase: "counting", done: 5, total: 5, result: { counted: 5 } },
  );
  assert.deepEqual(worked.at(-1), { number: 1 });
});

test("a job of a transaction that was rolled back never runs", async () => {
  const before = worked.length;
  await assert.rejects(
    inContext(house, { actor: houseActor() }, async (context) => {
      await context.later("test.count", { number: 2 });
      throw new Error("changed our mind");
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(worked.length, before);
});

test("work that cannot be taken up again ends with what to do, and does not stay running for ever", async () => {
  const owner = await world.client({ email: "owner@example.test" });
  const task = await owner.task(await start(owner.accountId, "test.cut-off"));
  assert.equal(task.state, "failed");
  assert.equal(task.error.code, "tasks.lost");
  assert.ok(task.error.hint);
});

test("nobody sees or stops another's task", async () => {
  const owner = await world.client({ email: "owner@example.test" });
  const other = await world.client({ email: "other@example.test" });
  const id = await start(owner.accountId, "test.endless");
  assert.equal((await other.get(`/api/tasks/${id}`)).status, 404);
  assert.equal((await other.post(`/api/tasks/${id}/cancellation`)).status, 404);
  assert.equal((await world.stranger().get(`/api/tasks/${id}`)).status, 401);
  await owner.post(`/api/tasks/${id}/cancellation`);
  assert.equal((await owner.task(id)).state, "cancelled");
});

test("a refusal ends the task in words", async () => {
  const owner = await world.client({ email: "owner@example.test" });
  const task = await owner.task(await start(owner.accountId, "test.refused"));
  assert.equal(task.state, "failed");
  assert.deepEqual(task.error, {
    code: "test.bad_luck",
    sentence: "Bad luck with numbers.",
    hint: "Try again.",
  });
});
