import assert from "node:assert/strict";
import { test } from "node:test";
import { readTable } from "#platform/files";
import { type PeopleOptions, readPeople } from "./people.ts";
import { problemSentence } from "./problem.ts";

const read = async (text: string, options?: PeopleOptions) =>
  readPeople(await readTable({ bytes: Buffer.from(text), name: "people.csv" }), options);
const codes = (problems: readonly { line: number; code: string }[]) =>
  problems.map(({ line, code }) => `${line} ${code}`);
const units = [
  { id: "10", name: "Закупки" },
  { id: "20", name: "Бухгалтерия" },
  { id: "21", name: "Бухгалтерия" },
];

test("a Russian people file is read with its usual headers", async () => {
  const { rows, problems, mapping } = await read(
    "Табельный номер;ФИО;Эл. почта;Подразделение;Должность;Руководитель;Дата приёма;Дата увольнения\n" +
      "1;Щёлоков Ёж;HEAD@Example.com;Закупки;Начальник;;01.02.2020;\n" +
      "2;Иванов Иван;i@example.com;10;Специалист;Щелоков Еж;13.03.2021;31.12.2021\n",
    { units },
  );
  assert.deepEqual(problems, []);
  assert.equal(Object.keys(mapping).length, 8);
  assert.deepEqual(rows[1], {
    line: 3,
    id: "2",
    name: "Иванов Иван",
    email: "i@example.com",
    unit: "10",
    position: "Специалист",
    manager: "1",
    from: "2021-03-13",
    to: "2021-12-31",
    stays: [{ unit: "10", from: "2021-03-13", to: "2021-12-31" }],
  });
  assert.equal(rows[0]?.email, "head@example.com");
});

test("a name in several columns is put together the way its language does", async () => {
  const russian = await read("Фамилия,Имя,Отчество,Отдел\nИванов,Иван,Иванович,Закупки\n");
  assert.equal(russian.rows[0]?.name, "Иванов Иван Иванович");
  const english = await read("Last name,First name,Department\nSmith,Ann,Sales\n");
  assert.equal(english.rows[0]?.name, "Ann Smith");
  const alone = await read("Имя,Отдел\nИванов Иван,Закупки\n");
  assert.equal(alone.rows[0]?.name, "Иванов Иван");
});

test("every fault is told with line, column and reason; only rows of nobody are refused", async () => {
  const { rows, problems } = await read(
    "id,name,email,unit,manager,from,to\n" +
      "1,A,not an address,10,,,\n" +
      "2,B,,99,2,,\n" +
      "3,C,,Бухгалтерия,nobody,yesterday,\n" +
      "4,D,,10,5,2024-05-01,2024-04-01\n" +
      "5,E,,10,6,,\n" +
      "6,F,,10,4,,\n" +
      "1,G,,10,,,\n" +
      ",H,,10,,,\n" +
      "8,,,10,,,\n" +
      "9,Вакансия,,10,,,\n",
    { units },
  );
  assert.deepEqual(codes(problems), [
    "2 email_bad",
    "3 unit_unknown",
    "3 manager_self",
    "4 date_bad",
    "4 unit_ambiguous",
    "4 manager_unknown",
    "5 dates_reversed",
    "5 manager_cycle",
    "6 manager_cycle",
    "7 manager_cycle",
    "8 id_duplicate",
    "9 id_missing",
    "10 name_missing",
    "11 vacant",
  ]);
  assert.deepEqual(
    rows.map((row) => row.id),
    ["1", "2", "3", "4", "5", "6"],
  );
  const [bad] = problems;
  assert.equal(bad?.column, "email");
  assert.equal(problemSentence(bad!, "ru"), "«not an address» — не адрес электронной почты.");
});

test("an address that two people share belongs to neither", async () => {
  const { rows, problems } = await read("id,name,email\n1,A,info@x.com\n2,B,INFO@x.com\n3,C,c@x.com\n");
  assert.deepEqual(
    rows.map((row) => row.email),
    [null, null, "c@x.com"],
  );
  assert.deepEqual(codes(problems), ["2 email_shared", "3 email_shared"]);
});

test("a person on several dated lines that do not overlap has moved; otherwise it is a duplicate", async () => {
  const moved = await read(
    "id,name,unit,from,to\n1,A,Sales,2020-01-01,2020-12-31\n1,A,Marketing,2021-01-01,\n1,A,Finance,2020-06-01,\n",
    { today: "2026-01-01" },
  );
  assert.deepEqual(moved.rows[0]?.stays, [
    { unit: "Sales", from: "2020-01-01", to: "2020-12-31" },
    { unit: "Marketing", from: "2021-01-01", to: null },
  ]);
  assert.equal(moved.rows[0]?.unit, "Marketing");
  assert.deepEqual(codes(moved.problems), ["4 id_duplicate"]);
});

test("managers may be people who exist already, and circles through them are seen", async () => {
  const known = [
    { id: "7", name: "Boss", email: "boss@x.com", manager: "1" },
    { id: "8", name: "Top", email: null, manager: null },
  ];
  const { rows, problems } = await read("id,name,manager\n1,A,boss@x.com\n2,B,Top\n", { known });
  assert.deepEqual(
    rows.map((row) => row.manager),
    [null, "8"],
  );
  assert.deepEqual(codes(problems), ["2 manager_cycle"]);
});

test("without an id column the address, or else the name, is the id", async () => {
  const { rows } = await read("ФИО,E-mail\nИванов,i@x.com\nПетров,\n");
  assert.deepEqual(
    rows.map((row) => row.id),
    ["i@x.com", "Петров"],
  );
});

test("invisible characters and line breaks in names do not make two people of one", async () => {
  const { rows } = await read('id,name,manager\n1,"Anna\u200b\nSmith",\n2,B,Anna Smith\n');
  assert.equal(rows[0]?.name, "Anna Smith");
  assert.equal(rows[1]?.manager, "1");
});

test("an address of somebody who exists and is not in the file is told, not stolen", async () => {
  const known = [{ id: "7", name: "Boss", email: "boss@x.com", manager: null }];
  const { rows, problems } = await read("id,name,email\n1,A,boss@x.com\n7,Boss,boss@x.com\n", { known });
  assert.deepEqual(codes(problems), ["2 email_shared", "3 email_shared"]);
  const alone = await read("id,name,email\n1,A,boss@x.com\n", { known });
  assert.deepEqual(codes(alone.problems), ["2 email_taken"]);
  assert.equal(alone.rows[0]?.email, null);
  assert.equal(rows.length, 2);
});

test("a file without ids means people who exist under the same address or name", async () => {
  const known = [
    { id: "7", name: "Анна", email: "anna@x.com", manager: null },
    { id: "8", name: "Борис", email: null, manager: null },
  ];
  const { rows } = await read("ФИО,E-mail\nАнна Новая,anna@x.com\nБорис,\nВера,\n", { known });
  assert.deepEqual(
    rows.map((row) => row.id),
    ["7", "8", "Вера"],
  );
});

test("unknown units may be taken as new ones", async () => {
  const { rows, problems, newUnits } = await read("id,name,unit\n1,A,Закупки\n2,B,Склад\n3,C,склад\n", {
    units,
    takeNewUnits: true,
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(newUnits, ["Склад"]);
  assert.deepEqual(
    rows.map((row) => row.unit),
    ["10", "Склад", "Склад"],
  );
});
