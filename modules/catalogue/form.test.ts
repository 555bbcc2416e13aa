import assert from "node:assert/strict";
import { test } from "node:test";
import { answersInWords } from "./answers.ts";
import { checkAnswers, checkForm } from "./form.ts";
import { type Field, Form } from "./schema/shapes.ts";

const label = { ru: "Поле", en: "Field" };
const field = (key: string, type: Field["type"], more: Partial<Field> = {}): Field => ({
  key,
  type,
  label,
  required: false,
  ...more,
});
const option = (value: string) => ({ value, label: { ru: value.toUpperCase(), en: value } });
const person = "0192b1a0-0000-7000-8000-000000000001";

/** The one problem with an answer to one field, if there is any. */
const wrong = (one: Field, answer: unknown, today?: string) =>
  checkAnswers([{ ...one, required: true }], { [one.key]: answer }, today).problems[0]?.code;

test("each type takes its answers and refuses others by name", () => {
  const cases: [Field, unknown, string | undefined][] = [
    [field("a", "text"), "  Hello ", undefined],
    [field("a", "text"), "   ", "required"],
    [field("a", "text"), 5, "not_text"],
    [field("a", "text", { min: 3 }), "ab", "too_short"],
    [field("a", "text", { max: 3 }), "abcd", "too_long"],
    [field("a", "text"), "x".repeat(501), "too_long"],
    [field("a", "paragraph"), "x".repeat(501), undefined],
    [field("a", "number"), "1 200,5", undefined],
    [field("a", "number"), "many", "not_number"],
    [field("a", "number"), Number.NaN, "not_number"],
    [field("a", "number", { min: 1 }), 0, "too_small"],
    [field("a", "number", { max: 10 }), 10.5, "too_large"],
    [field("a", "date"), "2026-02-28", undefined],
    [field("a", "date"), "2026-02-30", "not_date"],
    [field("a", "date"), "tomorrow", "not_date"],
    [field("a", "choice", { options: [option("x")] }), "x", undefined],
    [field("a", "choice", { options: [option("x")] }), "y", "not_an_option"],
    [field("a", "choices", { options: [option("x"), option("y")], min: 2 }), ["x", "x"], "too_few"],
    [field("a", "choices", { options: [option("x"), option("y")], max: 1 }), ["x", "y"], "too_many"],
    [field("a", "choices", { options: [option("x")] }), ["x", "z"], "not_an_option"],
    [field("a", "yes_no"), false, undefined],
    [field("a", "yes_no"), "maybe", "not_yes_no"],
    [field("a", "person"), person, undefined],
    [field("a", "unit"), "purchasing", "not_a_party"],
    [field("a", "file"), [person], undefined],
    [field("a", "file"), ["../etc/passwd"], "not_a_file"],
    [field("a", "file", { max: 1 }), [person, person.replace("1", "2")], "too_many"],
  ];
  for (const [one, answer, code] of cases) {
    assert.equal(wrong(one, answer), code, `${one.type} ${JSON.stringify(answer)}`);
  }
});

test("a date's bounds are days from today", () => {
  const soon = field("a", "date", { min: 1, max: 14 });
  assert.equal(wrong(soon, "2026-11-24", "2026-11-24"), "too_early");
  assert.equal(wrong(soon, "2026-11-25", "2026-11-24"), undefined);
  assert.equal(wrong(soon, "2026-12-08", "2026-11-24"), undefined);
  assert.equal(wrong(soon, "2026-12-09", "2026-11-24"), "too_late");
  assert.equal(wrong(soon, "2020-01-01"), undefined);
});

test("answers are kept in one shape, and only those that were asked for", () => {
  const form = [field("n", "number"), field("y", "yes_no"), field("t", "text")];
  const { answers, problems } = checkAnswers(form, { n: "12,5", y: "no", t: " x ", hidden: "let me in" });
  assert.deepEqual(answers, { n: 12.5, y: false, t: "x" });
  assert.deepEqual(problems, []);
});

