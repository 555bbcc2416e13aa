import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { importEvidence, succeed } from "#test/world/sample-company";
import { makeSmallCompany } from "#test/world/small-company";

const world = await openWorld({ worker: true });
const { lead, ids } = await makeSmallCompany(world);

const header = "Номер;Создано;Заявитель;Исполнитель;Услуга;Тип;Закрыто\n";
const row = (n: number, requester: string, supplier: string, rest = "Справка;вопрос;") =>
  `${n};2026-0${1 + (n % 4)}-10 10:00;${requester};${supplier};${rest}\n`;

test("a check tells what becomes of every row, keeps the faults with their lines, and changes nothing", async () => {
  const text = `${header}${row(1, "vera@x.ru", "Бухгалтерия")}${row(1, "vera@x.ru", "Бухгалтерия")}${row(2, "vera@x.ru", "Склад")}${row(3, "vera@x.ru", "boris@x.ru")}4;вчера;vera@x.ru;Бухгалтерия;;;\n`;
  const file = await lead.upload("обращения.csv", text);
  const { body } = await lead.post("/api/relationships/imports", { file });
  assert.equal(body.kind, "requests");
  const preview = await lead.get(`/api/relationships/imports/${body.id}/preview`);
  assert.equal(preview.body.fields.find((f: { key: string }) => f.key === "requester").column, 2);
  const check = await lead.post(`/api/relationships/imports/${body.id}/check`);
  const { report } = await succeed(lead, check.body.task);
  const { rows, counted, aside, unknown, refused, fresh, known } = report;
  assert.deepEqual(
    { rows, counted, aside, unknown, refused, fresh, known },
    { rows: 5, counted: 1, aside: 1, unknown: 1, refused: 2, fresh: 3, known: 0 },
  );
  const problems = await lead.get(`/api/relationships/imports/${body.id}/problems`);
  assert.deepEqual(
    problems.body.problems.map((p: { line: number; code: string }) => [p.line, p.code]),
    [
      [3, "id_repeated"],
      [4, "party_unknown"],
      [6, "time_bad"],
    ],
  );
  assert.equal(
    (await lead.get("/api/relationships/map")).body.sources.some(
      (s: { source: string }) => s.source === "requests",
    ),
    false,
  );
  const plan = await lead.put(`/api/relationships/imports/${body.id}/plan`, {
    kind: "requests",
    taking: "nothing",
  });
  assert.equal(plan.body.report, null);
  const applied = await lead.post(`/api/relationships/imports/${body.id}/application`);
  const failed = await lead.task(applied.body.task);
  assert.equal(failed.error.code, "relationships.import_faulty");
});

test("rows that name somebody unknown wait until the organisation learns of them", async () => {
  const asked = Array.from({ length: 40 }, (_, i) => row(100 + i, "Закупки", "Склад")).join("");
  const { report } = await importEvidence(lead, "склад.csv", header + asked);
  assert.deepEqual([report.counted, report.unknown], [0, 40]);
  const store = await lead.post("/api/units", { name: "Склад", parent: ids.top });
  await world.deliver();
  const drawn = await lead.post("/api/relationships/discovery");
  await succeed(lead, drawn.body.task);
  const { body } = await lead.get(`/api/relationships?supplier=${store.body.id}&states=proposed,weak`);
  assert.equal(body.relationships[0]?.customer.id, ids.purchasing);
  assert.equal(body.relationships[0]?.evidenceCount, 40);
});

test("of mail nothing is kept but who and which day: no text, no unknown address, no broadcast", async () => {
  const mbox = `From anna@x.ru Mon Mar  2 10:00:00 2026
From: "Анна" <anna@x.ru>
To: vera@x.ru, stranger@elsewhere.example
Date: Mon, 2 Mar 2026 10:00:00 +0300
Subject: secret subject
Message-ID: <1@x.ru>

secret body
`;
  const { report, kind } = await importEvidence(lead, "box.mbox", mbox);
  assert.deepEqual([kind, report.rows, report.unknown], ["mail", 1, 1]);
  const dump = await world.asHouse(
    async ({ client }) => (await client.query("select c::text as row from relationships.contact c")).rows,
  );
  assert.equal(dump.length, 1);
  assert.doesNotMatch(JSON.stringify(dump), /secret|stranger|@/);
});

test("an import is the programme lead's own: nobody else's file, and an applied one is closed", async () => {
  const other = await world.client({ email: "other@x.ru", roles: ["programme_lead"] });
  const file = await lead.upload("a.csv", header + row(1, "vera@x.ru", "Бухгалтерия"));
  assert.equal(
    (await other.post("/api/relationships/imports", { file })).body.error.code,
    "relationships.file_not_found",
  );
  const { id } = await importEvidence(lead, "b.csv", header + row(900, "vera@x.ru", "Бухгалтерия"));
  const again = await lead.post(`/api/relationships/imports/${id}/application`);
  assert.equal(again.body.error.code, "relationships.import_applied");
  const csv = await lead.get(`/api/relationships/imports/${id}/problems.csv`);
  assert.equal(csv.status, 200);
});
