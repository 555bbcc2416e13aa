import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { importEvidence, succeed } from "#test/world/sample-company";
import { makeSmallCompany } from "#test/world/small-company";

const world = await openWorld({ worker: true });
const { lead, ids } = await makeSmallCompany(world);
const boris = await world.client({ email: "boris@x.ru" });
const vera = await world.client({ email: "vera@x.ru" });
const gleb = await world.client({ email: "nobody@x.ru" });

async function draw() {
  await world.deliver();
  const { body } = await lead.post("/api/relationships/discovery");
  return (await succeed(lead, body.task)).report;
}

/** Requests of one pair, so many in each of the months given. */
function requests(pair: [string, string], months: string[], each: number, first = 1): string {
  const [supplier, customer] = pair;
  let number = first;
  const rows = months.flatMap((month) =>
    Array.from(
      { length: each },
      (_, i) =>
        `${number++};${month}-${String(1 + (i % 27)).padStart(2, "0")} 10:00;${customer};${supplier};Справка`,
    ),
  );
  return `Номер;Создано;Заявитель;Исполнитель;Услуга\n${rows.join("\n")}\n`;
}

const months = ["2026-01", "2026-02", "2026-03", "2026-04"];
await importEvidence(lead, "a.csv", requests(["Бухгалтерия", "Закупки"], months, 8));
await importEvidence(lead, "b.csv", requests(["Закупки", "Бухгалтерия"], months, 6, 1000));
await draw();

const pairOf = async (supplier: string, customer: string) => {
  const { body } = await lead.get(
    `/api/relationships?states=proposed,weak,confirmed,rejected,ended&supplier=${supplier}&customer=${customer}`,
  );
  return body.relationships[0];
};
const path = async () => `/api/relationships/${(await pairOf(ids.accounts!, ids.purchasing!)).id}`;

test("a relationship says why it is believed, in both languages", async () => {
  const russian = await lead.get(await path(), { "accept-language": "ru" });
  const { body } = await lead.get(await path());
  assert.match(body.why, /32 requests since January 2026/);
  assert.ok(
    body.parts.some(
      (part: { source: string; count: number }) => part.source === "structure" && part.count > 0,
    ),
  );
  assert.equal(russian.status, 200);
});

test("rejecting needs a reason and is kept by later drawings; undo gives the evidence its say back", async () => {
  const one = await path();
  const refused = await lead.put(`${one}/word`, { word: "rejected" });
  assert.equal(refused.body.error.code, "relationships.reason_missing");
  const rejected = await lead.put(`${one}/word`, { word: "rejected", reason: "Считают сами" });
  assert.equal(rejected.body.state, "rejected");
  await draw();
  const kept = await lead.get(one);
  assert.equal(kept.body.state, "rejected");
  assert.equal(kept.body.reason, "Считают сами");
  assert.equal(kept.body.review, null);
  const list = await lead.get("/api/relationships?limit=500");
  assert.ok(!list.body.relationships.some((r: { id: string }) => one.endsWith(r.id)));
  const back = await lead.delete(`${one}/word`);
  assert.notEqual(back.body.state, "rejected");
  assert.deepEqual(
    back.body.history.map((h: { kind: string }) => h.kind),
    ["relationship_reopened", "relationship_rejected"],
  );
});

test("when evidence grows against a rejection, the house asks and does not decide", async () => {
  const one = await path();
  await lead.put(`${one}/word`, { word: "rejected", reason: "Ошибка учёта" });
  await importEvidence(lead, "c.csv", requests(["Бухгалтерия", "Закупки"], ["2026-05", "2026-06"], 20, 5000));
  const { body } = await lead.get(one);
  assert.equal(body.state, "rejected");
  assert.equal(body.review, "evidence_grew");
  const reviews = await lead.get("/api/relationships?review=true&states=rejected,confirmed,ended");
  assert.equal(reviews.body.relationships.length, 1);
  const again = await lead.put(`${one}/word`, { word: "rejected", reason: "Всё равно нет" });
  assert.equal(again.body.review, null);
  await draw();
  assert.equal((await lead.get(one)).body.review, null);
  await lead.delete(`${one}/word`);
});

test("a relationship said by hand is on the map without evidence, is named, and can be ended", async () => {
  const body = { supplier: ids.supplier, customer: ids.team, name: "Поставка бумаги", services: ["Бумага"] };
  const said = await lead.post("/api/relationships", body);
  assert.equal(said.status, 200, said.text);
  assert.equal(said.body.state, "confirmed");
  assert.equal(said.body.declared, true);
  await draw();
  const one = `/api/relationships/${said.body.id}`;
  const kept = await lead.get(one);
  assert.deepEqual(
    [kept.body.name, kept.body.services, kept.body.state],
    ["Поставка бумаги", ["Бумага"], "confirmed"],
  );
  const renamed = await lead.put(`${one}/naming`, { name: null, services: ["Бумага", "Бумага", "Ручки"] });
  assert.deepEqual(renamed.body.services, ["Бумага", "Ручки"]);
  const ended = await lead.put(`${one}/word`, { word: "ended" });
  assert.equal(ended.body.state, "ended");
  const itself = await lead.post("/api/relationships", { supplier: ids.team, customer: ids.team });
  assert.equal(itself.body.error.code, "relationships.with_itself");
});

