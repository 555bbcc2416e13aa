import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { Refusal } from "#platform/errors";
import { chance } from "#science/numbers";
import { answerIn } from "./answer.ts";
import { categoryOf, tenureOf } from "./cuts.ts";
import { askedColumns, formOf } from "./form.ts";
import { guessColumns } from "./guess.ts";
import { openSurvey } from "./open-survey.ts";
import type { SurveyFile } from "./survey-file.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-surveys-"));
after(() => fs.rmSync(folder, { recursive: true }));

const put = (name: string, text: string | Uint8Array) => {
  fs.writeFileSync(path.join(folder, name), text);
  return { path: path.join(folder, name), name };
};
const rolesOf = (file: SurveyFile) =>
  Object.fromEntries([...guessColumns(file)].map(([name, { role, kind }]) => [name, kind ?? role]));

test("LimeSurvey: codes of the export, words of the structure", async () => {
  const answers = put(
    "lime.csv",
    [
      '"id","submitdate","lastpage","startlanguage","token","ipaddr","Q1[SQ001]","Q1[SQ002]","Q2","Q3","Q3[other]"',
      ...Array.from(
        { length: 9 },
        (_, i) =>
          `"${i + 1}","2025-03-01 10:00:0${i}","2","ru","abc${i}","10.0.0.${i}","${1 + (i % 5)}","${5 - (i % 5)}","A${1 + (i % 2)}","${i === 0 ? "Всё хорошо" : ""}",""`,
      ),
    ].join("\n"),
  );
  const structure = put(
    "lime.txt",
    [
      ["class", "type/scale", "name", "relevance", "text", "help", "language"],
      ["G", "0", "Group", "1", "", "", "ru"],
      ["Q", "A", "Q1", "1", "<p>Как&nbsp;работает бухгалтерия?</p>", "", "ru"],
      ["SQ", "0", "SQ001", "1", "Укладывается в срок", "", "ru"],
      ["SQ", "0", "SQ002", "1", "Делает верно", "", "ru"],
      ["Q", "L", "Q2", "1", "Где вы работаете?", "", "ru"],
      ["A", "0", "A1", "", "В цехе", "", "ru"],
      ["A", "0", "A2", "", "В офисе", "", "ru"],
      ["Q", "A", "Q1", "1", "How does accounting work?", "", "en"],
    ]
      .map((cells) => cells.join("\t"))
      .join("\n"),
  );
  const file = await openSurvey(answers, structure);
  assert.equal(file.format, "limesurvey");
  assert.equal(file.columns[6]!.label, "Как работает бухгалтерия?: Укладывается в срок");
  const roles = rolesOf(file);
  for (const name of ["id", "submitdate", "lastpage", "token", "ipaddr"])
    assert.equal(roles[name], "private", name);
  assert.equal(roles["Q1[SQ001]"], "scale");
  assert.equal(roles.Q2, "choice");
  const asked = askedColumns(file, guessColumns(file));
  const choice = asked.find(({ column }) => column.name === "Q2")!;
  assert.deepEqual(choice.values, ["A1", "A2"]);
  const form = formOf(asked);
  assert.match(JSON.stringify(form), /В офисе/);
});

test("SurveyJS: results with their form beside them, matrices row by row", async () => {
  const form = {
    pages: [
      {
        elements: [
          {
            type: "matrix",
            name: "found",
            title: { ru: "Как бывает", default: "How it is" },
            columns: [1, 2, 3, 4, 5],
            rows: [{ value: "quick", text: "Быстро" }, "right"],
          },
          { type: "rating", name: "nps", measures: "recommend", rateMin: 0, rateMax: 10 },
          { type: "checkbox", name: "why", choices: ["price", "people"] },
          { type: "comment", name: "say" },
        ],
      },
    ],
  };
  const results = [
    { found: { quick: 5, right: 4 }, nps: 10, why: ["price", "people"], say: "Хорошо" },
    { found: { quick: 3 }, nps: 2, why: [] },
  ];
  for (const file of [
    await openSurvey(put("r.json", JSON.stringify(results)), put("f.json", JSON.stringify(form))),
    await openSurvey(put("both.json", JSON.stringify({ form, results }))),
  ]) {
    assert.equal(file.format, "surveyjs");
    const asked = askedColumns(file, guessColumns(file));
    assert.deepEqual(
      asked.map(({ column, plan }) => [column.name, plan.kind]),
      [
        ["found.quick", "scale"],
        ["found.right", "scale"],
        ["nps", "net_promoter"],
        ["why", "choices"],
        ["say", "text"],
      ],
    );
    assert.deepEqual(answerIn(asked[3]!, file.rows[0]!.cells[3]!), { value: ["price", "people"] });
    assert.deepEqual(answerIn(asked[0]!, 9), { unknown: true });
  }
});

