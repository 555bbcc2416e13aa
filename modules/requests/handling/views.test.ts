import assert from "node:assert/strict";
import { test } from "node:test";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

const world = await openWorld();
const { ids } = await makeSmallCompany(world);
const [vera, boris, anna] = (await Promise.all(
  ["vera", "boris", "anna"].map((name) => world.client({ email: `${name}@x.ru` })),
)) as [Client, Client, Client];
const path = "/api/requests/views";
const names = async (who: Client) =>
  (await who.get(path)).body.views.map((view: { name: string; mayRemove: boolean }) => [
    view.name,
    view.mayRemove,
  ]);

test("one's own views are nobody else's; a unit's are its head's to keep and its people's to use", async () => {
  const own = await vera.post(path, { name: "Мои срочные", filter: { who: "me", overdue: true } });
  assert.equal(own.status, 200, own.text);
  const refused = await vera.post(path, { name: "Отдел", filter: {}, unit: ids.purchasing });
  assert.equal(refused.status, 403);
  const kept = await boris.post(path, { name: "Ничьи", filter: { who: "nobody" }, unit: ids.purchasing });
  assert.equal(kept.status, 200, kept.text);
  assert.deepEqual(await names(vera), [
    ["Мои срочные", true],
    ["Ничьи", false],
  ]);
  assert.deepEqual(await names(boris), [["Ничьи", true]]);
  assert.deepEqual(await names(anna), []);
  const { body, statements } = await vera.get(path);
  assert.ok(statements <= 2, `${statements} statements`);
  assert.deepEqual(body.views[0].filter, { who: "me", overdue: true });
  assert.equal((await vera.delete(`${path}/${kept.body.id}`)).status, 403);
  assert.equal((await boris.delete(`${path}/${own.body.id}`)).status, 403);
  assert.equal((await boris.delete(`${path}/${kept.body.id}`)).status, 200);
  assert.equal((await boris.delete(`${path}/${kept.body.id}`)).status, 404);
  assert.deepEqual(await names(vera), [["Мои срочные", true]]);
});

test("a view has a name, and filters as the queue has them", async () => {
  for (const body of [{ name: " ", filter: {} }, { name: "x", filter: { who: 1 } }, { filter: {} }])
    assert.equal((await vera.post(path, body)).status, 400);
});