test("heads speak for their own sides; members look; others see nothing", async () => {
  const own = await path();
  assert.equal((await boris.put(`${own}/word`, { word: "confirmed" })).status, 200);
  const foreign = await lead.post("/api/relationships", { supplier: ids.accounts, customer: ids.top });
  const theirs = `/api/relationships/${foreign.body.id}`;
  assert.equal((await boris.put(`${theirs}/word`, { word: "ended" })).status, 403);
  assert.equal((await vera.get(own)).status, 200);
  assert.equal((await vera.get(own)).body.maySpeak, false);
  const attempts: [string, string, object | undefined][] = [
    ["PUT", `${own}/word`, { word: "ended" }],
    ["DELETE", `${own}/word`, undefined],
    ["PUT", `${own}/naming`, { name: "x", services: [] }],
    ["POST", "/api/relationships", { supplier: ids.accounts, customer: ids.purchasing }],
  ];
  for (const client of [vera, gleb]) {
    for (const [method, address, body] of attempts) {
      assert.equal((await client.request(method, address, body)).status, 403, `${method} ${address}`);
    }
    for (const address of ["/api/relationships/imports", "/api/relationships/discovery"]) {
      assert.equal(
        (await client.request(address.endsWith("imports") ? "GET" : "POST", address)).status,
        403,
        address,
      );
    }
    const settings = await client.put("/api/relationships/settings", { halfLifeDays: 90, threshold: 0.6 });
    assert.equal(settings.status, 403);
  }
  assert.equal((await gleb.get(own)).status, 403);
  assert.deepEqual((await gleb.get("/api/relationships")).body.relationships, []);
  assert.equal((await gleb.get("/api/relationships/map")).body.found, 0);
  assert.deepEqual((await gleb.get("/api/relationships/map/network")).body.nodes, []);
  assert.equal((await world.stranger().get("/api/relationships")).status, 401);
});

test("who of whose people wrote or answered is for the programme lead alone", async () => {
  const nominations = "Респондент;От кого зависит;Частота;Критичность\nvera@x.ru;Бухгалтерия;ежедневно;5\n";
  await importEvidence(lead, "опрос.csv", nominations);
  const own = await path();
  const all = await lead.get(`${own}/evidence/nomination`);
  assert.equal(all.body.rows[0].from, "Вера Сидорова");
  const some = await boris.get(`${own}/evidence/nomination`);
  assert.equal(some.body.rows[0].from, "Закупки");
  assert.equal(some.body.rows.length, 1);
});

test("settings draw the map anew", async () => {
  const changed = await lead.put("/api/relationships/settings", { halfLifeDays: 60, threshold: 0.9 });
  await succeed(lead, changed.body.task);
  assert.deepEqual((await vera.get("/api/relationships/settings")).body, {
    halfLifeDays: 60,
    threshold: 0.9,
  });
  await succeed(
    lead,
    (await lead.put("/api/relationships/settings", { halfLifeDays: 180, threshold: 0.5 })).body.task,
  );
});

test("the list sorts, filters, pages without gaps and exports in both forms", async () => {
  const whole = await lead.get(
    "/api/relationships?sort=supplier&order=asc&limit=500&states=proposed,weak,confirmed",
  );
  const names = whole.body.relationships.map((r: { id: string }) => r.id);
  const paged: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const { body } = await lead.get(
      `/api/relationships?sort=supplier&order=asc&limit=2&states=proposed,weak,confirmed${after ? `&after=${after}` : ""}`,
    );
    paged.push(...body.relationships.map((r: { id: string }) => r.id));
    after = body.next;
  }
  assert.deepEqual(paged, names);
  const found = await lead.get(`/api/relationships?find=${encodeURIComponent("бухгалт")}`);
  assert.ok(found.body.relationships.length > 0);
  const none = await lead.get(`/api/relationships?find=${encodeURIComponent("100%")}`);
  assert.equal(none.body.relationships.length, 0);
  const csv = await lead.get("/api/relationships/export/csv");
  assert.match(csv.text, /Supplier,Customer/);
  assert.equal(
    csv.text.trim().split("\n").length - 1,
    (await lead.get("/api/relationships?limit=500")).body.relationships.length,
  );
  const xlsx = await lead.get("/api/relationships/export/xlsx");
  assert.equal(xlsx.status, 200);
  assert.ok(xlsx.text.startsWith("PK"));
});

test("a path leads from one party to another, and says so when none does", async () => {
  const { body } = await lead.get(`/api/relationships/map/path?from=${ids.purchasing}&to=${ids.accounts}`);
  assert.deepEqual(
    body.parties.map((p: { id: string }) => p.id),
    [ids.purchasing, ids.accounts],
  );
  const none = await lead.get(`/api/relationships/map/path?from=${ids.gleb}&to=${ids.accounts}`);
  assert.deepEqual(none.body.relationships, []);
});

test("a merged unit's relationships become its heir's, with their word", async () => {
  const said = await lead.post("/api/relationships", {
    supplier: ids.team,
    customer: ids.accounts,
    services: ["Тендеры"],
  });
  const merged = await lead.post(`/api/units/${ids.team}/merger`, { into: ids.purchasing });
  assert.equal(merged.status, 200, merged.text);
  await draw();
  const now = await pairOf(ids.purchasing!, ids.accounts!);
  assert.equal(now.state, "confirmed");
  assert.ok(now.services.includes("Тендеры"));
  const gone = await lead.get(
    `/api/relationships?party=${ids.team}&states=proposed,weak,confirmed,rejected,ended`,
  );
  assert.deepEqual(gone.body.relationships, []);
  assert.ok(said.body.id);
});
