import assert from "node:assert/strict";
import { test } from "node:test";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

const world = await openWorld();
const { ids, lead } = await makeSmallCompany(world);
await lead.post("/api/people", {
  name: "Олег Бух",
  email: "oleg@x.ru",
  unit: ids.accounts,
  on: "2020-02-01",
});
const [vera, server] = (await Promise.all(
  ["vera", "oleg"].map((name) => world.client({ email: `${name}@x.ru` })),
)) as [Client, Client];

const make = async (unit: unknown, items: string[]) =>
  (
    await lead.post("/api/requests/templates", {
      unit,
      template: { kind: "checklist", name: "Закрытие", content: { items } },
    })
  ).body.id as string;
const { id } = (await vera.post("/api/requests", { subject: "Сверка", text: "x", supplier: ids.accounts }))
  .body;
const work = (await vera.get(`/api/requests/${id}`)).body.workList[0].id as string;
const add = (who: Client, body: object) => who.post(`/api/requests/works/${work}/checklist`, body);
const show = async () => (await server.get(`/api/requests/${id}/checklists`)).body;
const code = (told: { status: number; body: { error?: { code: string } } }) => [
  told.status,
  told.body.error?.code,
];

test("a checklist is put on a work once, a point is added, ticked and taken away", async () => {
  const template = await make(ids.accounts, ["Смета", "Договор"]);
  const offered = await server.get(`/api/requests/${id}/checklists`);
  assert.deepEqual([offered.body.items, offered.body.templates[0].id], [[], template]);
  assert.ok(offered.statements <= 12);
  for (let i = 0; i < 2; i++) assert.equal((await add(server, { template })).status, 200);
  assert.equal((await add(server, { words: "Позвонить" })).status, 200);
  const { items } = await show();
  assert.deepEqual(
    items.map(({ words }: { words: string }) => words),
    ["Смета", "Договор", "Позвонить"],
  );
  const tick = (done: boolean) => server.put(`/api/requests/check-items/${items[1].id}`, { done });
  assert.equal((await tick(true)).status, 200);
  const done = (await show()).items[1];
  assert.equal(done.doneBy.name, "Олег Бух");
  await tick(true);
  assert.equal((await show()).items[1].doneAt, done.doneAt);
  await tick(false);
  assert.deepEqual([(await show()).items[1].doneAt, (await show()).items[1].doneBy], [null, null]);
  assert.equal((await server.delete(`/api/requests/check-items/${items[0].id}`)).status, 200);
  assert.equal((await show()).items.length, 2);
});

test("it is inside: whoever asked sees nothing of it and changes nothing", async () => {
  const [item] = (await show()).items;
  assert.equal((await vera.get(`/api/requests/${id}/checklists`)).status, 403);
  assert.equal((await add(vera, { words: "x" })).status, 403);
  assert.equal((await vera.put(`/api/requests/check-items/${item.id}`, { done: true })).status, 403);
  assert.equal((await vera.delete(`/api/requests/check-items/${item.id}`)).status, 403);
  assert.ok(!(await vera.get(`/api/requests/${id}`)).text.includes("Позвонить"));
});

test("what is not offered, is not there, is too much, or is over", async () => {
  const foreign = await make(ids.purchasing, ["Чужое"]);
  assert.deepEqual(code(await add(server, { template: foreign })), [
    404,
    "requests.handling.template_not_found",
  ]);
  assert.equal((await add(server, { words: "" })).status, 400);
  const many = (from: number) => Array.from({ length: 50 }, (_, i) => `Пункт ${from + i}`);
  assert.equal((await add(server, { template: await make(ids.accounts, many(0)) })).status, 200);
  assert.deepEqual(code(await add(server, { template: await make(ids.accounts, many(50)) })), [
    409,
    "requests.handling.too_many_points",
  ]);
  const { items } = await show();
  assert.equal(items.length, 52);
  const absent = "/api/requests/check-items/00000000-0000-4000-8000-000000000000";
  assert.deepEqual(code(await server.delete(absent)), [404, "requests.handling.point_not_found"]);
  await server.post(`/api/requests/works/${work}/closure`, { text: "Готово" });
  const late = await server.put(`/api/requests/check-items/${items[0].id}`, { done: true });
  assert.deepEqual(code(late), [409, "requests.work_over"]);
  assert.deepEqual((await show()).templates, []);
});
