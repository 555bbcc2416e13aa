// Pages, files and the report of a wave that was really answered and really closed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { houseActor } from "#platform/context";
import { openWorld } from "#test/world";
import { closeWave } from "../release/close.ts";
import { randomWave } from "../release/random-wave-for-tests.ts";
import { putAnswers, putOrganisation, putWave, startClosing } from "../release/wave-in-database-for-tests.ts";

const world = await openWorld();
const lead = await world.client({ roles: ["programme_lead"] });
const wave = randomWave(23, { people: 400, units: 12, suppliers: 6 });
await putOrganisation(world, wave);
await putWave(world, wave);
await putAnswers(world, wave, wave.answers);
await startClosing(world, wave);
await closeWave(
  {
    ...{ house: world.house, actor: houseActor(), taskId: undefined, progress: () => {} },
    ...{ signal: new AbortController().signal, transact: (work) => world.asHouse(work) },
  },
  wave.facts.wave,
);
const at = `/api/surveys/waves/${wave.facts.wave}/results`;

interface Figure {
  readonly measure: string;
  readonly method: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly withheld: string | null;
}

test("the overview tells the whole with its interval, its models, and how many took part", async () => {
  const { status, body, statements } = await lead.get(at);
  assert.equal(status, 200);
  assert.ok(statements <= 12, `${statements} statements`);
  const overall: Figure = body.figures.find((f: Figure) => f.measure === "overall" && f.method === "mean");
  assert.ok((overall.low as number) < (overall.value as number));
  assert.ok((overall.n as number) > 100);
  assert.equal(body.response % 5, 0);
  const measures = new Set(body.measures.map(({ name }: { name: string }) => name));
  for (const { measure } of body.figures as Figure[]) assert.ok(measures.has(measure), measure);
  assert.ok(body.models.length > 0);
  assert.ok(body.groups.some((f: { cut: string }) => f.cut === "tenure"));
  const someone = await world.client({ email: "someone@elsewhere.test" });
  assert.deepEqual((await someone.get(at)).body.groups, []);
});

test("every supplier, unit and relationship of the lists opens, told or not", async () => {
  for (const side of ["suppliers", "customers"] as const) {
    const { body } = await lead.get(`${at}/sides/${side}`);
    assert.ok(body.rows.length > 1, side);
    for (const { party } of body.rows.slice(0, 4)) {
      const { status, statements } = await lead.get(`${at}/${side}/${party.id}`);
      assert.equal(status, 200);
      assert.ok(statements <= 12, `${statements} statements`);
    }
  }
  const { body: heat } = await lead.get(`${at}/heat?measure=dimension:reliability`);
  assert.ok(heat.cells.length > 0);
  for (const cell of heat.cells) assert.equal(cell.value === null, cell.withheld !== null);
  const [cell] = heat.cells;
  const pair = `${heat.suppliers[cell.supplier].id}/${heat.customers[cell.customer].id}`;
  assert.equal((await lead.get(`${at}/relationships/${pair}`)).status, 200);
});

test("a page of figures holds nothing that the release does not", async () => {
  const { rows } = await world.house.pool.query(
    "select scope, measure, method, value, n from surveys.figure where wave = $1 and scope = 'company'",
    [wave.facts.wave],
  );
  const told = new Set(rows.map((row) => [row.measure, row.method, row.value, row.n].join(" ")));
  const { body } = await lead.get(at);
  for (const f of body.figures as Figure[])
    assert.ok(told.has([f.measure, f.method, f.value, f.n].join(" ")), f.measure);
});

test("the file has a line a figure, and the report prints", async () => {
  const { rows } = await world.house.pool.query(
    "select count(*)::int as n from surveys.figure where wave = $1",
    [wave.facts.wave],
  );
  const csv = await lead.get(`${at}/figures/csv`);
  assert.equal(csv.text.trim().split("\r\n").length, rows[0].n + 1);
  const report = await lead.get(`${at}/report`);
  assert.ok(report.text.startsWith("%PDF-"));
});
