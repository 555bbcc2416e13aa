import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { commentSource } from "../../modules/needs/signals/sources/index.ts";
import { analyse } from "../../modules/needs/text/analyse.ts";
import { insertReleased } from "../../modules/surveys/results/released-for-tests.ts";

const world = await openWorld();
const { lead, ids } = await makeSmallCompany(world);
const suppliers = [ids.purchasing, ids.accounts] as string[];
const waves = await insertReleased(world.house.pool, {
  suppliers,
  customers: [ids.team, ids.top] as string[],
});
const rows = async (text: string) => (await world.asHouse(({ client }) => client.query(text))).rows;
const take = () => world.asHouse((ctx) => commentSource.take(ctx, waves));

test("released comments are signals of nobody and no customer, of the day their wave was closed, and counted in no week", async () => {
  await take();
  const released = await rows("select count(*)::int as n from surveys.comment");
  const signals = await rows(
    `select s.person, s.customer, s.score, s.said_on = (select (w.closed_at at time zone 'UTC')::date from surveys.wave w
       join surveys.comment c on c.wave = w.id where c.id::text = s.source) as "onClosing"
     from needs.signal s where s.kind = 'comment'`,
  );
  assert.ok(signals.length > 0);
  assert.equal(signals.length, released[0].n);
  for (const signal of signals)
    assert.deepEqual(signal, { person: null, customer: null, score: null, onClosing: true });
  await analyse({
    house: world.house,
    transact: (work) => world.asHouse(work),
    signal: new AbortController().signal,
    progress: () => {},
  });
  assert.deepEqual(await rows("select 1 from needs.topic_week"), []);
  const before = await rows("select to_jsonb(s) as s from needs.signal s order by id");
  await take();
  assert.deepEqual(await rows("select to_jsonb(s) as s from needs.signal s order by id"), before);
});

test("a supplier's comments are read by its own people and the lead, by nobody else", async () => {
  const seenBy = async (email: string) =>
    (await (await world.client({ email })).get("/api/needs/signals?kind=comment&limit=100")).body.signals;
  const vera = await seenBy("vera@x.ru");
  assert.ok(vera.every((one: { supplier: { id: string } }) => one.supplier.id === ids.purchasing));
  assert.deepEqual(await seenBy("passer-by@x.ru"), []);
  const all = (await lead.get("/api/needs/signals?kind=comment&limit=100")).body.signals;
  assert.ok(all.length > vera.length);
});
