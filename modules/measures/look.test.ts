import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { countMeasures } from "./counting.ts";
import { measureKeys } from "./measure.ts";

const world = await openWorld({ now: new Date("2026-03-11T10:00:00Z") });
const { ids, lead } = await makeSmallCompany(world);
await lead.post("/api/people", {
  name: "Олег Бух",
  email: "oleg@x.ru",
  unit: ids.accounts,
  on: "2020-02-01",
});
await lead.post("/api/people", { name: "Пётр Чужой", email: "petr@x.ru", unit: ids.top, on: "2020-02-01" });
const vera = await world.client({ email: "vera@x.ru" });
const boris = await world.client({ email: "boris@x.ru" });
const oleg = await world.client({ email: "oleg@x.ru" });
const petr = await world.client({ email: "petr@x.ru" });
const [accounts, purchasing] = [ids.accounts as string, ids.purchasing as string];

const run = (statement: string, values: readonly unknown[] = []) =>
  world.asHouse(({ client }) => client.query(statement, [...values]));

// Of every kind something, in the week of the 2nd of March 2026.
const asked = await vera.post("/api/requests", { subject: "Сверка за февраль", supplier: accounts });
await world.deliver();
const { rows: works } = await run("select id from requests.work where request = $1", [asked.body.id]);
const work = works[0].id as string;
await run("update relationships.request set at = '2026-03-02T09:00Z', closed_at = '2026-03-05T09:00Z'");
await run(
  `insert into relationships.request (line, system, key, at, closed_at, requester, server, service, kind, supplier, customer, counts)
   select 1, 'desk', 'D-' || i, timestamptz '2026-03-03 08:00Z' + i * interval '1 minute', timestamptz '2026-03-04 08:00Z' + i * interval '1 hour',
     'x', 'y', case when i % 2 = 0 then 'Договоры' else '' end,
     (array['request', 'question', 'suggestion', 'complaint', 'thanks'])[1 + i % 5], $1, $2, true
   from generate_series(0, 24) i`,
  [accounts, purchasing],
);
const log = (
  await run(`insert into processes.log (name, audience) values ('Закрытый процесс', 'leads') returning id`)
).rows[0].id;
await run(
  `insert into relationships.hand_over (log, case_id, activity, at, seconds, supplier, customer) values
   ($1, 'c1', 'Проверка', '2026-03-03T08:00Z', 3600, $2, $3), ($1, 'c1', 'Возврат', '2026-03-03T10:00Z', 7200, $3, $2),
   ($1, 'c2', 'Проверка', '2026-03-04T08:00Z', 1800, $2, $3)`,
  [log, accounts, purchasing],
);
await run(
  `insert into requests.rating (request, work, rated, supplier, customer, rater, state, questions, score, answered_at)
   values ($1, $2, 'supplier', $3, $4, $5, 'answered', '[]', 2, '2026-03-06T08:00Z')`,
  [asked.body.id, work, accounts, purchasing, ids.vera],
);
await run(
  `insert into requests.clock (request, work, agreement, version, target, state, target_minutes, elapsed_seconds, started_at,
     settled_at, computed_at)
   select $1, $2, gen_random_uuid(), 1, 'done', state, 60, 7200, now(), '2026-03-05T08:00Z', now()
   from unnest(array['met', 'breached', 'met']) as state`,
  [asked.body.id, work],
);
await world.asHouse((ctx) => countMeasures(ctx));

const pair = `supplier=${accounts}&customer=${purchasing}`;
const series = (who: typeof vera, measure: string, whose = pair, more = "") =>
  who.get(`/api/measures/series?measure=${measure}&${whose}${more}`);
const rows = (who: typeof vera, measure: string, whose = pair, more = "") =>
  who.get(`/api/measures/rows?measure=${measure}&${whose}&week=2026-03-04${more}`);

test("the rows of a week are as many as its figure says, for every measure, page by page", async () => {
  for (const measure of measureKeys) {
    const { body, statements } = await series(lead, measure, pair, "&from=2026-03-02&to=2026-03-08");
    assert.ok(statements <= 12, `${statements} statements`);
    const [week] = body.weeks;
    assert.equal(week.week, "2026-03-02");
    assert.ok(week.n > 0, measure);
    const found: { key: string; counted: boolean | null; hours: number | null }[] = [];
    let after = "";
    do {
      const page = await rows(lead, measure, pair, `&limit=4${after && `&after=${after}`}`);
      assert.equal(page.status, 200, page.text);
      assert.ok(page.statements <= 12);
      found.push(...page.body.rows);
      after = page.body.next ?? "";
    } while (after);
    assert.equal(new Set(found.map(({ key }) => key)).size, found.length, "no row twice");
    const counting = body.kind === "share" ? found.filter(({ counted }) => counted) : found;
    assert.equal(counting.length, week.n, measure);
    if (body.kind === "share") assert.equal(found.length, week.total);
    if (body.kind === "hours")
      assert.ok(Math.abs(found.reduce((sum, { hours }) => sum + (hours ?? 0), 0) - week.total) < 1e-6);
  }
});

