// Outcomes on a real house: by hand and from a file, whose they are, and what goes together with what inside.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { sql } from "kysely";
import { writeXlsx } from "#platform/files";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { monthsBetween } from "./month.ts";

const world = await openWorld({ worker: true });
const base = "/api/insight/outcomes";
let lead: Client;
let ids: Readonly<Record<string, string>>;

before(async () => {
  ({ lead, ids } = await makeSmallCompany(world));
});

const person = (email: string) => world.client({ email });
const csv = (...lines: string[]) => ["Месяц;Показатель;Значение;Подразделение", ...lines, ""].join("\n");

async function bring(name: string, bytes: string | Uint8Array, plan?: object) {
  const { body } = await lead.post(`${base}/imports`, { file: await lead.upload(name, bytes) });
  if (plan) await lead.put(`${base}/imports/${body.id}/plan`, { mapping: {}, ...plan });
  const check = await lead.post(`${base}/imports/${body.id}/check`);
  return { at: `${base}/imports/${body.id}`, report: (await lead.task(check.body.task)).result };
}

test("bad rows are told by line, column and reason; good ones are taken or nothing is", async () => {
  const file = csv(
    "2025-01;turnover;1,5;",
    "март 2025;Текучесть кадров;2.5;",
    "весна;turnover;1;",
    "2025-04;happiness;1;",
    "2025-05;turnover;много;",
    "2025-06;turnover;1;Склад",
    "2025-01;turnover;9;",
    "2100-01;turnover;1;",
    "2025-01;climate;71;Закупки",
  );
  const { at, report } = await bring("values.csv", file, { taking: "nothing" });
  assert.deepEqual(
    { rows: report.rows, created: report.created, refused: report.refused },
    { rows: 9, created: 3, refused: 6 },
  );
  const { body } = await lead.get(`${at}/problems`);
  assert.deepEqual(
    body.problems.map((one: { line: number; code: string; column: string }) => [
      one.line,
      one.code,
      one.column,
    ]),
    [
      [4, "month_unfit", "Месяц"],
      [5, "outcome_unknown", "Показатель"],
      [6, "value_unfit", "Значение"],
      [7, "unit_unknown", "Подразделение"],
      [8, "twice", "Месяц"],
      [9, "month_not_over", "Месяц"],
    ],
  );
  const faulty = await lead.task((await lead.post(`${at}/application`)).body.task);
  assert.equal(faulty.error.code, "outcomes.import_faulty");
  assert.equal(
    (await lead.get(base)).body.outcomes.every((o: { values: object[] }) => o.values.length === 0),
    true,
  );
  await lead.put(`${at}/plan`, { mapping: {}, taking: "good" });
  const taken = await lead.task((await lead.post(`${at}/application`)).body.task);
  assert.equal(taken.result.created, 3);
  assert.equal((await lead.post(`${at}/application`)).body.error.code, "outcomes.import_applied");
  const problems = await lead.get(`${at}/problems.csv`);
  assert.match(problems.text, /“весна” is no month/);
  const turnover = (await lead.get(base)).body.outcomes.find((o: { key: string }) => o.key === "turnover");
  assert.deepEqual(turnover.values, [
    { month: "2025-03", value: 2.5 },
    { month: "2025-01", value: 1.5 },
  ]);
});

test("what the workbook holds comes in again and changes nothing", async () => {
  const file = await lead.get(`${base}/file`);
  assert.equal(file.status, 200);
  const sheet = writeXlsx([
    {
      name: "outcomes",
      header: ["Month", "Outcome", "Unit", "Value"],
      rows: [
        ["2025-01", "Staff turnover", "Whole company", 1.5],
        [new Date("2025-03-01T00:00:00Z"), "Staff turnover", "", 2.75],
      ],
    },
  ]);
  const { report } = await bring("outcomes.xlsx", sheet);
  assert.deepEqual([report.same, report.changed, report.refused], [1, 1, 0]);
});

