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
await lead.post("/api/people", { name: "Пётр Чужой", email: "petr@x.ru", unit: ids.top, on: "2020-02-01" });
const vera = await world.client({ email: "vera@x.ru" });
const oleg = await world.client({ email: "oleg@x.ru" });
const petr = await world.client({ email: "petr@x.ru" });
const path = `/api/requests/pairs/${ids.accounts}/${ids.purchasing}`;

const ask = async () =>
  (await vera.post("/api/requests", { subject: "Сверка", supplier: ids.accounts })).body.id as string;

test("both sides read the figures of their pair, counted by hand; others are refused", async () => {
  const asked = await Promise.all([ask(), ask(), ask()]);
  const work = await world.asHouse(({ db }) =>
    db.selectFrom("requests.work").select("id").where("request", "=", asked[0]!).executeTakeFirstOrThrow(),
  );
  const closed = await oleg.post(`/api/requests/works/${work.id}/closure`, { text: "Готово" });
  assert.equal(closed.status, 200, closed.text);
  for (const who of [vera, oleg, lead]) {
    const { body, status, statements } = await who.get(path);
    assert.equal(status, 200);
    assert.ok(statements <= 2, `${statements} statements`);
    assert.deepEqual([body.asked, body.open, body.done, body.handedOver], [3, 2, 1, 0]);
    assert.deepEqual([body.firstAnswerHours, body.doneHours], [null, null], "too few to say");
    assert.equal(
      body.weeks.reduce((sum: number, week: { asked: number }) => sum + week.asked, 0),
      3,
    );
  }
  assert.equal((await petr.get(path)).status, 403);
});

test("with five and more the usual time is told", async () => {
  for (let n = 0; n < 4; n += 1) await ask();
  await world.asHouse(({ client }) =>
    client.query(`update requests.work set first_answered_at = opened_at + interval '2 hours'`),
  );
  assert.equal((await vera.get(path)).body.firstAnswerHours, 2);
});
