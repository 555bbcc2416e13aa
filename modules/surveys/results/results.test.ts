import assert from "node:assert/strict";
import { test } from "node:test";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { insertReleased } from "./released-for-tests.ts";

const world = await openWorld();
const { lead, ids } = await makeSmallCompany(world);
const head = await world.client({ email: "boris@x.ru" });
const member = await world.client({ email: "vera@x.ru" });
const passerBy = await world.client({ email: "passer-by@x.ru" });
const stranger = world.stranger();
const suppliers = [ids.purchasing, ids.accounts, ids.supplier, ids.team] as string[];
const customers = [ids.accounts, ids.team, ids.purchasing, ids.top] as string[];
const waves = await insertReleased(world.house.pool, { suppliers, customers });
const at = `/api/surveys/waves/${waves[2]}/results`;

test("the whole company is for everybody signed in, within twelve statements", async () => {
  const answer = await passerBy.get(at);
  assert.equal(answer.status, 200);
  assert.ok(answer.statements <= 12, `${answer.statements} statements`);
  const { body } = answer;
  const overall = body.figures.find((f: { measure: string; method: string }) => f.measure === "overall");
  assert.equal(overall.n, 412);
  assert.equal(overall.covered, 410);
  assert.ok(body.figures.every((f: { scope: string }) => f.scope === "company"));
  assert.deepEqual(
    body.models.map((m: { name: string }) => m.name),
    ["drivers", "importance", "kano", "opportunity", "reliability"],
  );
  // Nobody's supplier is named to those who may not see suppliers.
  assert.deepEqual(body.differs, []);
  assert.equal(body.sees.comments, false);
  assert.equal((await stranger.get(at)).status, 401);
});

test("the lead is told who differs for certain, and how the company changed", async () => {
  const { body, statements } = await lead.get(at);
  assert.ok(statements <= 12, `${statements} statements`);
  assert.deepEqual(
    body.differs.map((d: { party: { id: string }; end: string }) => [d.party.id, d.end]),
    [
      [ids.purchasing, "highest"],
      [ids.team, "lowest"],
    ],
  );
  const change = body.changes.find((c: { measure: string }) => c.measure === "overall");
  assert.equal(change.wave.id, waves[1]);
  assert.ok(Math.abs(change.value - 0.08) < 1e-9);
  assert.equal(change.reading, "cannot_tell");
  const trend = body.trends.find((t: { measure: string }) => t.measure === "overall");
  assert.deepEqual(
    trend.points.map((p: { wave: string }) => p.wave),
    waves,
  );
});

test("an earlier wave knows nothing of later ones", async () => {
  const { body } = await lead.get(`/api/surveys/waves/${waves[0]}/results`);
  assert.deepEqual(body.changes, []);
  assert.deepEqual(body.trends, []);
});

test("a supplier's results are for its people and heads", async () => {
  const own = `${at}/suppliers/${ids.purchasing}`;
  for (const one of [head, member, lead]) {
    const { status, body, statements } = await one.get(own);
    assert.equal(status, 200);
    assert.ok(statements <= 12, `${statements} statements`);
    assert.ok(body.figures.every((f: { supplier: string }) => f.supplier === ids.purchasing));
    assert.ok(body.company.length > 0);
  }
  assert.equal((await passerBy.get(own)).status, 403);
  assert.equal((await head.get(`${at}/suppliers/${ids.accounts}`)).status, 403);
  assert.equal((await lead.get(`${at}/suppliers/${waves[0]}`)).status, 404);
});

test("what a unit of customers said is for its heads, not for its people", async () => {
  const own = `${at}/customers/${ids.purchasing}`;
  assert.equal((await head.get(own)).status, 200);
  assert.equal((await member.get(own)).status, 403);
  assert.equal((await passerBy.get(own)).status, 403);
});

test("a relationship is for both sides; what cannot be told says why", async () => {
  const { status, body } = await head.get(`${at}/relationships/${ids.purchasing}/${ids.accounts}`);
  assert.equal(status, 200);
  assert.ok(body.figures.some((f: { method: string }) => f.method === "blind_spot"));
  const asCustomer = await head.get(`${at}/relationships/${ids.accounts}/${ids.purchasing}`);
  assert.equal(asCustomer.status, 200);
  const untold = asCustomer.body.figures.find((f: { measure: string }) => f.measure === "overall");
  assert.equal(untold.value, null);
  assert.equal(untold.withheld, "too_few");
  assert.equal((await passerBy.get(`${at}/relationships/${ids.purchasing}/${ids.accounts}`)).status, 403);
});