test("what hangs on an answer is asked only with that answer, down the chain", () => {
  const form: Form = [
    field("kind", "choice", { options: [option("new"), option("old")], required: true }),
    field("why", "text", { required: true, when: { field: "kind", oneOf: ["new"] } }),
    field("boss", "person", { required: true, when: { field: "why", oneOf: ["other"] } }),
  ];
  const codes = (answers: object) => checkAnswers(form, { ...answers }).problems.map((one) => one.field);
  assert.deepEqual(codes({ kind: "old" }), []);
  assert.deepEqual(codes({ kind: "new" }), ["why"]);
  assert.deepEqual(codes({ kind: "new", why: "other" }), ["boss"]);
  // An answer left over from before the other one was changed is not kept.
  assert.deepEqual(checkAnswers(form, { kind: "old", why: "other", boss: person }).answers, { kind: "old" });
});

test("yes and no are answers that others can hang on", () => {
  const form = [field("car", "yes_no"), field("plate", "text", { when: { field: "car", oneOf: ["yes"] } })];
  assert.deepEqual(checkAnswers(form, { car: true, plate: "A1" }).answers, { car: true, plate: "A1" });
  assert.deepEqual(checkAnswers(form, { car: false, plate: "A1" }).answers, { car: false });
});

test("a form that cannot be asked is refused with its reason", () => {
  const codes = (form: Form) => checkForm(form).map(({ field: key, code }) => `${key}: ${code}`);
  const choice = field("c", "choice", { options: [option("x"), option("y")] });
  assert.deepEqual(codes([choice, field("t", "text", { when: { field: "c", oneOf: ["x"] } })]), []);
  assert.deepEqual(codes([field("c", "choice")]), ["c: options_missing"]);
  assert.deepEqual(codes([field("c", "choices", { options: [option("x"), option("x")] })]), [
    "c: option_twice",
  ]);
  assert.deepEqual(codes([choice, choice]), ["c: key_twice"]);
  assert.deepEqual(codes([field("t", "text", { when: { field: "c", oneOf: ["x"] } }), choice]), [
    "t: condition_later",
  ]);
  assert.deepEqual(codes([field("t", "text", { when: { field: "gone", oneOf: ["x"] } })]), [
    "t: condition_unknown",
  ]);
  assert.deepEqual(codes([choice, field("t", "text", { when: { field: "c", oneOf: ["z"] } })]), [
    "t: condition_answer_unknown",
  ]);
  assert.deepEqual(codes([field("n", "number", { min: 5, max: 1 })]), ["n: min_over_max"]);
});

test("answers read as words, in both languages, in the order of the form", () => {
  const form: Form = Form.parse([
    { key: "day", type: "date", label: { ru: "Когда", en: "When" } },
    { key: "kind", type: "choices", label: { ru: "Что" }, options: [option("x"), option("y")] },
    { key: "car", type: "yes_no", label: { ru: "Машина", en: "Car" } },
    { key: "who", type: "person", label: { ru: "Кто", en: "Who" } },
    { key: "count", type: "number", label: { ru: "Сколько", en: "How many" } },
    { key: "none", type: "text", label: { ru: "Пусто", en: "Empty" } },
  ]);
  const answers = { count: 1200.5, who: person, car: false, kind: ["x", "y"], day: "2026-03-01" };
  const names = new Map([[person, "Анна Ёлкина"]]);
  assert.deepEqual(answersInWords(form, answers, "en", names), [
    { label: "When", value: "1 Mar 2026" },
    { label: "Что", value: "x, y" },
    { label: "Car", value: "no" },
    { label: "Who", value: "Анна Ёлкина" },
    { label: "How many", value: "1,200.5" },
  ]);
  const russian = answersInWords(form, answers, "ru");
  assert.deepEqual(
    russian.map(({ value }) => value.replace(/\s/g, " ")),
    ["1 мар. 2026 г.", "X, Y", "нет", "больше нет", "1 200,5"],
  );
});
