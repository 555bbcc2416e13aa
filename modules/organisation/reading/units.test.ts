import assert from "node:assert/strict";
import { test } from "node:test";
import { readTable } from "#platform/files";
import { resolveHeads } from "./heads.ts";
import { readPeople } from "./people.ts";
import { problemSentence } from "./problem.ts";
import { readUnits, type UnitsOptions } from "./units.ts";

const read = async (text: string, options?: UnitsOptions) =>
  readUnits(await readTable({ bytes: Buffer.from(text), name: "units.csv" }), options);
const codes = (problems: readonly { line: number; code: string }[]) =>
  problems.map(({ line, code }) => `${line} ${code}`);

test("a Russian units file becomes a tree, parents named by code or by name", async () => {
  const { rows, problems, unknown } = await read(
    "Код;Подразделение;Вышестоящее подразделение;Руководитель;Вид;Функция;Кого обслуживает;Этаж\n" +
      "1;Завод;;Петров;;;;1\n" +
      "2;Бухгалтерия;Завод;17;подразделение;Учёт;*;2\n" +
      "3;Отдел кадров;1;;;;2; 3\n" +
      "9;ООО «Ромашка»;;;партнёр;Поставка бумаги;2;-\n",
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(unknown, ["Этаж"]);
  assert.deepEqual(rows, [
    {
      line: 2,
      id: "1",
      name: "Завод",
      parent: null,
      head: "Петров",
      kind: "unit",
      function: null,
      serves: null,
    },
    {
      line: 3,
      id: "2",
      name: "Бухгалтерия",
      parent: "1",
      head: "17",
      kind: "unit",
      function: "Учёт",
      serves: "*",
    },
    {
      line: 4,
      id: "3",
      name: "Отдел кадров",
      parent: "1",
      head: null,
      kind: "unit",
      function: null,
      serves: ["2"],
    },
    {
      line: 5,
      id: "9",
      name: "ООО «Ромашка»",
      parent: null,
      head: null,
      kind: "partner",
      function: "Поставка бумаги",
      serves: ["2"],
    },
  ]);
});

test("every fault in the tree is told with its line, and the row is kept where it can be", async () => {
  const { rows, problems } = await read(
    "id,name,parent\n1,Top,\n2,A,3\n3,B,4\n4,C,2\n5,D,nowhere\n6,E,6\n7,Twin,1\n8,Twin,1\n9,F,twin\n1,Again,\n,Nameless,1\n",
  );
  assert.deepEqual(codes(problems), [
    "3 parent_cycle",
    "4 parent_cycle",
    "5 parent_cycle",
    "6 parent_unknown",
    "7 parent_self",
    "10 parent_ambiguous",
    "11 id_duplicate",
    "12 id_missing",
  ]);
  assert.equal(rows.length, 9);
  assert.equal(rows.find((row) => row.id === "2")?.parent, null);
  const cycle = problems[0]!;
  assert.equal(cycle.column, "parent");
  assert.equal(problemSentence(cycle, "en"), "The units are above each other in a circle: A → B → C → A.");
  assert.equal(problemSentence(problems[6]!, "ru"), "Код «1» уже есть в строке 2.");
});

test("several tops are allowed and pointed at; partners are no tops", async () => {
  const { problems } = await read("id,name,parent,kind\n1,A,,\n2,B,,\n3,C,1,\n4,P,,partner\n");
  assert.deepEqual(
    problems.map(({ line, code, severity }) => `${line} ${code} ${severity}`),
    ["2 several_roots notice", "3 several_roots notice"],
  );
});

test("a parent may be a unit that exists already, and a circle through it is seen", async () => {
  const known = [
    { id: "10", name: "Head office", parent: "20" },
    { id: "20", name: "Group", parent: null },
  ];
  const good = await read("id,name,parent\n1,A,head office\n", { known });
  assert.equal(good.rows[0]?.parent, "10");
  const circle = await read("id,name,parent\n20,Group,10\n", { known });
  assert.deepEqual(codes(circle.problems), ["2 parent_cycle"]);
});

test("a file without ids takes names for ids; one without a header is mapped by letters", async () => {
  const named = await read("Отдел,Входит в\nЗавод,\nЦех,Завод\n");
  assert.deepEqual(
    named.rows.map(({ id, parent }) => [id, parent]),
    [
      ["Завод", null],
      ["Цех", "Завод"],
    ],
  );
  const headerless = await read("1\tEngineering\t2008-04-30\n2\tTool Design\t2008-04-30\n", {
    mapping: { id: "A", name: "B" },
  });
  assert.deepEqual(
    headerless.rows.map(({ id, name }) => [id, name]),
    [
      ["1", "Engineering"],
      ["2", "Tool Design"],
    ],
  );
});

test("a mapping by hand moves a column from the field that guessed it", async () => {
  const { mapping, unknown } = await read("code,name,title\n1,x,Sales\n", { mapping: { name: "title" } });
  assert.deepEqual(mapping, { id: 0, name: 2 });
  assert.deepEqual(unknown, ["name"]);
  await assert.rejects(() => read("code,name\n1,x\n", { mapping: { name: "titel" } }), {
    code: "organisation.no_column",
  });
  await assert.rejects(() => read("foo,bar\n1,x\n"), { code: "organisation.columns_missing" });
});

test("heads are found among the people by id, address, name or initials", async () => {
  const units = await read(
    "id,name,head\n1,A,17\n2,B,ann@example.com\n3,C,Петров П. П.\n4,D,Иванов Иван Иванович\n5,E,Nobody\n",
  );
  const people = readPeople(
    await readTable({
      bytes: Buffer.from(
        "id,ФИО,email\n17,Смит Джон,\n18,Анна,ann@example.com\n19,Петров Пётр Петрович,\n20,Иванов Иван Иванович,\n21,Иванов Иван Иванович,\n",
      ),
      name: "people.csv",
    }),
  );
  const { rows, problems } = resolveHeads(units, people.rows);
  assert.deepEqual(
    rows.map((row) => row.head),
    ["17", "18", "19", null, null],
  );
  assert.deepEqual(codes(problems), ["5 head_ambiguous", "6 head_unknown"]);
});
