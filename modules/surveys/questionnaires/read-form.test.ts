import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Refusal } from "#platform/errors";
import { library } from "../library/index.ts";
import { itemsOf, type SurveyJson } from "./items.ts";
import { readForm } from "./read-form.ts";

const refused = (json: object): Refusal => {
  try {
    readForm(json as Record<string, unknown>);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new assert.AssertionError({ message: "it was taken" });
};

test("a form from elsewhere: panels opened, conditions joined, kinds brought to ours, all of it said", () => {
  const { form, title, notices } = readForm({
    title: "Опрос",
    locale: "ru",
    cookieName: "once",
    pages: [
      {
        visibleIf: "{a} = 1",
        title: { default: "Служба", en: "Service" },
        elements: [
          { type: "html", name: "hello", html: "<b>hi</b>" },
          {
            type: "panel",
            name: "inner",
            visibleIf: "{b} = 2",
            elements: [
              {
                type: "tagbox",
                name: "c",
                title: "IT",
                choices: [1, "два"],
                visibleIf: "{c0} = 3",
                enableIf: "x",
              },
            ],
          },
          { type: "multipletext", name: "who", items: [{ name: "first", title: "Имя" }, { name: "last" }] },
        ],
      },
    ],
  });
  assert.deepEqual(title, { en: "", ru: "Опрос" });
  assert.deepEqual(form.pages[0]?.title, { en: "Service", ru: "Служба" });
  const [choice, first, last] = form.pages[0]?.elements ?? [];
  assert.deepEqual(choice, {
    type: "checkbox",
    name: "c",
    title: { en: "", ru: "IT" },
    visibleIf: "(({a} = 1) and ({b} = 2)) and ({c0} = 3)",
    choices: [{ value: 1 }, { value: "два", text: { en: "", ru: "два" } }],
  });
  assert.equal(first?.name, "who_first");
  assert.deepEqual(last?.title, { en: "", ru: "last" });
  assert.deepEqual(
    notices.map(({ code, place }) => `${code} ${place}`),
    [
      "property_dropped ",
      "shown_text_dropped hello",
      "panel_opened inner",
      "type_changed c",
      "property_dropped c",
      "type_changed who",
    ],
  );
});

test("names that cannot be counted by get others, in conditions and texts too", () => {
  const { form, notices } = readForm({
    elements: [
      {
        type: "matrix",
        name: "Ваша оценка",
        columns: ["1", "2", { value: "3", text: "Да" }],
        rows: ["В срок", "ok"],
      },
      {
        type: "comment",
        name: "why-not?",
        title: "Why {Ваша оценка.В срок}?",
        visibleIf: "{Ваша оценка.В срок} < 2",
      },
    ],
  });
  const [matrix, comment] = form.pages[0]?.elements ?? [];
  assert.equal(matrix?.name, "question_1");
  assert.deepEqual(
    itemsOf(form).map(({ name, form: kind, values }) => [name, kind, values]),
    [
      ["question_1.row_1", "rating", [1, 2, 3]],
      ["question_1.ok", "rating", [1, 2, 3]],
      ["why_not", "text", []],
    ],
  );
  assert.equal(comment?.visibleIf, "{question_1.row_1} < 2");
  assert.equal(comment?.title.en, "Why {question_1.row_1}?");
  assert.deepEqual(
    notices.map(({ place, detail }) => [place, detail]),
    [
      ["Ваша оценка", "question_1"],
      ["why-not?", "why_not"],
      ["В срок", "row_1"],
    ],
  );
});

test("what cannot be asked is refused by name, all of it at once", () => {
  const refusal = refused({
    elements: [
      { type: "file", name: "photo" },
      { type: "paneldynamic", name: "children" },
      { type: "text", name: "fine" },
    ],
  });
  assert.equal(refusal.code, "questionnaires.type_unsupported");
  assert.equal(refusal.place, "json.photo");
  assert.equal(refusal.particulars.questions, "photo (file), children (paneldynamic)");
  assert.equal(
    refused({ elements: [{ type: "dropdown", name: "country", choicesByUrl: { url: "https://x" } }] }).code,
    "questionnaires.options_elsewhere",
  );
  assert.equal(refused({}).code, "questionnaires.form_unreadable");
  assert.equal(
    refused({ elements: [{ type: "comment", name: "a", title: "x", visibleIf: "y".repeat(2_000) }] }).code,
    "questionnaires.form_unreadable",
  );
});

test("scales come as they were: counted, stepped, listed", () => {
  const rating = (json: object) => readForm({ elements: [{ type: "rating", name: "r", ...json }] }).form;
  const values = (json: object) => itemsOf(rating(json))[0]?.values;
  assert.deepEqual(rating({ rateMax: 7 }).pages[0]?.elements[0], {
    type: "rating",
    name: "r",
    title: { en: "r", ru: "" },
    rateMin: 1,
    rateMax: 7,
  });
  assert.deepEqual(values({ rateMin: 0, rateMax: 10, rateStep: 5 }), [0, 5, 10]);
  assert.deepEqual(values({ rateValues: ["no", "yes"] }), ["no", "yes"]);
});

test("our own forms come back as they went", () => {
  for (const { form } of library) {
    const renamed = { pages: form.pages.map((page, at) => ({ ...page, name: `page${at + 1}` })) };
    assert.deepEqual(readForm(form), { form: renamed, title: null, notices: [] });
  }
});

test("property: whatever is brought in is taken or refused in words, never broken by", () => {
  const json = fc.letrec((tie) => ({
    element: fc.record(
      {
        type: fc.oneof(
          fc.constantFrom("text", "rating", "matrix", "checkbox", "panel", "html", "boolean", "multipletext"),
          fc.string(),
        ),
        name: fc.string(),
        title: fc.oneof(fc.string(), fc.jsonValue()),
        elements: fc.array(tie("element"), { maxLength: 3 }),
        choices: fc.jsonValue(),
        rows: fc.jsonValue(),
        columns: fc.jsonValue(),
        items: fc.jsonValue(),
        rateMin: fc.jsonValue(),
        rateMax: fc.jsonValue(),
        visibleIf: fc.jsonValue(),
      },
      { requiredKeys: ["type"] },
    ),
  })).element;
  fc.assert(
    fc.property(fc.array(json, { maxLength: 4 }), (elements) => {
      try {
        const { form } = readForm({ elements });
        const counted = (one: object) =>
          itemsOf(one as SurveyJson).map(({ name, form: kind }) => [name, kind]);
        assert.deepEqual(counted(readForm(form).form), counted(form), "read twice, the same is counted");
      } catch (error) {
        assert.ok(error instanceof Refusal, String(error));
      }
    }),
  );
});
