// Figures of outside beside the company's own, on a real house.

import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { openWorld } from "#test/world";

const world = await openWorld();
const base = "/api/insight/benchmarks";
const draft = {
  kind: "figure",
  beside: "measure:breaches",
  title: "Нарушенные сроки",
  source: "Отраслевой обзор",
  year: 2025,
  value: 12,
  unit: "%",
};

test("ours stands beside theirs with its interval; who may not record is refused", async () => {
  await world.asHouse(({ db }) =>
    sql`
      insert into measures.weekly_sum (side, party, measure, week, n, total, squares, logs)
      values ('company', '00000000-0000-0000-0000-000000000000', 'breaches',
        date_trunc('week', now() - interval '14 days')::date, 30, 1000, 0, 0)
    `.execute(db),
  );
  const lead = await world.client({ roles: ["programme_lead"] });
  const nobody = await world.client({ email: "nobody@x.ru" });
  const { id } = (await lead.post(base, draft)).body;
  await lead.post(base, {
    ...draft,
    kind: "practice",
    value: null,
    beside: null,
    title: "Единое окно",
    link: "https://example.org/a",
  });
  const { body, statements } = await nobody.get(base);
  assert.ok(statements <= 12, `${statements}`);
  assert.equal(body.mayRecord, false);
  const [practice, figure] = body.benchmarks;
  assert.equal(practice.standing, null);
  assert.equal(figure.standing, "better");
  assert.equal(figure.ours.value, 3);
  assert.ok(figure.ours.low > 1.5 && figure.ours.high < 5);
  const next = (await nobody.get(`${base}?limit=1`)).body.next;
  assert.equal((await nobody.get(`${base}?limit=1&after=${next}`)).body.benchmarks[0].id, id);
  for (const answer of [
    await nobody.post(base, draft),
    await nobody.put(`${base}/${id}`, draft),
    await nobody.put(`${base}/${id}/removal`, { removed: true }),
  ])
    assert.equal(answer.status, 403);
  const refused = async (more: object) => (await lead.post(base, { ...draft, ...more })).body.error?.code;
  assert.equal(await refused({ value: null }), "benchmarks.value_needed");
  assert.equal(await refused({ year: 2190 }), "benchmarks.year_ahead");
  assert.equal(await refused({ beside: "measure:luck" }), "benchmarks.beside_unknown");
  assert.equal((await lead.post(base, { ...draft, link: "javascript:alert(1)" })).status, 400);
  await lead.put(`${base}/${id}/removal`, { removed: true });
  assert.equal((await lead.get(base)).body.benchmarks.length, 1);
  await lead.put(`${base}/${id}/removal`, { removed: false });
  assert.equal((await lead.put(`${base}/${id}`, { ...draft, unit: "дней" })).status, 200);
  const changed = (await lead.get(base)).body.benchmarks.find((one: { id: string }) => one.id === id);
  assert.deepEqual([changed.standing, changed.doubts], ["cannotTell", ["otherUnit"]]);
});
