import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { turnRatings } from "./actions.ts";
import { sampled } from "./ask.ts";

const world = await openWorld();
const { lead, ids: made } = await makeSmallCompany(world);
const ids: Record<string, string> = { ...made };
const person = async (name: string, email: string, unit: string) =>
  (await lead.post("/api/people", { name, email, unit, on: "2020-02-01" })).body.id as string;
for (const key of ["dina", "egor", "fedor", "galina", "inna", "kira"])
  ids[key] = await person(`${key} Б.`, `${key}@x.ru`, ids.accounts as string);
await lead.put(`/api/units/${ids.top}/head`, { person: ids.anna });
const as = (name: string) => world.client({ email: `${name}@x.ru` });
const vera = await as("vera");
const boris = await as("boris");
const anna = await as("anna");

async function ask(by: string, supplier = ids.purchasing, more: object = {}) {
  const { body, status, text } = await (await as(by)).post("/api/requests", {
    kind: "request",
    subject: "Бумага",
    text: "Пять пачек, пожалуйста.",
    supplier,
    ...more,
  });
  assert.equal(status, 200, text);
  return body.id as string;
}

async function facing(request: string): Promise<string> {
  return world.asHouse(async ({ db }) => {
    const row = await db
      .selectFrom("requests.work")
      .select("id")
      .where("request", "=", request)
      .where("role", "=", "face")
      .orderBy("opened_at", "desc")
      .executeTakeFirstOrThrow();
    return row.id;
  });
}

async function serve(request: string, by = vera, assignee = ids.vera): Promise<string> {
  const work = await facing(request);
  if (assignee) await by.put(`/api/requests/works/${work}/assignee`, { person: assignee });
  const closed = await by.post(`/api/requests/works/${work}/closure`, { text: "Привезли." });
  assert.equal(closed.status, 200, closed.text);
  await world.deliver();
  return work;
}

const asked = async (by: string) => (await (await as(by)).get("/api/requests/ratings/asked")).body.asked;
/** As if a week had passed since all questions so far. */
const later = (days: number) =>
  world.asHouse(({ client }) =>
    client.query(
      "update requests.rating set asked_at = asked_at - make_interval(days => $1), due_at = due_at - make_interval(days => $1)",
      [days],
    ),
  );

test("both sides are asked once; each answer is read by both, with the name, and never overwritten", async () => {
  const id = await ask("dina");
  await serve(id);
  const [one, ...none] = await asked("dina");
  assert.deepEqual(none, []);
  assert.equal(one.rated, "supplier");
  assert.equal(one.readers.id, ids.purchasing);
  assert.equal("score" in one, false, "no default answer");
  const [other] = await asked("vera");
  assert.equal(other.rated, "customer");
  assert.equal(other.readers.id, ids.accounts);

  const dina = await as("dina");
  const empty = await dina.post(`/api/requests/ratings/${one.id}/answer`, { answers: {} });
  assert.equal(empty.body.error.code, "ratings.answer_bad");
  for (const score of [0, 6, 3.5, "5"])
    assert.equal(
      (await dina.post(`/api/requests/ratings/${one.id}/answer`, { answers: { score } })).status,
      400,
    );
  const given = await dina.post(`/api/requests/ratings/${one.id}/answer`, {
    answers: { score: 4 },
    comment: "Быстро.",
  });
  assert.equal(given.status, 200, given.text);
  const again = await dina.post(`/api/requests/ratings/${one.id}/answer`, { answers: { score: 1 } });
  assert.equal(again.body.error.code, "ratings.already_answered");

  for (const reader of [dina, vera, boris]) {
    const { body, statements } = await reader.get(`/api/requests/${id}/ratings`);
    assert.equal(body.given[0].score, 4);
    assert.equal(body.given[0].rater.name, "dina Б.");
    assert.equal(body.given[0].comment, "Быстро.");
    assert.ok(statements <= 12);
  }
  const colleague = await (await as("egor")).get(`/api/requests/${id}/ratings`);
  assert.equal(colleague.body.given.length, 1, "whoever may read the request reads how it was rated");
  assert.deepEqual(colleague.body.asked, []);
  assert.equal(
    (await vera.post(`/api/requests/ratings/${one.id}/answer`, { answers: { score: 5 } })).status,
    404,
  );
});

test("what is told twice is asked once", async () => {
  const before = await world.asHouse(({ client }) =>
    client.query("select count(*)::int as n from requests.rating"),
  );
  await world.asHouse(({ client }) =>
    client.query(
      "update platform.reaction_cursor set tx = '0', event_id = 0 where reaction = 'requests.ask-for-ratings'",
    ),
  );
  await world.deliver();
  const after = await world.asHouse(({ client }) =>
    client.query("select count(*)::int as n from requests.rating"),
  );
  assert.deepEqual(after.rows, before.rows);
});

test("nobody is asked about one supplier twice a week, nor has more than three questions open", async () => {
  await serve(await ask("dina"));
  assert.deepEqual(await asked("dina"), [], "asked about purchasing this week already");
  await later(8);
  await serve(await ask("dina"));
  assert.equal((await asked("dina")).length, 1);
  // Three open questions about three suppliers; the fourth is not put.
  for (const supplier of [ids.top, ids.team, ids.accounts]) {
    const id = await ask("dina", supplier);
    const work = await facing(id);
    await anna.post(`/api/requests/works/${work}/closure`, { text: "Готово." });
    await world.deliver();
  }
  assert.equal((await asked("dina")).length, 3);
});

