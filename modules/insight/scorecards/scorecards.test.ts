// The pages of a unit and of the company: what they say of planted work, and what they tell to whom.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { countMeasures } from "../../measures/counting.ts";

const world = await openWorld({ now: new Date("2026-05-18T09:00:00Z") });
const { lead, ids } = await makeSmallCompany(world);
const { pool } = world.house;

const day = 86_400_000;
/** Twelve weeks of requests, so many a week, each done after so many hours. */
async function asked(supplier: string, customer: string, aWeek: number, hours: number): Promise<void> {
  const rows = Array.from({ length: 12 * aWeek }, (_, i) => {
    const at = Date.parse("2026-02-16T08:00:00Z") + 7 * day * Math.floor(i / aWeek) + (i % 4) * day;
    return { at: new Date(at), done: new Date(at + hours * 3_600_000) };
  });
  await pool.query(
    `insert into relationships.request (line, system, key, at, closed_at, requester, server, service, kind, supplier,
       customer, counts)
     select i, 'test', $3::text || $4::text || i, a, d, '', '', '', 'request', $3::uuid, $4::uuid, true
     from unnest($1::timestamptz[], $2::timestamptz[]) with ordinality as r (a, d, i)`,
    [rows.map(({ at }) => at), rows.map(({ done }) => done), supplier, customer],
  );
}
const { accounts, purchasing, team } = ids as Record<string, string>;
await asked(purchasing as string, accounts as string, 10, 6);
await asked(purchasing as string, team as string, 4, 6);
await asked(accounts as string, purchasing as string, 5, 30);
await world.asHouse((ctx) => countMeasures(ctx, true));
for (const pair of [
  { supplier: accounts, customer: purchasing },
  { supplier: purchasing, customer: accounts },
])
  await lead.post("/api/relationships", pair);
await world.deliver();

const scorecard = (of: string | undefined) => `/api/insight/parties/${of}`;

test("hours are lost where it takes longer than what half of the company takes, and told of that pair", async () => {
  const answer = await lead.get("/api/insight/company");
  assert.equal(answer.status, 200, answer.text);
  assert.ok(answer.statements <= 12, `${answer.statements} statements`);
  const { lost } = answer.body;
  assert.ok(Math.abs(lost.usual.waiting - 6) < 0.4, String(lost.usual.waiting));
  const [first] = lost.pairs;
  assert.deepEqual([first.supplier.id, first.customer.id], [accounts, purchasing]);
  // Sixty waits of thirty hours in thirteen weeks, each 24 beyond the usual six.
  const monthly = ((60 * 24) / 13) * (52 / 12);
  assert.ok(Math.abs(first.hoursMonthly - monthly) < 0.05 * monthly, `${first.hoursMonthly} for ${monthly}`);
  assert.ok(lost.months.length >= 3);
});

test("a scorecard has both sides, compares with the company only what chance does not explain", async () => {
  const answer = await lead.get(scorecard(accounts));
  assert.equal(answer.status, 200, answer.text);
  assert.ok(answer.statements <= 12, `${answer.statements} statements`);
  const of = (side: "supplier" | "customer", measure: string) =>
    answer.body[side].find((one: { measure: string }) => one.measure === measure);
  assert.deepEqual([of("supplier", "demand").value, of("customer", "demand").value], [60, 120]);
  assert.equal(of("supplier", "waiting").standing, "worse");
  assert.equal(of("customer", "waiting").standing, "better");
  assert.equal(of("supplier", "demand").standing, null);
});

test("its people see all of it, those it serves what is between them, others nothing; people have none", async () => {
  const head = await world.client({ email: "boris@x.ru" });
  const own = await head.get(scorecard(purchasing));
  assert.deepEqual([own.status, own.body.reach], [200, "whole"], own.text);
  assert.equal(own.body.supplier[0].value, 168);
  const between = await head.get(scorecard(accounts));
  assert.deepEqual([between.status, between.body.reach], [200, "between"], between.text);
  const served = between.body.customer.find(({ measure }: { measure: string }) => measure === "demand");
  assert.equal(served.value, 120);
  const passerBy = await world.client({ email: "passer-by@x.ru" });
  assert.equal((await passerBy.get(scorecard(purchasing))).status, 403);
  assert.equal((await lead.get(scorecard(ids.vera))).status, 404);
  const company = await passerBy.get("/api/insight/company");
  assert.deepEqual([company.status, company.body.lost.pairs], [200, []]);
  assert.ok(company.body.lost.hoursMonthly > 400, "totals are for everybody");
});