test("lists and the heat map hold what the reader may see and nothing else", async () => {
  const parties = async (who: Client, side: string) => {
    const { status, body, statements } = await who.get(`${at}/sides/${side}`);
    assert.equal(status, 200);
    assert.ok(statements <= 12, `${statements} statements`);
    return new Set(body.rows.map((row: { party: { id: string } }) => row.party.id));
  };
  assert.equal((await parties(lead, "suppliers")).size, 4);
  assert.deepEqual(await parties(head, "suppliers"), new Set([ids.purchasing, ids.team]));
  assert.deepEqual(await parties(member, "suppliers"), new Set([ids.purchasing]));
  assert.deepEqual(await parties(passerBy, "suppliers"), new Set());
  assert.deepEqual(await parties(head, "customers"), new Set([ids.team, ids.purchasing]));
  assert.deepEqual(await parties(member, "customers"), new Set());

  const whole = await lead.get(`${at}/heat`);
  assert.ok(whole.statements <= 12);
  assert.equal(whole.body.suppliers.length, 4);
  assert.ok(whole.body.cells.some((c: { withheld: string | null }) => c.withheld === "too_few"));
  const { body } = await member.get(`${at}/heat`);
  assert.deepEqual(
    body.suppliers.map((s: { id: string }) => s.id),
    [ids.purchasing],
  );
  assert.equal((await passerBy.get(`${at}/heat`)).body.cells.length, 0);
});

test("drawn values stand beside the raw ones, and standing is what was found when the wave closed", async () => {
  const { body } = await lead.get(`${at}/sides/suppliers`);
  const best = body.rows.find((row: { party: { id: string } }) => row.party.id === ids.purchasing);
  assert.equal(best.figure.value, 4.4);
  assert.ok(best.drawn.value < 4.4);
  assert.equal(best.standing, "above");
});

test("words are for those who may see the supplier, page by page, without scores", async () => {
  const of = `${at}/comments?supplier=${ids.purchasing}&limit=3`;
  const first = await member.get(of);
  assert.equal(first.status, 200);
  assert.equal(first.body.comments.length, 3);
  const second = await member.get(`${of}&after=${first.body.next}`);
  assert.equal(second.body.comments.length, 1);
  assert.equal(second.body.next, null);
  assert.deepEqual(Object.keys(first.body.comments[0]).sort(), ["id", "item", "talks", "title", "words"]);
  assert.equal((await passerBy.get(of)).status, 403);
  assert.equal((await member.get(`${at}/comments`)).status, 403);
  assert.equal((await head.get(`${at}/comments`)).status, 200);
});

test("the last score of a relationship comes with its trend, for both sides only", async () => {
  const of = `/api/surveys/results/latest?supplier=${ids.purchasing}&customer=${ids.accounts}`;
  const { status, body, statements } = await member.get(of);
  assert.equal(status, 200);
  assert.ok(statements <= 12);
  assert.equal(body.latest.wave.id, waves[2]);
  assert.equal(body.latest.trend.length, 3);
  assert.deepEqual((await passerBy.get(of)).body, { latest: null });
  assert.equal((await lead.get("/api/surveys/results/latest")).status, 400);
  const never = await lead.get(`/api/surveys/results/latest?supplier=${ids.anna}`);
  assert.deepEqual(never.body, { latest: null });
});

test("before a wave closes nothing is known of it", async () => {
  const [, open] = await insertReleased(world.house.pool, {
    ...{ suppliers: [], customers: [], waves: 2, open: true },
  });
  for (const path of ["", "/sides/suppliers", "/heat", "/comments", "/figures/csv", "/report"]) {
    const { status, body } = await lead.get(`/api/surveys/waves/${open}/results${path}`);
    assert.equal(status, 409, path);
    const said = typeof body === "string" ? JSON.parse(body) : body;
    assert.equal(said.error.code, "survey_results.not_closed");
  }
});

test("files hold the same figures as the pages, and no more than the reader may see", async () => {
  const csv = await lead.get(`${at}/figures/csv`);
  assert.equal(csv.status, 200);
  const lines = csv.text.trim().split("\r\n");
  assert.match(lines[0] as string, /Wave,Scope,Supplier,Customer/);
  assert.ok(lines.some((line) => line.includes("Закупки") && line.includes("blind spot")));
  const own = (await member.get(`${at}/figures/csv`)).text.trim().split("\r\n");
  assert.ok(own.length < lines.length);
  assert.ok(own.slice(1).every((line) => line.includes(",Company,") || line.includes("Закупки")));
  const everybody = (await passerBy.get(`${at}/figures/csv`)).text.trim().split("\r\n");
  assert.ok(everybody.slice(1).every((line) => line.includes(",Company,,,")));

  const reader = await world.client({ email: "anna@x.ru" });
  await reader.put("/api/account", { language: "ru" });
  const russian = await reader.get(`${at}/figures/csv`);
  assert.match(russian.text, /Волна;О ком;Поставщик/);
  assert.match(russian.text, /;3,86/);
});

test("a workbook opens and names its columns", async () => {
  const answer = await lead.request("GET", `${at}/figures/xlsx`);
  assert.equal(answer.status, 200);
  assert.match(String(answer.headers["content-type"]), /spreadsheetml/);
  assert.ok(answer.text.startsWith("PK"), "not a workbook");
});

test("the report is a PDF of two to six pages that draws its charts as vectors", async () => {
  for (const language of ["ru", "en"]) {
    await lead.put("/api/account", { language });
    const answer = await lead.get(`${at}/report`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers["content-type"], "application/pdf");
    assert.ok(answer.text.startsWith("%PDF-"));
    const pages = answer.text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
    assert.ok(pages >= 2 && pages <= 6, `${pages} pages`);
    assert.ok(!answer.text.includes("/Subtype /Image"), "a chart was drawn as an image");
  }
});