test("Formbricks: finished answers of its interface, words of its survey", async () => {
  const survey = {
    questions: [
      { id: "q1", type: "rating", range: 5, headline: { default: "How quick are they?" } },
      { id: "q2", type: "nps", headline: { default: "Would you recommend them?" } },
      { id: "q3", type: "openText", headline: { default: "Anything else?" } },
    ],
  };
  const responses = Array.from({ length: 4 }, (_, i) => ({
    id: `c${i}`,
    surveyId: "s",
    finished: i > 0,
    createdAt: "2025-03-01T10:00:00.000Z",
    contactAttributes: { email: "a@x.ru" },
    data: { q1: 2 + i, q2: 7 + i, q3: `Words ${i}` },
  }));
  const file = await openSurvey(
    put("fb.json", JSON.stringify({ data: responses })),
    put("fbs.json", JSON.stringify({ data: survey })),
  );
  assert.equal(file.format, "formbricks");
  assert.equal(file.rows.length, 3);
  assert.deepEqual(file.notices, [{ code: "unfinished_left_out", count: 1 }]);
  const roles = rolesOf(file);
  assert.deepEqual(
    {
      q1: roles.q1,
      q2: roles.q2,
      q3: roles.q3,
      id: roles.id,
      at: roles.createdAt,
      mail: roles["contactAttributes.email"],
    },
    { q1: "scale", q2: "net_promoter", q3: "text", id: "private", at: "private", mail: "private" },
  );
});

test("scales by their answers, steps and labels; who can be told apart is not taken", async () => {
  const file = await openSurvey(
    put(
      "t.csv",
      [
        "ФИО;Стаж;Отдел;Срок;Сервис;Проценты;Возраст",
        ...Array.from(
          { length: 30 },
          (_, i) =>
            `Иванов Иван${i};${i % 12};Склад;${1 + (i % 7)};${(i % 5) + 1} - слово;${(i % 6) * 20};${20 + i}`,
        ),
      ].join("\n"),
    ),
  );
  const guessed = guessColumns(file);
  assert.equal(guessed.get("ФИО")?.role, "private");
  assert.equal(guessed.get("Стаж")?.role, "tenure");
  assert.equal(guessed.get("Отдел")?.role, "unit");
  assert.deepEqual([guessed.get("Срок")?.low, guessed.get("Срок")?.high], [1, 7]);
  assert.deepEqual([guessed.get("Сервис")?.low, guessed.get("Сервис")?.high], [1, 5]);
  assert.deepEqual([guessed.get("Проценты")?.low, guessed.get("Проценты")?.high], [0, 100]);
  assert.equal(guessed.get("Возраст")?.role, "skip");
  const steps = askedColumns(file, guessed).find(({ column }) => column.name === "Проценты")!;
  assert.deepEqual(steps.values, [0, 20, 40, 60, 80, 100]);
  const reversed = { ...steps, plan: { ...steps.plan, reversed: true } };
  assert.deepEqual(answerIn(reversed, 20), { value: 80 });
});

test("an answer far beyond the others does not make the scale longer", async () => {
  const numbers = [...Array.from({ length: 60 }, (_, i) => 1 + (i % 5)), 9];
  const file = await openSurvey(put("o.csv", ["Срок;Ещё", ...numbers.map((one) => `${one};1`)].join("\n")));
  const found = guessColumns(file).get("Срок");
  assert.deepEqual([found?.low, found?.high], [1, 5]);
});

test("categories and tenure, as people word them", () => {
  assert.deepEqual(["Руководитель", "head of unit", "Специалист", "Партнёр", "?"].map(categoryOf), [
    "leader",
    "leader",
    "employee",
    "partner",
    "",
  ]);
  assert.deepEqual(
    ["до 1 года", "6 месяцев", "1-3 года", "5", "3–10 лет", "более 10 лет", "10+", 0.5, "", null].map(
      tenureOf,
    ),
    [
      "under_1",
      "under_1",
      "1_to_3",
      "3_to_10",
      "3_to_10",
      "over_10",
      "over_10",
      "under_1",
      "unknown",
      "unknown",
    ],
  );
});

test("damaged files end in a survey or in a refusal", async () => {
  const lot = chance(3);
  const whole = [
    put("a.csv", "id;Q1;Q2\n1;5;да\n2;4;нет\n3;3;да\n"),
    put("a.json", JSON.stringify({ results: [{ a: 1, b: { c: [1, "x"] } }, { a: 2 }], form: { pages: [] } })),
    put("b.json", JSON.stringify({ data: [{ surveyId: "s", finished: true, data: { q: 1 } }] })),
  ].map(({ path: at, name }) => ({ name, bytes: fs.readFileSync(at) }));
  for (let i = 0; i < 400; i += 1) {
    const { name, bytes } = whole[i % whole.length]!;
    const damaged = Buffer.from(bytes);
    for (let hit = 0; hit <= lot.below(5); hit += 1) damaged[lot.below(damaged.length)] = lot.below(256);
    const cut = lot.below(3) === 0 ? damaged.subarray(0, lot.below(damaged.length)) : damaged;
    try {
      const file = await openSurvey(put(`x-${name}`, cut));
      const asked = askedColumns(file, guessColumns(file));
      formOf(asked);
      for (const row of file.rows) for (const one of asked) answerIn(one, row.cells[one.at] ?? null);
    } catch (error) {
      assert.ok(error instanceof Refusal, String((error as Error).stack));
    }
  }
});
