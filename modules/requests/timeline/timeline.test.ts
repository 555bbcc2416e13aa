import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

const world = await openWorld();
const { ids, lead } = await makeSmallCompany(world);
await lead.post("/api/people", {
  name: "Олег Бух",
  email: "oleg@x.ru",
  unit: ids.accounts,
  on: "2020-02-01",
});
await lead.post("/api/people", { name: "Пётр Чужой", email: "petr@x.ru", unit: ids.team, on: "2020-02-01" });
const vera = await world.client({ email: "vera@x.ru" });
const oleg = await world.client({ email: "oleg@x.ru" });

const ask = async (more: object = {}) => {
  const answer = await vera.post("/api/requests", {
    subject: "Сверка за май",
    supplier: ids.accounts,
    ...more,
  });
  assert.equal(answer.status, 200, answer.text);
  return answer.body as { id: string; number: number };
};
const relationshipOf = async () => {
  const { body } = await lead.get(`/api/relationships?party=${ids.accounts}&states=weak,proposed,confirmed`);
  return body.relationships.find(
    (r: { supplier: { id: string }; customer: { id: string } }) =>
      r.supplier.id === ids.accounts && r.customer.id === ids.purchasing,
  );
};

test("a request is evidence and stands on the timeline of both sides from the moment it exists", async () => {
  const { id, number } = await ask();
  await world.deliver();
  const relationship = await relationshipOf();
  assert.ok(relationship.sources.includes("requests"));
  for (const who of [vera, oleg]) {
    const { body, statements } = await who.get(`/api/relationships/${relationship.id}/timeline`);
    assert.ok(statements <= 12, `${statements} statements`);
    const [item] = body.items;
    assert.deepEqual(
      [item.kind, item.title, item.link, item.who],
      ["request", `Request #${number}: Сверка за май`, `/requests/${id}`, "Вера Сидорова"],
    );
  }
  const rows = await lead.get(`/api/relationships/${relationship.id}/evidence/requests`);
  assert.equal(rows.body.rows.length, 1);
});

test("what only those in it may read is on nobody else's timeline, and names nobody in the evidence", async () => {
  const { number } = await ask({ subject: "Моя зарплата", visibility: "people" });
  await world.deliver();
  const relationship = await relationshipOf();
  const titles = async (who: typeof vera) =>
    (await who.get(`/api/relationships/${relationship.id}/timeline`)).body.items.map(
      (item: { title: string }) => item.title,
    );
  assert.ok((await titles(vera)).includes(`Request #${number}: Моя зарплата`), "whoever asked sees it");
  const boris = await world.client({ email: "boris@x.ru" });
  assert.ok(!(await titles(boris)).some((title: string) => title.includes("зарплата")));
  const rows = await lead.get(`/api/relationships/${relationship.id}/evidence/requests`);
  assert.deepEqual(
    rows.body.rows.map((row: { from: string }) => row.from),
    ["Закупки", "Вера Сидорова"],
  );
});

test("complaints and thanks are no evidence of who serves whom", async () => {
  const before = (await relationshipOf()).evidenceCount;
  await ask({ kind: "complaint", subject: "Долго", supplier: undefined, about: ids.accounts });
  await world.deliver();
  assert.equal((await relationshipOf()).evidenceCount, before);
});

test("on a party's page others see what passed with their own side only", async () => {
  const petr = await world.client({ email: "petr@x.ru" });
  const items = async (who: typeof vera) =>
    (await who.get(`/api/relationships/parties/${ids.accounts}/timeline`)).body.items;
  assert.equal((await items(vera)).length, 2);
  const [first] = await items(oleg);
  assert.equal(first.other, "Закупки");
  // A unit below the one that asked: its members belong to it too.
  assert.equal((await items(petr)).length, 1);
});
