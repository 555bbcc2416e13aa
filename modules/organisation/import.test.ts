import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { type Client, openWorld, type World } from "#test/world";
import { readDirectory } from "./store/directory.ts";

const world = await openWorld({ worker: true, now: new Date("2026-03-10T09:00:00Z") });
const lead = await world.client({ roles: ["programme_lead"] });

const units = `Код;Подразделение;Вышестоящее подразделение;Руководитель;Вид;Функция;Кого обслуживает
1;Завод;;p1;;;
2;Бухгалтерия;1;p2;;Учёт;*
3;Закупки;1;p3;;Закупает;2
9;ООО «Ромашка»;;;партнёр;;3
`;
const people = `Табельный номер;ФИО;Почта;Подразделение;Должность;Руководитель;Дата приёма
p1;Иванов Иван;ivan@x.ru;1;Директор;;01.02.2015
p2;Петрова Анна;anna@x.ru;Бухгалтерия;Главбух;p1;01.03.2016
p3;Сидоров Пётр;petr@x.ru;Закупки;Начальник;p1;15.04.2018
p4;Щёлоков Ёж;ezh@x.ru;Закупки;Закупщик;p3;01.02.2020
`;

interface Choices {
  readonly plan?: object;
  readonly only?: "check";
}

async function bringIn(client: Client, files: Record<string, string>, choices: Choices = {}) {
  const ids = [];
  for (const [name, text] of Object.entries(files)) ids.push(await client.upload(`${name}.csv`, text));
  const created = await client.post("/api/organisation/imports", { files: ids });
  assert.equal(created.status, 200, created.text);
  const { id, plan } = created.body;
  if (choices.plan) {
    const planned = await client.put(`/api/organisation/imports/${id}/plan`, { ...plan, ...choices.plan });
    assert.equal(planned.status, 200, planned.text);
  }
  const checked = await client.post(`/api/organisation/imports/${id}/check`);
  const check = await client.task(checked.body.task);
  if (choices.only === "check") return { id, task: check, report: check.result };
  const applied = await client.post(`/api/organisation/imports/${id}/application`);
  const task = await client.task(applied.body.task);
  return { id, task, report: task.result };
}

const directory = (of: World) => of.asHouse(({ db }) => readDirectory(db));
const differences = async (id: string, kind: string) => {
  const { body } = await lead.get(`/api/organisation/imports/${id}/differences?kind=${kind}`);
  return body.differences.map((d: { name: string }) => d.name);
};

test("a check changes nothing and says what would happen", async () => {
  const { id, report } = await bringIn(lead, { units, people }, { only: "check" });
  assert.deepEqual(report.people, {
    rows: 4,
    taken: 4,
    faulty: 0,
    join: 4,
    move: 0,
    change: 0,
    leave: 0,
    same: 0,
  });
  assert.deepEqual(report.units, {
    rows: 4,
    taken: 4,
    faulty: 0,
    join: 4,
    move: 0,
    change: 0,
    leave: 0,
    same: 0,
  });
  assert.deepEqual(await differences(id, "join"), [
    "Завод",
    "Бухгалтерия",
    "Закупки",
    "ООО «Ромашка»",
    "Иванов Иван",
    "Петрова Анна",
    "Сидоров Пётр",
    "Щёлоков Ёж",
  ]);
  assert.equal((await directory(world)).people.size, 0);
});

test("both files together become the organisation, with heads, managers and whom units serve", async () => {
  const { task } = await bringIn(lead, { units, people });
  assert.equal(task.state, "done", JSON.stringify(task.error));
  const found = await directory(world);
  const byName = (name: string) => [...found.units.values()].find((unit) => unit.name === name)!;
  const person = (id: string) => found.people.get((found.findPerson(id) as { id: string }).id)!;
  assert.equal(byName("Бухгалтерия").parent, byName("Завод").id);
  assert.equal(byName("Бухгалтерия").head, person("p2").id);
  assert.equal(byName("Бухгалтерия").serves, "*");
  assert.deepEqual(byName("ООО «Ромашка»").serves, [byName("Закупки").id]);
  assert.equal(person("p4").manager, person("p3").id);
  assert.equal(person("p4").unit, byName("Закупки").id);
  assert.deepEqual(person("p4").stays, [{ unit: byName("Закупки").id, from: "2020-02-01", to: null }]);
  const { rows } = await world.asHouse(({ db }) =>
    sql<{ external_id: string; category: string }>`
      select external_id, category from organisation.party order by external_id`.execute(db),
  );
  assert.deepEqual(Object.fromEntries(rows.map((row) => [row.external_id, row.category])), {
    1: "unit",
    2: "unit",
    3: "unit",
    9: "partner",
    p1: "leader",
    p2: "leader",
    p3: "leader",
    p4: "employee",
  });
});

