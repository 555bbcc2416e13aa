import assert from "node:assert/strict";
import { test } from "node:test";
import type { Question, SurveyForm } from "../schema/form.ts";
import { faultsOf } from "./faults.ts";

const words = (en: string, ru = en) => ({ en, ru });
const choice = (name: string, extra: object = {}): Question =>
  ({
    type: "radiogroup",
    name,
    title: words("Which?", "Какой?"),
    choices: [
      { value: "a", text: words("This", "Этот") },
      { value: "b", text: words("That", "Тот") },
    ],
    ...extra,
  }) as Question;
const form = (...elements: Question[]): SurveyForm => ({ pages: [{ name: "p", elements }] });
const said = (...elements: Question[]) =>
  faultsOf(form(...elements)).map(({ question, part, number, language, code }) =>
    [question, part, number, language, code].filter((one) => one !== null).join(" "),
  );

test("a whole form lacks nothing, an empty one lacks questions", () => {
  assert.deepEqual(said(choice("one")), []);
  assert.deepEqual(
    faultsOf({ pages: [] }).map(({ code }) => code),
    ["no_questions"],
  );
});

test("words in one language only are named with their place and the language they lack", () => {
  assert.deepEqual(said(choice("one", { title: words("Which?", "") })), ["one title ru words_missing"]);
  assert.deepEqual(said(choice("one", { description: words("", "Подсказка") })), [
    "one description en words_missing",
  ]);
  const choices = [{ value: "a", text: words("This", "") }, { value: "b" }, { value: 3 }];
  assert.deepEqual(said(choice("one", { choices })), [
    "one option 1 ru words_missing",
    "one option 2 en words_missing",
    "one option 2 ru words_missing",
  ]);
  const titled: SurveyForm = {
    pages: [{ name: "p", title: words("Work", ""), elements: [choice("one")] }],
  };
  assert.deepEqual(
    faultsOf(titled).map(({ page, question, language }) => ({ page, question, language })),
    [{ page: "p", question: null, language: "ru" }],
  );
});

test("a choice needs two answers, each its own; a matrix rows; a scale steps; a name its own question", () => {
  assert.deepEqual(said(choice("one", { choices: [] })), ["one option too_few_options"]);
  const twice = [
    { value: "a", text: words("x") },
    { value: "a", text: words("y") },
  ];
  assert.deepEqual(said(choice("one", { choices: twice })), ["one option 2 value_twice"]);
  const matrix = {
    type: "matrix",
    name: "m",
    title: words("How?"),
    columns: [{ value: 1 }, { value: 2 }],
    rows: [],
  };
  assert.deepEqual(said(matrix as Question), ["m row no_rows"]);
  const scale = { type: "rating", name: "r", title: words("How?"), rateMin: 3, rateMax: 3 };
  assert.deepEqual(said(scale as Question), ["r option scale_empty"]);
  assert.deepEqual(said(choice("one"), choice("one")), ["one name name_twice"]);
});

test("a condition hangs on a question before it that every wave asks", () => {
  const hung = choice("two", { visibleIf: "{one} = 'a'" });
  assert.deepEqual(said(choice("one"), hung), []);
  assert.deepEqual(said(hung, choice("one")), ["two condition condition_later"]);
  assert.deepEqual(said(hung), ["two condition condition_unknown"]);
  assert.deepEqual(said(choice("one"), choice("two", { visibleIf: "1 = 1" })), [
    "two condition condition_unknown",
  ]);
  assert.deepEqual(said(choice("one", { rotates: true }), hung), ["two condition condition_rotates"]);
});

test("a meaning must fit the answers, and what belongs together needs its other half", () => {
  assert.deepEqual(said(choice("one", { measures: "satisfaction" })), ["one meaning measure_unfit"]);
  const rating = (extra: object) =>
    ({ type: "rating", name: "r", title: words("How?"), ...extra }) as unknown as Question;
  assert.deepEqual(said(rating({ measures: "satisfaction" })), []);
  assert.deepEqual(said(rating({ measures: "recommend" })), ["r meaning measure_unfit"]);
  assert.deepEqual(said(rating({ measures: "recommend", rateMin: 0, rateMax: 10 })), []);
  assert.deepEqual(said(rating({ measures: "effort" })), ["r meaning measure_unfit"]);
  assert.deepEqual(said(rating({ measures: "need_importance", pair: "x" })), ["r meaning pair_alone"]);
});