test("a series has every week, its sum, the services of the pair, and says what is the last full week", async () => {
  const { body } = await series(vera, "demand");
  assert.equal(body.weeks.length, 26);
  assert.equal(body.lastFullWeek, "2026-03-02");
  assert.equal(body.weeks.at(-1).week, "2026-03-02");
  assert.equal(body.sum.n, body.weeks.at(-1).n);
  assert.equal(body.sum.n, 11);
  assert.deepEqual(body.services, [
    { name: "", n: 6 },
    { name: "Договоры", n: 5 },
  ]);
  assert.equal(
    (await series(vera, "demand", `${pair}&service=${encodeURIComponent("Договоры")}`)).body.sum.n,
    5,
  );
  const waited = (await series(vera, "waiting")).body.sum;
  const exact = [72, ...[0, 1, 5, 6, 10, 11, 15, 16, 20, 21].map((i) => 24 + i * (59 / 60))].sort(
    (a, b) => a - b,
  );
  assert.ok(Math.abs(waited.mean - exact.reduce((a, b) => a + b) / exact.length) < 1e-9);
  assert.ok(Math.abs(waited.median / (exact[5] as number) - 1) < 0.049);
});

test("a request is named for those who may see it; others see that it was", async () => {
  const own = (body: { rows: { request: { number: number } | null }[] }) =>
    body.rows.filter(({ request }) => request !== null).map(({ request }) => request?.number);
  assert.deepEqual(own((await rows(vera, "demand")).body), [asked.body.number]);
  assert.deepEqual(own((await rows(oleg, "demand")).body), [asked.body.number]);
  await run("update requests.request set visibility = 'people' where id = $1", [asked.body.id]);
  const hidden = (await rows(boris, "demand")).body;
  assert.deepEqual(own(hidden), []);
  assert.equal(hidden.rows.length, 11);
  // The process is for those who lead: whoever leads nothing sees no cases of it.
  assert.equal((await rows(vera, "hand_over_waiting")).body.rows.length, 0);
  assert.equal((await rows(boris, "hand_over_waiting")).body.rows.length, 2);
});

test("figures are for both sides, one party's for its own, the company's for all, and its rows for the programme lead", async () => {
  const status = async (who: typeof vera, whose: string) => [
    (await series(who, "demand", whose)).status,
    (await rows(who, "demand", whose)).status,
  ];
  for (const who of [vera, boris, oleg, lead]) assert.deepEqual(await status(who, pair), [200, 200]);
  assert.deepEqual(await status(petr, pair), [403, 403]);
  assert.deepEqual(await status(oleg, `supplier=${accounts}`), [200, 200]);
  assert.deepEqual(await status(vera, `supplier=${accounts}`), [403, 403]);
  assert.deepEqual(await status(vera, ""), [200, 403]);
  assert.deepEqual(await status(lead, ""), [200, 200]);
});

test("weeks of complaints are for the heads of whoever complained and the programme lead, never for the other side", async () => {
  const status = async (who: typeof vera, whose: string) => (await series(who, "complaints", whose)).status;
  assert.deepEqual(
    [await status(lead, pair), await status(boris, pair), await status(vera, pair), await status(oleg, pair)],
    [200, 200, 403, 403],
  );
  assert.equal(await status(oleg, `supplier=${accounts}`), 403);
  assert.equal(await status(boris, `customer=${purchasing}`), 200);
  assert.equal(await status(petr, ""), 200);
  assert.equal((await rows(oleg, "complaints")).status, 403);
});

test("what cannot be answered is refused with a reason", async () => {
  const code = async (more: string) => {
    const { status, body } = await series(lead, "demand", "", more);
    return [status, body.error.code];
  };
  assert.deepEqual(await code("&from=2026-03-02&to=2026-02-01"), [400, "measures.span_backwards"]);
  assert.deepEqual(await code("&from=2000-01-03&to=2026-02-01"), [400, "measures.span_too_long"]);
  assert.equal((await series(lead, "demand", "supplier=0196aaaa-0000-7000-8000-000000000001")).status, 404);
  assert.equal((await series(lead, "nonsense", "")).status, 400);
  assert.equal((await rows(lead, "demand", pair, "&after=x")).status, 400);
});
