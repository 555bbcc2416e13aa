import assert from "node:assert/strict";
import { test } from "node:test";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { fillIn } from "./placeholders.ts";

const world = await openWorld();
const { ids, lead } = await makeSmallCompany(world);
const on = "2020-02-01";
const person = async (name: string, email: string, unit: string) =>
  (await lead.post("/api/people", { name, email, unit, on })).body.id as string;
const olga = await person("Ольга Глава", "olga@x.ru", ids.accounts as string);
await person("Олег Бух", "oleg@x.ru", ids.accounts as string);
await lead.put(`/api/units/${ids.accounts}/head`, { person: olga });
const as = (name: string) => world.client({ email: `${name}@x.ru` });
const [vera, head, server] = (await Promise.all(["vera", "olga", "oleg"].map(as))) as [
  Client,
  Client,
  Client,
];

const base = "/api/requests/templates";
const answer = (ru: string, name = "Ответ", en = "") => ({ kind: "answer", name, content: { ru, en } });
const make = (who: Client, unit: unknown, template: object) => who.post(base, { unit, template });
const list = async (who: Client, unit?: string) => who.get(unit ? `${base}?unit=${unit}` : base);
const code = (told: { status: number; body: { error?: { code: string } } }) => [
  told.status,
  told.body.error?.code,
];

const opened = (
  await vera.post("/api/requests", { subject: "Сверка", text: "Сверьте", supplier: ids.accounts })
).body as { id: string; number: number };
const work = (await vera.get(`/api/requests/${opened.id}`)).body.workList[0].id as string;

test("a head writes, changes and takes away what the unit has ready", async () => {
  const made = await make(head, ids.accounts, answer("Ответим завтра."));
  assert.equal(made.status, 200, made.text);
  const items = { kind: "checklist", name: "Закрытие", content: { items: ["Смета", "Договор"] } };
  assert.equal((await make(head, ids.accounts, items)).status, 200);
  const seen = await list(server, ids.accounts);
  assert.deepEqual(
    seen.body.templates.map(({ kind, name }: { kind: string; name: string }) => [kind, name]),
    [
      ["answer", "Ответ"],
      ["checklist", "Закрытие"],
    ],
  );
  assert.equal(seen.body.mayChange, false);
  assert.ok(seen.statements <= 12);
  await head.put(`${base}/${made.body.id}`, answer("Ответим сегодня.", "Скоро"));
  const [changed] = (await list(head, ids.accounts)).body.templates;
  assert.deepEqual([changed.name, changed.content.ru], ["Скоро", "Ответим сегодня."]);
  assert.equal((await head.delete(`${base}/${made.body.id}`)).status, 200);
  assert.equal((await list(head, ids.accounts)).body.templates.length, 1);
  assert.deepEqual(code(await head.delete(`${base}/${made.body.id}`)), [
    404,
    "requests.handling.template_not_found",
  ]);
});

test("those who serve get them filled in, the unit's before the house's", async () => {
  await make(lead, null, answer("Здравствуйте, {name}! № {number}: {subject}.", "Дома"));
  await make(head, ids.accounts, answer("По услуге {service}: сделаем.", "Ящик"));
  const told = await server.get(`/api/requests/works/${work}/answers`);
  assert.equal(told.status, 200, told.text);
  assert.ok(told.statements <= 12);
  const name = (await lead.get(`/api/requests/${opened.id}`)).body.requester.name;
  assert.deepEqual(
    told.body.answers.map(({ name, text }: { name: string; text: string }) => [name, text]),
    [
      ["Ящик", "По услуге: сделаем."],
      ["Дома", `Здравствуйте, ${name}! № ${opened.number}: Сверка.`],
    ],
  );
  assert.equal((await vera.get(`/api/requests/works/${work}/answers`)).status, 403);
});

test("who may not, and what is no template", async () => {
  assert.equal((await make(server, ids.accounts, answer("x"))).status, 403);
  assert.equal((await make(head, null, answer("x"))).status, 403);
  assert.equal((await list(vera, ids.accounts)).status, 403);
  assert.equal((await list(vera)).status, 200);
  assert.deepEqual(code(await make(head, ids.accounts, answer("Здравствуйте, {имя}!"))), [
    422,
    "requests.handling.placeholder_unknown",
  ]);
  assert.equal((await make(head, ids.accounts, answer(""))).status, 400);
  assert.equal(
    (await make(head, ids.accounts, { kind: "checklist", name: "x", content: { items: [] } })).status,
    400,
  );
  assert.deepEqual(code(await make(lead, "00000000-0000-4000-8000-000000000000", answer("x"))), [
    404,
    "requests.handling.unit_not_found",
  ]);
  const { id } = (await make(head, ids.accounts, answer("x", "Я"))).body;
  const other = { kind: "checklist", name: "Я", content: { items: ["x"] } };
  assert.deepEqual(code(await head.put(`${base}/${id}`, other)), [409, "requests.handling.template_kind"]);
  assert.equal((await server.put(`${base}/${id}`, answer("y"))).status, 403);
  assert.equal((await server.delete(`${base}/${id}`)).status, 403);
});

test("what a rule uses stays", async () => {
  const { id } = (await make(head, ids.accounts, answer("Приняли.", "Приём"))).body;
  const definition = { when: { event: "request_opened" }, if: [], deeds: [{ do: "answer", template: id }] };
  const rule = await head.post("/api/requests/rules", { unit: ids.accounts, name: "Сразу", definition });
  assert.equal(rule.status, 200, rule.text);
  assert.deepEqual(code(await head.delete(`${base}/${id}`)), [409, "requests.handling.template_in_use"]);
  await head.delete(`/api/requests/rules/${rule.body.id}`);
  assert.equal((await head.delete(`${base}/${id}`)).status, 200);
});

test("what is unknown goes with the comma before it", () => {
  const filling = { name: null, number: "7", subject: "$&", service: null };
  assert.equal(fillIn("Hello, {name}! No. {number}, {subject}{service}", filling), "Hello! No. 7, $&");
});