test("nobody rates themselves: neither who does the work nor who wrote the answer", async () => {
  const own = await ask("vera");
  await serve(own, vera, ids.vera);
  const rows = await world.asHouse(({ client }) =>
    client.query("select rated from requests.rating where request = $1", [own]),
  );
  assert.deepEqual(rows.rows, []);
});

test("who it was done for is asked, not who wrote it down", async () => {
  const id = await ask("egor", ids.purchasing, { onBehalfOf: [ids.fedor] });
  await serve(id);
  assert.deepEqual(await asked("egor"), []);
  assert.equal((await asked("fedor")).length, 1);
});

test("what was withdrawn is not rated, and a complaint is no reason to rate whoever complained", async () => {
  const id = await ask("galina");
  await (await as("galina")).post(`/api/requests/${id}/withdrawal`, {});
  await world.deliver();
  assert.deepEqual(await asked("galina"), []);
});

test("a question taken back by reopening is put again a day after the next closing", async () => {
  await later(8);
  const id = await ask("galina");
  await serve(id);
  const galina = await as("galina");
  assert.equal((await asked("galina")).length, 1);
  assert.equal((await galina.post(`/api/requests/${id}/reopening`, { reason: "Не всё" })).status, 200);
  await world.deliver();
  assert.deepEqual(await asked("galina"), []);
  await serve(id);
  assert.deepEqual(await asked("galina"), [], "not before a day has passed");
  await later(2);
  await world.asHouse((ctx) => turnRatings(ctx));
  assert.equal((await asked("galina")).length, 1);
  const told = await world.asHouse(({ client }) =>
    client.query(
      "select count(*)::int as n from platform.event where kind = 'rating_asked' and case_id = $1 and particulars ->> 'rated' = 'supplier'",
      [id],
    ),
  );
  assert.equal(told.rows[0].n, 2, "once for each closing");
});

test("declining and waiting too long both end the question", async () => {
  await later(8);
  const galina = await as("galina");
  const [one] = await asked("galina");
  await later(20);
  assert.deepEqual(await asked("galina"), []);
  const late = await galina.post(`/api/requests/ratings/${one.id}/answer`, { answers: { score: 5 } });
  assert.equal(late.body.error.code, "ratings.expired");
  await world.asHouse((ctx) => turnRatings(ctx));
  await serve(await ask("inna"));
  const [other] = await asked("inna");
  const inna = await as("inna");
  assert.equal((await inna.post(`/api/requests/ratings/${other.id}/refusal`)).status, 200);
  const after = await inna.post(`/api/requests/ratings/${other.id}/answer`, { answers: { score: 5 } });
  assert.equal(after.body.error.code, "ratings.declined");
});

test("a unit asks about the share it chose; the same request always falls the same way", async () => {
  assert.equal((await vera.put(`/api/requests/ratings/choices/${ids.purchasing}`, { share: 0 })).status, 403);
  assert.equal(
    (await boris.put(`/api/requests/ratings/choices/${ids.purchasing}`, { share: 0 })).status,
    200,
  );
  const { body } = await boris.get(`/api/requests/ratings/choices/${ids.team}`);
  assert.deepEqual([body.share, body.own, body.from.id], [0, false, ids.purchasing]);
  await serve(await ask("kira"));
  assert.deepEqual(await asked("kira"), []);
  await boris.put(`/api/requests/ratings/choices/${ids.purchasing}`, { share: null });
  const many = Array.from(
    { length: 2_000 },
    (_, i) => `019a0000-0000-7000-8000-${String(i).padStart(12, "0")}`,
  );
  const third = many.filter((id) => sampled(id, 1 / 3)).length;
  assert.ok(Math.abs(third - 667) < 90, String(third));
  assert.ok(many.every((id) => sampled(id, 1) && !sampled(id, 0)));
});

test("under five answers there is no mean; both sides and the lead read the list, others do not", async () => {
  const path = `/api/requests/ratings?supplier=${ids.purchasing}&customer=${ids.accounts}`;
  const { body } = await boris.get(path);
  assert.ok(body.summary.supplier.count >= 1 && body.summary.supplier.count < 5);
  assert.equal(body.summary.supplier.mean, null);
  await world.asHouse(({ client }) =>
    client.query(
      `insert into requests.rating (request, work, rated, supplier, customer, rater, state, questions, score, answers, answered_at)
       select w.request, w.id, 'supplier', $1, $2, p.party, 'answered', '[]', 5, '{}', now()
       from (select id, request from requests.work where unit = $1 limit 1) w, organisation.person p on conflict do nothing`,
      [ids.purchasing, ids.accounts],
    ),
  );
  const full = (await boris.get(path)).body.summary.supplier;
  assert.ok(full.count >= 5 && full.mean > 4 && full.low < full.mean && full.high >= full.mean);
  assert.equal((await (await as("dina")).get(path)).status, 200);
  assert.equal((await lead.get(path)).status, 200);
  assert.equal((await (await as("nobody")).get(path)).status, 403);
  assert.equal((await boris.get("/api/requests/ratings")).body.error.code, "ratings.of_whom");
  const first = await boris.get(`${path}&limit=2`);
  const second = await boris.get(`${path}&limit=2&after=${encodeURIComponent(first.body.next)}`);
  const seen = [...first.body.ratings, ...second.body.ratings].map(({ id }: { id: string }) => id);
  assert.equal(new Set(seen).size, 4);
  assert.ok(first.statements <= 12);
});
