import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Item } from "../schema/shapes.ts";
import { askedForm, askedItems, flatten, itemsOf } from "./items.ts";

const form = {
  pages: [
    {
      elements: [
        {
          type: "matrix",
          name: "found",
          title: { en: "How is it?", ru: "Как на деле?" },
          measures: "perception",
          pair: "quality",
          columns: [1, 2, { value: 3, text: { en: "Always", ru: "Всегда" } }],
          rows: [
            {
              value: "on_time",
              text: { en: "On time", ru: "В срок" },
              dimension: "reliability",
              rotates: true,
            },
            "polite",
          ],
          eachRowRequired: true,
        },
        {
          type: "panel",
          name: "inner",
          elements: [
            {
              type: "rating",
              name: "advise",
              rateMin: 0,
              rateMax: 10,
              measures: "recommend",
              isRequired: true,
            },
            { type: "html", name: "hello", html: "hi" },
          ],
        },
      ],
    },
    {
      elements: [
        {
          type: "checkbox",
          name: "channels",
          title: "Каналы",
          choices: ["mail", { value: "chat", text: "Chat" }],
          showOtherItem: true,
          rotates: true,
        },
        { type: "boolean", name: "again" },
        { type: "ranking", name: "order", choices: ["a", "b", "c"] },
        { type: "party", name: "supplier", measures: "nominated", pair: "first" },
        { type: "comment", name: "words", title: { default: "Say it", ru: "Скажите" } },
      ],
    },
  ],
};
const items = itemsOf(form);
const named = (name: string) => items.find((item) => item.name === name) as Item;

test("items come in the order they are asked, a matrix as its rows, panels opened", () => {
  assert.deepEqual(
    items.map(({ name, form }) => `${name} ${form}`),
    [
      "found.on_time rating",
      "found.polite rating",
      "advise net_promoter",
      "channels choices",
      "channels-Comment text",
      "again choice",
      "order ranking",
      "supplier party",
      "words text",
    ],
  );
  for (const item of items) Item.parse(item);
});

test("a row inherits its matrix: meaning and pair, and what it says itself wins", () => {
  const { dimension, measures, pair, required, rotates } = named("found.on_time");
  assert.deepEqual(
    { dimension, measures, pair, required, rotates },
    {
      dimension: "reliability",
      measures: "perception",
      pair: "quality.on_time",
      required: true,
      rotates: true,
    },
  );
  assert.equal(named("found.polite").rotates, false);
  assert.equal(named("found.polite").dimension, null);
});

