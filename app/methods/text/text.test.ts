// The examples of docs/methods/text.md, refusals with their places, and that no text breaks a method.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { z } from "zod";
import { examplesIn, readDocument } from "../examples-for-tests.ts";
import { methods } from "../index.ts";
import type { Method } from "../method.ts";
import { runMethod, schemasOf } from "../run-method.ts";
import { textWords } from "./words.ts";

const names = ["topics", "sentiment", "duplicates"];
const loaded = new Map<string, Method>();
for (const name of names) loaded.set(name, await methods[name]!());
const method = (name: string) => loaded.get(name)!;

const examples = examplesIn(readDocument("docs/methods/text.md"));

function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toFixed(3));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]));
}
// biome-ignore lint/suspicious/noExplicitAny: results of several shapes are looked into
const resultOf = (name: string, input: object, language: "ru" | "en" = "en"): any => {
  const { result } = runMethod(method(name), JSON.stringify(input), language);
  assert.ok(result);
  method(name).output.parse(result);
  return result;
};
const codes = (result: { warnings: { code: string }[] }) => result.warnings.map(({ code }) => code);

test("every method has its example in the document, and it is what is computed", () => {
  assert.deepEqual(examples.map(({ name }) => name).sort(), [...names].sort());
  for (const { name, input, result } of examples) {
    const answer = runMethod(method(name), input, "en");
    assert.deepEqual(rounded(answer.result), result, name);
  }
});

test("the printed shapes fit the examples, and nothing else", () => {
  for (const { name, input, result } of examples) {
    const schemas = schemasOf(method(name)) as Record<"input" | "output", z.core.JSONSchema.JSONSchema>;
    const [read, written] = [z.fromJSONSchema(schemas.input), z.fromJSONSchema(schemas.output)];
    assert.ok(read.safeParse(JSON.parse(input)).success && written.safeParse(result).success, name);
    assert.ok(!read.safeParse({ ...JSON.parse(input), text: "" }).success, name);
  }
});

test("refused with its place: a rating off the scale, a scale turned round, a likeness that finds everything", () => {
  const placesOf = (name: string, input: object) =>
    runMethod(method(name), JSON.stringify(input), "ru").refusals?.map(({ code, place }) => [code, place]);
  assert.deepEqual(placesOf("sentiment", { texts: [], rated: [{ text: "да", rating: 6 }] }), [
    ["survey_methods.off_scale", "rated[0].rating"],
  ]);
  assert.deepEqual(placesOf("sentiment", { texts: [], scale: { low: 5, high: 1 } }), [
    ["survey_methods.wrong_scale", "scale"],
  ]);
  assert.deepEqual(placesOf("duplicates", { texts: [], least: 0.1 }), [["methods.wrong_shape", "least"]]);
  assert.deepEqual(placesOf("topics", { texts: [1] }), [["methods.wrong_shape", "texts[0]"]]);
});

test("what could not be told is said, in both languages", () => {
  assert.deepEqual(codes(resultOf("topics", { texts: [] })), ["noTexts", "tooFewForDiscovery"]);
  const input = { texts: ["123", "да".repeat(11_000)], rated: [{ text: "плохо", rating: 1 }] };
  const { warnings, source } = resultOf("sentiment", input, "ru");
  assert.equal(source, "lexicon");
  assert.deepEqual(codes({ warnings }), ["withoutWords", "cutShort", "tooFewRated"]);
  assert.match(warnings[2].sentence, /нужно не меньше 200/);
  for (const code of Object.keys(textWords.en)) assert.ok(code in textWords.ru);
});

test("a rise is told only with an earlier period, and names of people take no part", () => {
  const now = Array.from({ length: 60 }, (_, i) => (i % 2 ? "VPN отвалился" : "Просто сообщение"));
  const then = Array.from({ length: 60 }, () => "Просто сообщение");
  const trendOf = (input: object) =>
    resultOf("topics", input).topics.find(({ topic }: { topic: string }) => topic === "network").trend;
  assert.equal(trendOf({ texts: now }), null);
  assert.equal(trendOf({ texts: now, earlier: then }), "new");
  assert.equal(trendOf({ texts: now, earlier: now }), "none");
  const masked = resultOf("duplicates", {
    texts: ["Морозов опоздал с отчётом", "Гусева опоздала с отчётом"],
    names: ["Морозов Пётр", "Гусева Анна"],
    least: 0.6,
  });
  assert.equal(masked.groups.length, 1);
});

test("with ratings beside comments a model is trained and says how good it is", () => {
  const rated = Array.from({ length: 240 }, (_, i) => ({
    text: `${["хрумкает кривуля", "столбец опись", "ладится зумерно"][i % 3]} номер${i % 7} отдел`,
    rating: [1, 3, 5][i % 3],
  }));
  const { source, figures, texts } = resultOf("sentiment", { texts: ["опять кривуля хрумкает"], rated });
  assert.equal(source, "model");
  assert.ok(figures.macroF1 > 0.9 && figures.n === 240);
  assert.equal(texts[0].verdict, "negative");
});

test("whatever the texts, the answer has its shape", () => {
  const word = fc.constantFrom("не", "очень", "плохо", "VPN", "№ 5", "a@b.ru", "+7 495 123-45-67", ".", "Ёж");
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(word).map((words) => words.join(" ")),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
      for (const name of names) resultOf(name, { texts, names: ["Ёж"] });
    }),
    { numRuns: 20, seed: 1 },
  );
});
