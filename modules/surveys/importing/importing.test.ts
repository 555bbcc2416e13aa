import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

const world = await openWorld({ worker: true });
const { lead, ids } = await makeSmallCompany(world);
// A unit of one or two people has no score of its own.
for (const name of ["Ольга", "Олег", "Оксана"])
  await lead.post("/api/people", { name: `${name} Счёт`, unit: ids.accounts, on: "2020-02-01" });
const { pool, vault, uploads } = world.house;

const begin = async (name: string, text: string | Uint8Array) =>
  lead.post("/api/surveys/imports", { file: await lead.upload(name, text as string) });
const run = async (id: string, what: "check" | "application") => {
  const answer = await lead.post(`/api/surveys/imports/${id}/${what}`, {});
  assert.equal(answer.status, 200, answer.text);
  return lead.task(answer.body.task);
};
const closed = async (wave: string) => {
  for (let i = 0; i < 300; i += 1) {
    const { rows } = await pool.query("select state, closed_at from surveys.wave where id = $1", [wave]);
    if (rows[0]?.state === "closed") return rows[0];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("not closed");
};

const people = ["vera@x.ru", "oleg@x.ru", "anna@x.ru"];
/** Twelve answers about accounting from purchasing, one about nobody known, one that says nothing. */
const table = [
  "E-mail;Отметка времени;Подразделение;Поставщик;Делают в срок;Насколько вы удовлетворены;Порекомендуете ли нас;Комментарий",
  ...Array.from({ length: 12 }, (_, i) =>
    [
      people[i] ?? `p${i}@x.ru`,
      `01.03.2025 10:${10 + i}`,
      "Закупки",
      "Бухгалтерия",
      1 + (i % 5),
      i % 2 === 0 ? "5 - полностью" : "4",
      5 + (i % 6),
      i < 9 ? `Сказано ${i}` : "",
    ].join(";"),
  ),
  "x@x.ru;01.03.2025 11:00;Закупки;Никто;5;5;10;",
  "y@x.ru;01.03.2025 11:00;Закупки;Бухгалтерия;;;;",
  "z@x.ru;01.03.2025 11:00;Где-то;Бухгалтерия;9;3;7;",
].join("\n");

let imported = "";

test("a table is recognised: who is rated, what was asked, and what would tell people apart is left out", async () => {
  const { status, body } = await begin("Опрос 2025.csv", table);
  assert.equal(status, 200, JSON.stringify(body));
  imported = body.id;
  assert.equal(body.plan.name, "Опрос 2025");
  assert.equal(body.plan.kind, "anonymous");
  const preview = await lead.get(`/api/surveys/imports/${imported}/preview`);
  assert.ok(preview.statements <= 12);
  const roles = Object.fromEntries(
    preview.body.columns.map(({ name, plan }: { name: string; plan: { role: string; kind?: string } }) => [
      name,
      plan.kind ?? plan.role,
    ]),
  );
  assert.deepEqual(roles, {
    "E-mail": "private",
    "Отметка времени": "private",
    Подразделение: "unit",
    Поставщик: "subject",
    "Делают в срок": "scale",
    "Насколько вы удовлетворены": "scale",
    "Порекомендуете ли нас": "net_promoter",
    Комментарий: "text",
  });
});

test("a check tells every row that cannot be taken, and changes nothing", async () => {
  const plan = (await lead.get(`/api/surveys/imports/${imported}`)).body.plan;
  const settled = await lead.put(`/api/surveys/imports/${imported}/plan`, {
    ...plan,
    on: "2025-03-14",
    columns: {
      "Делают в срок": {
        role: "question",
        kind: "scale",
        low: 1,
        high: 5,
        dimension: "reliability",
        measures: "perception",
      },
    },
  });
  assert.equal(settled.status, 200, settled.text);
  assert.equal((await run(imported, "check")).state, "done");
  const { body } = await lead.get(`/api/surveys/imports/${imported}`);
  const { rows, good, refused, mended, questions, subjects, comments, leftOut } = body.report;
  assert.deepEqual(
    { rows, good, refused, mended, questions, subjects, comments },
    { rows: 15, good: 13, refused: 2, mended: 2, questions: 4, subjects: 1, comments: 9 },
  );
  assert.deepEqual(leftOut, ["E-mail", "Отметка времени"]);
  const { problems } = (await lead.get(`/api/surveys/imports/${imported}/problems`)).body;
  assert.deepEqual(
    problems.map(({ line, code }: { line: number; code: string }) => [line, code]),
    [
      [14, "subject_unknown"],
      [15, "nothing_said"],
      [16, "unit_unknown"],
      [16, "answer_unknown"],
    ],
  );
  assert.equal((await pool.query("select 1 from surveys.wave")).rows.length, 0);
});

test("applied, it is a closed wave like any other, and nobody can be found in it", async () => {
  assert.equal((await run(imported, "application")).state, "done");
  const { body } = await lead.get(`/api/surveys/imports/${imported}`);
  assert.equal(body.state, "applied");
  const { closed_at } = await closed(body.wave);
  assert.equal(closed_at.toISOString().slice(0, 10), "2025-03-14");
  const { rows } = await pool.query(
    `select measure, round(value::numeric, 3)::float as value, n from surveys.figure
     where wave = $1 and scope = 'supplier' and method in ('mean', 'net_promoter')`,
    [body.wave],
  );
  const overall = rows.find(({ measure }) => measure === "overall");
  assert.ok(overall && overall.n >= 12, JSON.stringify(rows));
  assert.ok(rows.some(({ measure }) => measure === "dimension:reliability"));
  const { rows: words } = await pool.query("select words from surveys.comment where wave = $1", [body.wave]);
  assert.equal(words.length, 9);
  // Neither an address nor a moment of anybody is anywhere, nor the file.
  const dump = await Promise.all(
    [
      "surveys.wave",
      "surveys.version",
      "surveys.questionnaire",
      "surveys.import",
      "surveys.import_problem",
      "answers.response",
    ].map(async (name) => JSON.stringify((await vault.query(`select * from ${name}`)).rows)),
  );
  assert.doesNotMatch(dump.join(), /@x\.ru|10:1\d/);
  assert.equal((await pool.query("select 1 from surveys.past_rater")).rows.length, 0);
  assert.equal(
    (await pool.query("select 1 from platform.file where name = 'Опрос 2025.csv'")).rows.length,
    0,
  );
});

test("an applied import is not applied or changed again", async () => {
  for (const answer of [
    await lead.post(`/api/surveys/imports/${imported}/application`, {}),
    await lead.put(`/api/surveys/imports/${imported}/plan`, { name: "x", on: "2025-01-01" }),
  ]) {
    assert.equal(answer.status, 409);
    assert.equal(answer.body.error.code, "surveys.import.import_applied");
  }
  const gone = await lead.get(`/api/surveys/imports/${imported}/preview`);
  assert.equal(gone.body.error.code, "surveys.import.file_gone");
});

test("the same questions asked another time are another wave of the same questionnaire", async () => {
  const { body } = await begin("Опрос 2026.csv", table);
  const before = (await lead.get(`/api/surveys/imports/${body.id}`)).body.plan;
  await lead.put(`/api/surveys/imports/${body.id}/plan`, {
    ...before,
    on: "2026-03-14",
    columns: {
      "Делают в срок": {
        role: "question",
        kind: "scale",
        low: 1,
        high: 5,
        dimension: "reliability",
        measures: "perception",
      },
    },
  });
  assert.equal((await run(body.id, "application")).state, "done");
  const { rows } = await pool.query(
    "select count(distinct questionnaire)::int as one, count(*)::int as waves from surveys.wave",
  );
  assert.deepEqual(rows, [{ one: 1, waves: 2 }]);
});

test("answers with names need who answered and who may read", async () => {
  const { body } = await begin("с именами.csv", table);
  const before = (await lead.get(`/api/surveys/imports/${body.id}`)).body.plan;
  const { rows } = await pool.query("select party from organisation.person where email = 'vera@x.ru'");
  const plan = (more: object) =>
    lead.put(`/api/surveys/imports/${body.id}/plan`, {
      ...before,
      on: "2025-05-05",
      kind: "identified",
      ...more,
    });
  assert.equal((await plan({ readers: [] })).status, 200);
  const noReaders = await lead.post(`/api/surveys/imports/${body.id}/check`, {});
  assert.equal(noReaders.body.error.code, "surveys.import.readers_needed");
  await plan({ readers: [rows[0].party] });
  const nobody = await lead.post(`/api/surveys/imports/${body.id}/check`, {});
  assert.equal(nobody.body.error.code, "surveys.import.person_needed");
  await plan({ readers: [rows[0].party], columns: { "E-mail": { role: "person" } } });
  assert.equal((await run(body.id, "application")).state, "done");
  const { wave } = (await lead.get(`/api/surveys/imports/${body.id}`)).body;
  await closed(wave);
  const kept = await pool.query("select person from surveys.answer where wave = $1", [wave]);
  assert.deepEqual(new Set(kept.rows.map(({ person }) => person)), new Set([ids.vera, ids.anna]));
});

test("one bad row stops all where that was wished", async () => {
  const { body } = await begin("строго.csv", table);
  const plan = (await lead.get(`/api/surveys/imports/${body.id}`)).body.plan;
  await lead.put(`/api/surveys/imports/${body.id}/plan`, { ...plan, taking: "nothing" });
  const task = await run(body.id, "application");
  assert.equal(task.state, "failed");
  assert.equal(task.error.code, "surveys.import.import_faulty");
  assert.equal((await lead.get(`/api/surveys/imports/${body.id}`)).body.state, "new");
});

test("a plan names columns of the file, and roles once", async () => {
  const { body } = await begin("план.csv", table);
  const plan = body.plan;
  const strange = await lead.put(`/api/surveys/imports/${body.id}/plan`, {
    ...plan,
    columns: { Нет: { role: "skip" } },
  });
  assert.equal(strange.body.error.code, "surveys.import.column_unknown");
  await lead.put(`/api/surveys/imports/${body.id}/plan`, {
    ...plan,
    columns: { "E-mail": { role: "unit" } },
  });
  const twice = await lead.post(`/api/surveys/imports/${body.id}/check`, {});
  assert.equal(twice.body.error.code, "surveys.import.role_twice");
  const member = await world.client({ email: "somebody@x.ru" });
  assert.equal((await member.get("/api/surveys/imports")).status, 403);
  assert.ok(
    fs.existsSync(
      uploads.pathOf(
        (await pool.query("select file from surveys.import where id = $1", [body.id])).rows[0].file,
      ),
    ),
  );
});