test("values keep their order, and words come for all of them or for none", () => {
  assert.deepEqual(named("found.polite").values, [1, 2, 3]);
  assert.deepEqual(
    named("found.polite").labels.map(({ ru }) => ru),
    ["1", "2", "Всегда"],
  );
  assert.deepEqual(named("advise").values, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.deepEqual(named("advise").labels, []);
  assert.deepEqual(named("channels").values, ["mail", "chat", "other"]);
  assert.deepEqual(named("again").values, ["true", "false"]);
});

test("a bare text is in the language of its letters, `default` is English", () => {
  assert.deepEqual(named("channels").title, { en: "", ru: "Каналы" });
  assert.deepEqual(named("words").title, { en: "Say it", ru: "Скажите" });
});

test("scales as SurveyJS counts them: five by default, by steps, listed", () => {
  const values = (json: object) => itemsOf({ elements: [{ type: "rating", name: "r", ...json }] })[0]?.values;
  assert.deepEqual(values({}), [1, 2, 3, 4, 5]);
  assert.deepEqual(values({ rateCount: 7 }), [1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual(values({ rateMin: 0, rateMax: 1, rateStep: 0.25 }), [0, 0.25, 0.5, 0.75, 1]);
  assert.deepEqual(values({ rateValues: [1, { value: "x", text: "X" }] }), [1, "x"]);
  assert.deepEqual(values({ rateMin: 3, rateMax: 1 }), []);
  assert.equal(values({ rateMin: 0, rateMax: 1e12 })?.length, 100);
});

test("an answer is taken apart into values and words", () => {
  const flat = flatten(items, {
    found: { on_time: 2 },
    advise: 9,
    channels: ["mail", "other"],
    "channels-Comment": "  by post ",
    again: true,
    order: ["c", "a", "b"],
    supplier: "0198c0de-0000-7000-8000-000000000001",
    words: "a\u0000b\ud800",
  });
  assert.deepEqual(flat, {
    answers: {
      "found.on_time": 2,
      advise: 9,
      channels: ["mail", "other"],
      again: "true",
      order: ["c", "a", "b"],
      supplier: "0198c0de-0000-7000-8000-000000000001",
    },
    comments: { "channels-Comment": "by post", words: "ab\ufffd" },
    problems: [],
  });
});

test("what is not a legal answer is named and not kept", () => {
  const code = (data: object) => {
    const { answers, comments, problems } = flatten(items, data);
    assert.deepEqual([answers, comments], [{}, {}]);
    return problems.map((problem) => `${problem.item}: ${problem.code}`);
  };
  assert.deepEqual(code({ advise: 11 }), ["advise: illegal_value"]);
  assert.deepEqual(code({ advise: "9" }), ["advise: illegal_value"]);
  assert.deepEqual(code({ found: { on_time: 4, later: 1 } }), [
    "found.on_time: illegal_value",
    "found.later: unknown_item",
  ]);
  assert.deepEqual(code({ channels: ["mail", "mail"] }), ["channels: illegal_value"]);
  assert.deepEqual(code({ channels: "mail" }), ["channels: illegal_value"]);
  assert.deepEqual(code({ supplier: "IT" }), ["supplier: illegal_value"]);
  assert.deepEqual(code({ words: "x".repeat(4_001) }), ["words: too_long"]);
  assert.deepEqual(code({ words: { deep: 1 } }), ["words: not_text"]);
  assert.deepEqual(code({ stranger: 1 }), ["stranger: unknown_item"]);
  assert.deepEqual(code(JSON.parse('{"__proto__": {"advise": 9}}')), ["__proto__.advise: unknown_item"]);
  assert.deepEqual(code({ words: "  ", order: [], again: null }), []);
  assert.deepEqual(code([]), []);
});

const legalAnswer = (item: Item): fc.Arbitrary<unknown> => {
  if (item.form === "text") return fc.string({ minLength: 1 }).filter((words) => words.trim() !== "");
  if (item.form === "party") return fc.uuid();
  if (item.form === "choices" || item.form === "ranking") {
    return fc.uniqueArray(fc.constantFrom(...item.values), { minLength: 1 });
  }
  return fc.constantFrom(...item.values);
};

/** As SurveyJS hands it over: rows inside their matrix. */
function nested(flat: Record<string, unknown>): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(flat)) {
    const [question = "", row] = name.split(".");
    data[question] = row === undefined ? value : { ...(data[question] as object), [row]: value };
  }
  return data;
}

test("property: every legal answer is kept whole, for any part of the items", () => {
  const answer = fc.record(Object.fromEntries(items.map((item) => [item.name, legalAnswer(item)])), {
    requiredKeys: [],
  });
  fc.assert(
    fc.property(answer, (given) => {
      const { answers, comments, problems } = flatten(items, nested(given));
      assert.deepEqual(problems, []);
      assert.deepEqual(Object.keys({ ...answers, ...comments }).sort(), Object.keys(given).sort());
      for (const [name, value] of Object.entries(answers)) assert.deepEqual(value, given[name]);
    }),
  );
});

test("property: whatever is sent, nothing illegal is kept and nothing throws", () => {
  const names = fc.constantFrom(
    "found",
    "advise",
    "channels",
    "words",
    "supplier",
    "order",
    "__proto__",
    "x",
  );
  fc.assert(
    fc.property(fc.dictionary(names, fc.jsonValue()), (data) => {
      const { answers, comments } = flatten(items, data);
      for (const [name, value] of Object.entries(answers)) {
        const item = named(name);
        if (item.form === "party") continue;
        for (const one of [value].flat()) assert.ok(item.values.includes(one as string));
      }
      for (const words of Object.values(comments)) assert.ok(words.length <= 4_000);
    }),
  );
});

test("property: the form with some items asks exactly those, and items read from it agree", () => {
  const counted = items.filter(({ name }) => !name.endsWith("-Comment")).map(({ name }) => name);
  fc.assert(
    fc.property(fc.subarray(counted), (asked) => {
      const names = itemsOf(askedForm(form, asked)).map(({ name }) => name);
      assert.deepEqual(
        names,
        askedItems(items, asked).map(({ name }) => name),
      );
    }),
  );
});

test("a respondent's form says nothing of what we count by, and is in one language if one is named", () => {
  const text = JSON.stringify(askedForm(form, null, "ru"));
  for (const hidden of ["dimension", "measures", "rotates", "How is it?", "reliability"]) {
    assert.ok(!text.includes(hidden), hidden);
  }
  assert.ok(text.includes("Как на деле?"));
  assert.ok(JSON.stringify(askedForm(form, null, "en")).includes("Каналы"), "better Russian than nothing");
  assert.deepEqual(itemsOf(askedForm(form, [])), []);
});