test("the same files again change nothing", async () => {
  const { report } = await bringIn(lead, { units, people });
  assert.equal(report.people.same, 4);
  assert.equal(report.units.same, 4);
  const found = await directory(world);
  assert.equal([...found.people.values()].flatMap((person) => person.stays).length, 4);
});

test("a new file moves, changes and brings people; who is missing leaves only when the file is complete", async () => {
  const changed = `Табельный номер;ФИО;Почта;Подразделение;Должность;Руководитель;Дата приёма
p1;Иванов Иван;ivan@x.ru;1;Директор;;01.02.2015
p2;Петрова-Смит Анна;anna@x.ru;Бухгалтерия;Главбух;p1;01.03.2016
p4;Щёлоков Ёж;ezh@x.ru;Бухгалтерия;Бухгалтер;p2;01.02.2020
p5;Новый Олег;oleg@x.ru;Закупки;Закупщик;p1;01.03.2026
`;
  const partial = await bringIn(lead, { people: changed }, { only: "check" });
  assert.equal(partial.report.people.leave, 0);
  const { id, report } = await bringIn(
    lead,
    { people: changed },
    {
      plan: { complete: { units: false, people: true } },
    },
  );
  assert.deepEqual(report.people, {
    rows: 4,
    taken: 4,
    faulty: 0,
    join: 1,
    move: 1,
    change: 1,
    leave: 1,
    same: 1,
  });
  assert.deepEqual(await differences(id, "leave"), ["Сидоров Пётр"]);
  const { body } = await lead.get(`/api/organisation/imports/${id}/differences?kind=move`);
  assert.deepEqual(body.differences[0].before, {
    position: "Закупщик",
    unit: "Закупки",
    manager: "Сидоров Пётр",
  });
  assert.deepEqual(body.differences[0].after, {
    position: "Бухгалтер",
    unit: "Бухгалтерия",
    manager: "Петрова-Смит Анна",
  });
  const found = await directory(world);
  const person = (key: string) => found.people.get((found.findPerson(key) as { id: string }).id)!;
  const [first, second] = person("p4").stays;
  assert.deepEqual([first?.to, second?.from, second?.to], ["2026-03-09", "2026-03-10", null]);
  assert.equal(person("p3").endedOn, "2026-03-09");
  assert.equal(person("p3").stays[0]?.to, "2026-03-09");
  assert.equal(found.unitOn(person("p4").id, "2026-03-01"), first?.unit);
  const { rows } = await world.asHouse(({ db }) =>
    sql<{
      kind: string;
    }>`select kind from platform.event where module = 'organisation' and case_id = ${id} order by kind`.execute(
      db,
    ),
  );
  assert.deepEqual(
    rows.map((row) => row.kind),
    ["person_changed", "person_left", "person_moved"],
  );
});

test("somebody who left comes back under the same party", async () => {
  const before = await directory(world);
  const { report } = await bringIn(lead, { people: "id,name,unit,position\np3,Сидоров Пётр,3,Начальник\n" });
  assert.equal(report.people.join, 1);
  const after = await directory(world);
  assert.equal(after.people.size, before.people.size);
  const back = after.people.get((after.findPerson("p3") as { id: string }).id)!;
  assert.equal(back.endedOn, null);
  assert.equal(back.stays.length, 2);
  assert.equal(back.email, "petr@x.ru");
});

const faulty =
  "id,name,email,unit,manager\nq1,Good,good@x.ru,3,p1\nq2,Bad mail,nonsense,3,p1\nq3,Lost,,77,p1\n,No id,,3,\n";

test("faulty rows: taken without the value, left out, or the whole file refused, as chosen", async () => {
  const nothing = await bringIn(lead, { people: faulty }, { plan: { taking: "nothing" } });
  assert.equal(nothing.task.state, "failed");
  assert.equal(nothing.task.error.code, "organisation.import_faulty");
  assert.equal((await directory(world)).findPerson("q1"), undefined);

  const good = await bringIn(lead, { people: faulty }, { plan: { taking: "good" } });
  assert.deepEqual([good.report.people.join, good.report.people.faulty], [1, 3]);
  assert.equal((await directory(world)).findPerson("q2"), undefined);

  const usable = await bringIn(lead, { people: faulty });
  assert.deepEqual([usable.report.people.join, usable.report.people.same], [2, 1]);
  assert.ok((await directory(world)).findPerson("q2"));
});

