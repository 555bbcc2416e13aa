import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { thanksOf } from "./thanks.ts";

const world = await openWorld();
const { lead, ids: made } = await makeSmallCompany(world);
const ids: Record<string, string> = { ...made };
ids.dina = (
  await lead.post("/api/people", { name: "Дина", email: "dina@x.ru", unit: ids.accounts, on: "2020-02-01" })
).body.id;
const as = (name: string) => world.client({ email: `${name}@x.ru` });
const [dina, vera, boris, gleb, anna] = (await Promise.all(
  ["dina", "vera", "boris", "gleb", "anna"].map(as),
)) as [
  Awaited<ReturnType<typeof as>>,
  Awaited<ReturnType<typeof as>>,
  Awaited<ReturnType<typeof as>>,
  Awaited<ReturnType<typeof as>>,
  Awaited<ReturnType<typeof as>>,
];
const list = async (who: typeof dina, query: string) => (await who.get(`/api/requests/thanks?${query}`)).body;

test("thanks reach the person and their manager, are over at once and count on the relationship", async () => {
  const { body: asked } = await dina.post("/api/requests", {
    subject: "Бумага",
    text: "Пять",
    supplier: ids.purchasing,
  });
  const thanked = await dina.post("/api/requests/thanks", {
    to: ids.vera,
    text: "Вера, спасибо за бумагу!\nВыручили.",
    for: asked.id,
  });
  assert.equal(thanked.status, 200, thanked.text);
  const { id } = thanked.body;
  const view = (await vera.get(`/api/requests/${id}`)).body;
  assert.equal(view.kind, "thanks");
  assert.equal(view.state, "done");
  assert.equal(view.subject, "Вера, спасибо за бумагу!");
  assert.ok(view.links.some((link: { id: string }) => link.id === asked.id));
  for (const who of [vera, boris, dina]) assert.equal((await list(who, "box=mine")).thanks[0].id, id);
  assert.deepEqual((await list(gleb, "box=mine")).thanks, []);
  assert.equal(
    await world.asHouse(({ db }) => thanksOf(db, ids.purchasing as string, ids.accounts as string)),
    1,
  );
  assert.equal(await world.asHouse(({ db }) => thanksOf(db, ids.team as string, ids.accounts as string)), 0);
  const between = await list(boris, `box=between&supplier=${ids.purchasing}&customer=${ids.accounts}`);
  assert.equal(between.count, 1);
  assert.equal(between.thanks[0].from.id, ids.dina);
});

test("thanks are said in public only if the thanked person lets them, and not by their manager for them", async () => {
  const [{ id }] = (await list(vera, "box=mine")).thanks;
  assert.deepEqual((await list(anna, "box=public")).thanks, []);
  assert.equal((await boris.put(`/api/requests/${id}/publicity`, { public: true })).status, 403);
  assert.equal((await dina.put(`/api/requests/${id}/publicity`, { public: true })).status, 403);
  assert.equal((await vera.put(`/api/requests/${id}/publicity`, { public: true })).status, 200);
  assert.equal((await list(anna, "box=public")).thanks[0].id, id);
  await vera.put(`/api/requests/${id}/publicity`, { public: false });
  assert.deepEqual((await list(anna, "box=public")).thanks, []);
});

test("between two sides only they and the lead look", async () => {
  const path = `/api/requests/thanks?box=between&supplier=${ids.purchasing}&customer=${ids.accounts}`;
  assert.equal((await lead.get(path)).status, 200);
  assert.equal((await dina.get(path)).status, 200);
  assert.equal((await (await as("passer-by")).get(path)).status, 403);
  const { statements } = await dina.get(path);
  assert.ok(statements <= 12);
});

test("nobody thanks for a request they may not see", async () => {
  const { body: hidden } = await dina.post("/api/requests", {
    kind: "complaint",
    subject: "Долго",
    text: "Очень",
    about: ids.team,
  });
  const tried = await gleb.post("/api/requests/thanks", { to: ids.vera, text: "Спасибо", for: hidden.id });
  assert.equal(tried.status, 403);
});
