import assert from "node:assert/strict";
import { test } from "node:test";
import { readTable, writeXlsx } from "#platform/files";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

const world = await openWorld({ worker: true });
const { lead, ids } = await makeSmallCompany(world);
const base = "/api/catalogue/imports";

async function bring(name: string, bytes: string | Uint8Array, plan: object = {}, apply = true) {
  const file = await lead.upload(name, bytes);
  const created = await lead.post(base, { file });
  assert.equal(created.status, 200, created.text);
  const { id } = created.body;
  const planned = await lead.put(`${base}/${id}/plan`, { ...plan });
  assert.equal(planned.status, 200, planned.text);
  const started = await lead.post(`${base}/${id}/${apply ? "application" : "check"}`);
  assert.equal(started.status, 200, started.text);
  const task = await lead.task(started.body.task);
  const problems = (await lead.get(`${base}/${id}/problems`)).body.problems;
  return { id, task, report: task.result, problems };
}

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");
const services = async () => (await lead.get("/api/catalogue/services?mine=true&limit=200")).body.services;
const one = async (name: string) => {
  const found = (await services()).find((service: { name: string }) => service.name === name);
  assert.ok(found, name);
  return (await lead.get(`/api/catalogue/services/${found.id}`)).body;
};

const form = JSON.stringify([
  { key: "why", type: "choice", label: { ru: "Зачем" }, options: [{ value: "a", label: { ru: "А" } }] },
]);
const approval = JSON.stringify([{ who: { kind: "people", people: ["boris@x.ru"] }, needs: "one" }]);
const head = [
  "Код",
  "Кто оказывает",
  "Название (рус.)",
  "Название (англ.)",
  "Описание (рус.)",
  "Примеры (рус.)",
  "Для кого",
  "Другие слова",
  "Обычно часов",
  "Кто отвечает",
  "Состояние",
  "Форма",
  "Согласование",
  "Что-то ещё",
];
const rows = [
  head,
  [
    "A1",
    "Закупки",
    "Тендер",
    "Tender",
    "Проведём тендер",
    "Купить станок\nКупить сырьё",
    "*",
    "торги; конкурс",
    "16",
    "boris@x.ru",
    "оказывается",
    form,
    approval,
    "x",
  ],
  ["A2", "Бухгалтерия", "Справка", "", "", "", "Закупки; руководители", "", "1,5", "", "", "", "", ""],
  ["", "Закупки", "Без кода", "", "", "", "", "", "", "", "", "", "", ""],
  ["A4", "Склад № 9", "Ничей", "", "", "", "", "", "", "", "", "", "", ""],
  ["A5", "Закупки", "", "", "", "", "", "", "", "", "", "", "", ""],
  ["A6", "Закупки", "Долго", "", "", "", "", "", "вечность", "", "", "", "", ""],
  ["A7", "Закупки", "Форма", "", "", "", "", "", "", "", "", "[{]", "", ""],
  [
    "A8",
    "Закупки",
    "Форма 2",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    '[{"key":"c","type":"choice","label":{"ru":"Ц"}}]',
    "",
    "",
  ],
  ["A1", "Закупки", "Дважды", "", "", "", "", "", "", "", "", "", "", ""],
  ["A9", "Закупки", "Кому", "", "", "", "Марсиане", "", "", "", "", "", "", ""],
  ["B1", "Закупки", "Странно", "", "", "", "", "", "", "", "висит", "", "", ""],
  ["B2", "Закупки", "Владелец", "", "", "", "", "", "", "никто@x.ru", "", "", "", ""],
];

test("a check says what would come of every row and changes nothing", async () => {
  const { report, problems, id } = await bring("services.csv", csv(rows), {}, false);
  assert.deepEqual(
    { ...report, problems: undefined },
    {
      rows: 12,
      created: 3,
      changed: 0,
      same: 0,
      refused: 9,
      problems: undefined,
      unknownColumns: ["Что-то ещё"],
    },
  );
  assert.deepEqual(report.problems, { refused: 9, mended: 1, notice: 0 });
  assert.deepEqual(
    problems.map(({ line, code }: { line: number; code: string }) => `${line} ${code}`),
    [
      "5 code_missing",
      "6 supplier_unknown",
      "7 name_missing",
      "8 hours_unfit",
      "9 json_unfit",
      "10 form_unfit",
      "11 code_twice",
      "12 audience_unknown",
      "13 state_unknown",
      "14 owner_unknown",
    ],
  );
  for (const problem of problems) {
    assert.ok(!/[{}]/.test(problem.sentence.replace(problem.value, "")), problem.sentence);
    assert.ok(problem.column, problem.code);
  }
  assert.deepEqual(await services(), []);
  const file = await lead.get(`${base}/${id}/problems.csv`);
  assert.match(file.text, /code_missing|no code/);
  const preview = await lead.get(`${base}/${id}/preview`);
  assert.equal(preview.body.fields.find(({ key }: { key: string }) => key === "code").column, 0);
});

