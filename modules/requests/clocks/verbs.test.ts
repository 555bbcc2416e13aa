// The verbs of the room, by the events they really announce.

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeServing } from "#test/serving/company";
import { type Answer, openWorld } from "#test/world";
import { makeAgreement } from "./made-for-tests.ts";

const world = await openWorld();
const serving = await makeServing(world);
const { ids } = serving;
const base = "/api/requests";

async function ok(answer: Promise<Answer>): Promise<Answer["body"]> {
  const { status, text, body } = await answer;
  assert.equal(status, 200, text);
  return body;
}

const targets = [{ priority: null, firstAnswer: 60, update: 60, done: 120 }];
for (const supplier of [ids.accounts, ids.top])
  await makeAgreement(world, { supplier: supplier as string, calendar: null, targets });

const asker = await serving.as("asker");
const server = await serving.as("serving");

async function ask() {
  const body = { subject: "Справка", text: "О доходах", supplier: ids.accounts };
  const { id } = await ok(asker.post(base, body));
  const { workList } = await ok(asker.get(`${base}/${id}`));
  return { id: id as string, work: workList[0].id as string };
}

/** Scope or unit, target and state of every clock on the page, of the unit's own agreement. */
async function states(id: string, agreement?: string): Promise<string[]> {
  await world.deliver();
  const { clocks } = await ok(asker.get(`${base}/${id}/clocks`));
  const kept = await world.house.pool.query("select target, state from requests.clock where request = $1", [
    id,
  ]);
  const shown = clocks
    .filter(
      (clock: { agreement: { id: string } }) => agreement === undefined || clock.agreement.id === agreement,
    )
    .flatMap(({ scope, unit, targets: all }: Answer["body"]) =>
      all.map(
        ({ target, state }: Answer["body"]) => `${scope === "chain" ? scope : unit.name} ${target} ${state}`,
      ),
    );
  if (agreement === undefined) assert.equal(kept.rows.length, shown.length, "what is kept is what is shown");
  return shown.sort();
}

const own = (
  await world.house.pool.query("select id from catalogue.agreement where supplier = $1", [ids.accounts])
).rows[0].id as string;

test("asked, answered, waiting, going on, done and reopened", async () => {
  const { id, work } = await ask();
  const unit = (state: Record<"firstAnswer" | "update" | "done", string>) =>
    Object.entries(state)
      .map(([target, said]) => `Бухгалтерия ${target} ${said}`)
      .sort();
  assert.deepEqual(
    await states(id, own),
    unit({ firstAnswer: "running", update: "running", done: "running" }),
  );
  const queued = await ok(server.get(`${base}/queue`));
  assert.ok(
    queued.items.find((item: Answer["body"]) => item.work === work).dueAt,
    "the queue knows when it is due",
  );

  await ok(server.put(`${base}/works/${work}/waiting`, { for: "customer" }));
  assert.deepEqual(await states(id, own), unit({ firstAnswer: "paused", update: "paused", done: "paused" }));
  const waits = await ok(server.get(`${base}/queue?state=unfinished`));
  assert.equal(waits.items.find((item: Answer["body"]) => item.work === work).dueAt, null);

  await ok(asker.post(`${base}/${id}/messages`, { text: "Вот" }));
  await ok(server.post(`${base}/${id}/messages`, { text: "Делаем", work }));
  assert.deepEqual(await states(id, own), unit({ firstAnswer: "met", update: "running", done: "running" }));

  await ok(server.post(`${base}/works/${work}/closure`, { text: "Готово" }));
  assert.deepEqual(await states(id, own), unit({ firstAnswer: "met", update: "met", done: "met" }));

  await ok(asker.post(`${base}/${id}/reopening`, { reason: "Не то" }));
  assert.deepEqual(await states(id, own), unit({ firstAnswer: "met", update: "running", done: "running" }));
  await ok(asker.post(`${base}/${id}/withdrawal`, {}));
  assert.deepEqual(
    await states(id, own),
    unit({ firstAnswer: "met", update: "cancelled", done: "cancelled" }),
  );
});

test("handed over and asked for a part: each unit's clock and the chain's", async () => {
  const { id, work } = await ask();
  const { work: next } = await ok(
    server.post(`${base}/works/${work}/hand-over`, { unit: ids.top, reason: "Ваше" }),
  );
  await world.deliver();
  const all = await states(id);
  assert.equal(all.filter((line) => line === "Бухгалтерия done cancelled").length, 2);
  assert.equal(all.filter((line) => line === "chain done running").length, 2);
  assert.ok(all.includes("Завод done running"));
  const due = await world.house.pool.query("select id, due_at from requests.work where request = $1", [id]);
  const at = new Map(due.rows.map((row) => [row.id, row.due_at]));
  assert.equal(at.get(work), null);
  assert.ok(at.get(next));
});

test("declined and thanked: being done is an answer; thanks are owed nothing", async () => {
  const { id, work } = await ask();
  await ok(server.post(`${base}/works/${work}/closure`, { outcome: "declined", text: "Не наше" }));
  assert.ok((await states(id)).every((line) => line.endsWith(" met")));
  const thanks = await ok(asker.post(base, { kind: "thanks", subject: "Спасибо", about: ids.accounts }));
  assert.deepEqual(await states(thanks.id), []);
});

test("a page of clocks stays within its statements", async () => {
  const { id } = await ask();
  await world.deliver();
  const answer = await asker.get(`${base}/${id}/clocks`);
  assert.ok(answer.statements <= 6, String(answer.statements));
});