test("the report names line, column, value and reason, in the reader's language, and downloads as CSV", async () => {
  const { id } = await bringIn(lead, { people: faulty }, { only: "check" });
  const { body } = await lead.get(`/api/organisation/imports/${id}/problems`);
  assert.deepEqual(
    body.problems.map((p: Record<string, unknown>) => [p.line, p.column, p.value, p.code, p.severity]),
    [
      [3, "email", "nonsense", "email_bad", "mended"],
      [4, "unit", "77", "unit_unknown", "mended"],
      [5, "id", "", "id_missing", "refused"],
    ],
  );
  assert.equal(body.problems[0].sentence, "“nonsense” is not an e-mail address.");
  const file = await lead.get(`/api/organisation/imports/${id}/problems.csv`);
  assert.match(String(file.headers["content-type"]), /text\/csv/);
  assert.equal(file.text.trim().split("\r\n").length, 4);
});

test("an address may go from one person to another in one file", async () => {
  const { task } = await bringIn(lead, {
    people: "id,name,email,unit\nq1,Good,,3\nq2,Bad mail,good@x.ru,3\n",
  });
  assert.equal(task.state, "done", JSON.stringify(task.error));
  const found = await directory(world);
  assert.deepEqual(found.findPerson("good@x.ru"), found.findPerson("q2"));
});

test("a unit missing from a complete file ends, unless people or living units are in it", async () => {
  const fewer = "id,name,parent,kind\n1,Завод,,\n2,Бухгалтерия,1,\n9,ООО «Ромашка»,,partner\n";
  const kept = await bringIn(lead, { units: fewer }, { plan: { complete: { units: true, people: false } } });
  assert.equal(kept.report.units.leave, 0);
  const { body } = await lead.get(`/api/organisation/imports/${kept.id}`);
  assert.equal(body.state, "applied");
  await bringIn(lead, { units: "id,name,parent\n50,Empty,1\n51,Empty below,50\n" });
  const ended = await bringIn(lead, { units: fewer }, { plan: { complete: { units: true, people: false } } });
  assert.deepEqual(await differences(ended.id, "leave"), ["Empty", "Empty below"]);
});

test("what a file does not speak of stays as it was", async () => {
  await bringIn(lead, { people: "id,name\np1,Иванов Иван Иванович\n" });
  const found = await directory(world);
  const person = found.people.get((found.findPerson("p1") as { id: string }).id)!;
  assert.equal(person.name, "Иванов Иван Иванович");
  assert.equal(person.position, "Директор");
  assert.equal(person.email, "ivan@x.ru");
  assert.ok(person.unit);
});

test("people alone bring the units they name", async () => {
  const fresh = await openWorld({ worker: true });
  const client = await fresh.client({ roles: ["programme_lead"] });
  const { report } = await bringIn(client, {
    people: "ФИО,E-mail,Отдел\nАнна,a@x.ru,Склад\nБорис,b@x.ru,Склад\n",
  });
  assert.equal(report.people.join, 2);
  const found = await directory(fresh);
  assert.deepEqual(
    [...found.units.values()].map((unit) => unit.name),
    ["Склад"],
  );
});

test("a preview shows the first rows and what each column is taken for; the plan overrules it", async () => {
  const file = await lead.upload("people.csv", "code;who;dept\n1;Анна;3\n");
  const created = await lead.post("/api/organisation/imports", { people: file });
  const { id, plan } = created.body;
  const preview = await lead.get(`/api/organisation/imports/${id}/preview/people`);
  assert.deepEqual(preview.body.headers, ["code", "who", "dept"]);
  assert.deepEqual(preview.body.rows, [{ line: 2, cells: ["1", "Анна", "3"] }]);
  const column = (body: { fields: { key: string; column: number | null }[] }, key: string) =>
    body.fields.find((field) => field.key === key)?.column;
  assert.equal(column(preview.body, "name"), null);
  await lead.put(`/api/organisation/imports/${id}/plan`, {
    ...plan,
    people: { mapping: { id: 0, name: 1 } },
  });
  const planned = await lead.get(`/api/organisation/imports/${id}/preview/people`);
  assert.deepEqual([column(planned.body, "name"), column(planned.body, "unit")], [1, 2]);
});

test("only a programme lead imports, and only files of one's own", async () => {
  const member = await world.client();
  assert.equal((await member.get("/api/organisation/imports")).status, 403);
  const file = await member.upload("people.csv", "id,name\n1,A\n");
  const stolen = await lead.post("/api/organisation/imports", { people: file });
  assert.equal(stolen.body.error.code, "organisation.file_not_found");
  assert.equal((await world.stranger().post("/api/organisation/imports", { people: file })).status, 401);
});

test("a file that is no table is refused with a clear word", async () => {
  const file = await lead.upload("report.pdf", "%PDF-1.7");
  const answer = await lead.post("/api/organisation/imports", { files: [file] });
  assert.equal(answer.status, 422);
  assert.equal(answer.body.error.code, "files.not_a_table");
});