test("nothing is taken when one chooses nothing, and the good rows when one chooses those", async () => {
  const refused = await bring("services.csv", csv(rows), { taking: "nothing" });
  assert.equal(refused.task.state, "failed");
  assert.equal(refused.task.error.code, "catalogue.import_faulty");
  assert.deepEqual(await services(), []);
  const taken = await bring("services.csv", csv(rows));
  assert.equal(taken.report.created, 3);
  const tender = await one("Tender");
  assert.equal(tender.state, "published");
  assert.equal(tender.expectedMinutes, 960);
  assert.equal(tender.owner.id, ids.boris);
  assert.deepEqual(tender.synonyms, ["конкурс", "торги"]);
  assert.deepEqual(tender.words.ru.examples, ["Купить станок", "Купить сырьё"]);
  assert.deepEqual(tender.approval, [{ who: { kind: "people", people: [ids.boris] }, needs: "one" }]);
  assert.equal(tender.form[0].key, "why");
  const note = await one("Справка");
  assert.equal(note.state, "draft");
  assert.equal(note.expectedMinutes, 90);
  assert.deepEqual(note.audience.categories, ["leader"]);
  assert.deepEqual(
    note.audience.parties.map((party: { id: string }) => party.id),
    [ids.purchasing],
  );
  const found = await lead.get(`/api/catalogue/search?find=${encodeURIComponent("конкурс")}`);
  assert.equal(found.body.found[0].id, tender.id);
});

test("the same file again changes nothing, and another changes only what it speaks of", async () => {
  const again = await bring("services.csv", csv(rows));
  assert.deepEqual([again.report.created, again.report.changed, again.report.same], [0, 0, 3]);
  const before = await one("Tender");
  const { report } = await bring(
    "more.csv",
    csv([
      ["code", "supplier", "name_en", "state"],
      ["A1", "Закупки", "Tendering", "retired"],
    ]),
  );
  assert.deepEqual([report.created, report.changed, report.same], [0, 1, 0]);
  const after = await one("Tendering");
  assert.equal(after.state, "retired");
  assert.equal(after.words.ru.name, "Тендер");
  assert.deepEqual(after.form, before.form);
  assert.equal(after.expectedMinutes, before.expectedMinutes);
  const twice = await lead.get(`/api/catalogue/services/${after.id}/history`);
  assert.equal(twice.body.events[0].kind, "service_retired");
});

test("an applied import is over", async () => {
  const { id } = await bring("services.csv", csv(rows));
  assert.equal((await lead.post(`${base}/${id}/application`)).status, 409);
  assert.equal((await lead.put(`${base}/${id}/plan`, {})).status, 409);
});

test("a file without a column for the code is told so", async () => {
  const { task } = await bring(
    "none.csv",
    csv([
      ["Кто оказывает", "Название"],
      ["Закупки", "Что-то"],
    ]),
  );
  assert.equal(task.state, "failed");
  assert.equal(task.error.code, "catalogue.column_missing");
});

test("too long a text is refused with its column, not with the whole file", async () => {
  const { report, problems } = await bring(
    "long.csv",
    csv([
      ["code", "supplier", "name_ru"],
      ["L1", "Закупки", "я".repeat(300)],
      ["L2", "Закупки", "Хорошая"],
    ]),
  );
  assert.equal(report.created, 1);
  assert.equal(problems[0].code, "value_unfit");
  assert.equal(problems[0].column, "name_ru");
  assert.match(problems[0].sentence, /longer than 200/);
});

for (const format of ["csv", "xlsx"] as const) {
  test(`the export in ${format} comes back as it was`, async () => {
    const made = await lead.post("/api/catalogue/services", {
      supplier: ids.team,
      words: { ru: { name: `=ФОРМУЛА ${format}`, description: "- с тире;\nи строкой" } },
      synonyms: ["a, b"],
      approval: [
        { who: { kind: "manager", steps: 2 } },
        { who: { kind: "head", unit: ids.purchasing } },
        { who: { kind: "people", people: [ids.gleb, ids.boris] }, needs: "all" },
      ],
      forEverybody: false,
      audience: { parties: [ids.gleb, ids.supplier], categories: ["unit"] },
      ratingQuestions: [{ key: "fast", label: { ru: "Быстро?" }, kind: "score" }],
      expectedMinutes: 7,
    });
    assert.equal(made.status, 200, made.text);
    const answer = await world.app.inject({
      url: `/api/catalogue/export?format=${format}`,
      headers: { cookie: await cookieOf(), "accept-language": "ru" },
    });
    assert.equal(answer.statusCode, 200);
    const table = await readTable({ name: `services.${format}`, bytes: answer.rawPayload });
    assert.equal(table.rows.length, (await services()).length);
    const back = await bring(`services.${format}`, answer.rawPayload);
    assert.deepEqual(back.problems, []);
    assert.deepEqual([back.report.created, back.report.changed], [0, 0]);
    assert.equal(back.report.same, table.rows.length);
  });
}

async function cookieOf(): Promise<string> {
  const link = new URL(await world.identity.makeLink(lead.email));
  const token = link.searchParams.get("token") as string;
  const cookies = await world.identity.signInByLink({ headers: {}, address: "127.0.0.1" }, token);
  return cookies.map((cookie) => cookie.split(";")[0]).join("; ");
}

test("a head exports what the own units offer and nothing else, others nothing at all", async () => {
  const boris = await world.client({ email: "boris@x.ru" });
  const own = await boris.get("/api/catalogue/export");
  assert.match(own.text, /Тендер/);
  assert.doesNotMatch(own.text, /Справка/);
  assert.equal((await (await world.client({ email: "vera@x.ru" })).get("/api/catalogue/export")).status, 403);
});

test("a workbook is read as a table of text is", async () => {
  const book = writeXlsx([
    {
      name: "Услуги",
      header: ["code", "supplier", "name_ru", "expected_hours"],
      rows: [["X1", "Закупки", "Из книги", 2]],
    },
  ]);
  const { report } = await bring("book.xlsx", book);
  assert.equal(report.created, 1);
  assert.equal((await one("Из книги")).expectedMinutes, 120);
});
