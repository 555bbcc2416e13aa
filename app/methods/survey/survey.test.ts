// The examples of docs/methods/survey.md, refusals with their places, and that no input of the right shape breaks a method.

import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { examplesIn, readDocument, rounded } from "../examples-for-tests.ts";
import { methods } from "../index.ts";
import type { Method } from "../method.ts";
import { runMethod, schemasOf } from "../run-method.ts";
import { surveyWords } from "./words.ts";

const names = [
  "mean",
  "effort",
  "satisfied-share",
  "net-promoter",
  "gap",
  "blind-spot",
  "wave-change",
  "false-discovery",
  "alpha",
  "omega",
];
const loaded = new Map<string, Method>();
for (const name of names) loaded.set(name, await methods[name]!());
const method = (name: string) => loaded.get(name)!;

const document = readDocument("docs/methods/survey.md");
const examples = examplesIn(document);

test("every method has its example in the document, and it is what is computed", () => {
  assert.deepEqual([...new Set(examples.map(({ name }) => name))].sort(), [...names].sort());
  for (const { name, input, result } of examples) {
    const answer = runMethod(method(name), input, "en");
    assert.ok(answer.result, name);
    assert.deepEqual(rounded(answer.result), result, name);
    method(name).output.parse(answer.result);
  }
});

test("the printed shapes fit the examples, and a result is never without n and warnings", () => {
  for (const { name, input, result } of examples) {
    const schemas = schemasOf(method(name)) as Record<"input" | "output", z.core.JSONSchema.JSONSchema>;
    const [read, written] = [z.fromJSONSchema(schemas.input), z.fromJSONSchema(schemas.output)];
    assert.ok(read.safeParse(JSON.parse(input)).success, name);
    assert.ok(!read.safeParse({ ...JSON.parse(input), surplus: 1 }).success, name);
    assert.ok(written.safeParse(result).success, name);
    for (const key of ["n", "warnings"])
      assert.ok(!written.safeParse({ ...result, [key]: undefined }).success, `${name} ${key}`);
  }
});

test("every code the document explains has words, and every code with words is explained", () => {
  for (const code of Object.keys(surveyWords.en)) assert.ok(document.includes(`\`${code}\``), code);
});

test("warnings are told in the reader's language, with their particulars; items are counted from one", () => {
  const row = (i: number) => [1 + (i % 5), 1 + ((i * 2) % 5), 3];
  const input = JSON.stringify({ rows: Array.from({ length: 30 }, (_, i) => row(i)) });
  const answer = runMethod(method("alpha"), input, "ru").result as { warnings: object[] };
  assert.deepEqual(answer.warnings, [
    { code: "constantItem", index: 2, sentence: "Сказать нельзя: на пункт 3 все ответили одинаково." },
  ]);
  const early = runMethod(method("omega"), JSON.stringify({ rows: [[1, 2, 3]] }), "en")
    .result as typeof answer;
  assert.deepEqual(early.warnings, [
    {
      code: "tooFewAnswers",
      needed: 30,
      sentence: "Cannot tell yet: at least 30 answers are needed.",
    },
  ]);
});

const sums = (n: number, sum: number, sumOfSquares: number) => ({ n, sum, sumOfSquares });
const refused: readonly [name: string, input: object, faults: readonly string[]][] = [
  ["mean", {}, ["survey_methods.one_form answers"]],
  ["mean", { answers: [1], counts: [] }, ["survey_methods.one_form counts"]],
  ["mean", { answers: [1, 6], scale: { low: 1, high: 5 } }, ["survey_methods.off_scale answers[1]"]],
  ["mean", { answers: [1], scale: { low: 5, high: 1 } }, ["survey_methods.wrong_scale scale"]],
  ["mean", { moments: sums(3, 9, 20) }, ["survey_methods.wrong_moments moments"]],
  ["mean", { answers: [1, 2, 3], population: 2 }, ["survey_methods.small_population population"]],
  ["mean", { answers: ["4"] }, ["methods.wrong_shape answers[0]"]],
  ["mean", { answers: [4], level: 95 }, ["methods.wrong_shape level"]],
  ["effort", { counts: [{ value: 0, count: 2 }] }, ["survey_methods.off_scale counts[0].value"]],
  ["effort", { moments: sums(2, 15, 113) }, ["survey_methods.off_scale moments.sum"]],
  ["effort", { counts: [{ value: 3, count: 1.5 }] }, ["methods.wrong_shape counts[0].count"]],
  ["satisfied-share", { answers: [3], boxes: 5 }, ["survey_methods.wrong_boxes boxes"]],
  ["satisfied-share", { tally: { count: 3, n: 2 } }, ["survey_methods.wrong_tally tally"]],
  ["net-promoter", { answers: [9, 8.5] }, ["survey_methods.off_scale answers[1]"]],
  [
    "net-promoter",
    { tally: { promoters: 2, passives: 0, detractors: -1 } },
    ["methods.wrong_shape tally.detractors"],
  ],
  [
    "gap",
    { dimensions: [[0], [2]], importance: [0, 0], answers: [{ perceptions: [1, 2], expectations: [1] }] },
    [
      "survey_methods.no_such_item dimensions[1][0]",
      "survey_methods.no_points importance",
      "survey_methods.uneven_rows answers[0].expectations",
    ],
  ],
  ["gap", { dimensions: [[0]] }, ["survey_methods.one_form answers"]],
  [
    "blind-spot",
    { predictions: { answers: [9] }, ratings: {}, scale: { low: 1, high: 5 } },
    ["survey_methods.off_scale predictions.answers[0]", "survey_methods.one_form ratings.answers"],
  ],
  ["wave-change", { figure: "rank", before: {}, after: {} }, ["methods.wrong_shape figure"]],
  [
    "wave-change",
    { figure: "mean", before: { answers: [] }, after: { answers: [] }, population: 5 },
    ["methods.wrong_shape population"],
  ],
  [
    "wave-change",
    { figure: "mean", before: { answers: [] }, after: { answers: [] }, margin: -1 },
    ["methods.wrong_shape margin"],
  ],
  [
    "wave-change",
    { figure: "share", before: { tally: { count: 9, n: 2 } }, after: { answers: [] } },
    ["survey_methods.wrong_tally before.tally"],
  ],
  ["false-discovery", { values: [0.1, 1.1] }, ["methods.wrong_shape values[1]"]],
  [
    "alpha",
    {
      rows: [
        [1, 2, 3],
        [1, 2],
      ],
    },
    ["survey_methods.uneven_rows rows[1]"],
  ],
  ["alpha", { rows: [[1, 2, 3]], reversed: [3] }, ["survey_methods.no_such_item reversed[0]"]],
  [
    "omega",
    { moments: { items: 2, asked: 1, n: [1], sums: [], products: [] } },
    [
      "survey_methods.uneven_rows moments.n",
      "survey_methods.uneven_rows moments.sums",
      "survey_methods.uneven_rows moments.products",
    ],
  ],
];
for (const [name, input, faults] of refused) {
  test(`${name} refuses ${JSON.stringify(input).slice(0, 80)}`, () => {
    const { refusals } = runMethod(method(name), JSON.stringify(input), "en");
    assert.deepEqual(
      refusals?.map(({ code, place }) => `${code} ${place}`),
      faults,
    );
  });
}