test("by hand: a month that is over, taken back by null; the outcome must be there", async () => {
  const body = { outcome: "efficiency", party: null, month: "2025-02", value: 80 };
  assert.deepEqual((await lead.put(`${base}/values`, body)).body, { before: null });
  assert.deepEqual((await lead.put(`${base}/values`, { ...body, value: 81 })).body, { before: 80 });
  assert.deepEqual((await lead.put(`${base}/values`, { ...body, value: null })).body, { before: 81 });
  const refused = async (more: object) =>
    (await lead.put(`${base}/values`, { ...body, ...more })).body.error.code;
  assert.equal(await refused({ month: "2100-01" }), "outcomes.month_not_over");
  assert.equal(await refused({ outcome: "none" }), "outcomes.outcome_not_found");
  assert.equal(await refused({ party: ids.vera }), "outcomes.party_not_found");
  const own = await lead.post(base, { name: "Возвраты", unit: "%", good: "lower" });
  assert.match(own.body.key, /^own_/);
  assert.equal(
    (await lead.post(base, { name: "возвраты", good: "lower" })).body.error.code,
    "outcomes.name_taken",
  );
});

test("a unit's values are for its people and heads; the company's for everybody signed in", async () => {
  const vera = await person("vera@x.ru");
  const nobody = await person("passer-by@x.ru");
  const of = (who: Client, party: string) => who.get(`${base}?party=${party}`);
  assert.equal((await of(vera, ids.purchasing!)).status, 200);
  assert.equal((await of(vera, ids.accounts!)).status, 403);
  assert.equal((await of(nobody, ids.purchasing!)).status, 403);
  const seen = await nobody.get(base);
  assert.equal(seen.status, 200);
  assert.deepEqual(seen.body.parties, []);
  assert.equal(seen.body.mayEnter, false);
  assert.deepEqual(
    (await vera.get(base)).body.parties.map(({ id }: { id: string }) => id),
    [ids.purchasing],
  );
  assert.equal(
    (await vera.put(`${base}/values`, { outcome: "turnover", party: null, month: "2025-02", value: 1 }))
      .status,
    403,
  );
});

test("what was planted between waiting and an outcome is found at its lag, within twelve statements", async () => {
  const months = monthsBetween("2022-01", "2025-12");
  const shape = months.map((_, i) => 20 + 6 * Math.sin(i * i) + 3 * Math.cos(i * 2.3));
  await world.asHouse(async ({ db }) => {
    await sql`delete from measures.weekly_sum`.execute(db);
    for (const [i, month] of months.entries())
      await sql`
        insert into measures.weekly_sum (side, party, measure, week, n, total, squares, logs)
        values ('company', '00000000-0000-0000-0000-000000000000', 'waiting',
          date_trunc('week', ${`${month}-12`}::date)::date, 10, ${10 * shape[i]!}, 1, 1)
      `.execute(db);
  });
  const rows = months.slice(2).map((month, i) => `${month};climate;${(100 - shape[i]!).toFixed(2)};`);
  const { at } = await bring("climate.csv", csv(...rows));
  await lead.task((await lead.post(`${at}/application`)).body.task);
  const { body, statements } = await lead.get(base);
  assert.ok(statements <= 12, `${statements}`);
  const relation = body.relations.find(
    (one: { inside: string; outcome: string }) => one.inside === "waiting" && one.outcome === "climate",
  );
  assert.deepEqual(
    relation.lags
      .filter(({ telling }: { telling: string }) => telling === "against")
      .map(({ lag }: { lag: number }) => lag),
    [2],
  );
  assert.ok(relation.lags[2].value < -0.99 && relation.lags[2].n === 46);
  const turnover = body.relations.find(
    (one: { inside: string; outcome: string }) => one.inside === "waiting" && one.outcome === "turnover",
  );
  assert.ok(turnover.lags.every(({ telling }: { telling: string }) => telling === "cannotTellYet"));
});
