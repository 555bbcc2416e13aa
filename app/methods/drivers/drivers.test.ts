import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { z } from "zod";
import { examplesIn, readDocument, rounded } from "../examples-for-tests.ts";
import { methods } from "../index.ts";
import type { Method } from "../method.ts";
import { runMethod, schemasOf } from "../run-method.ts";
import { driverWords } from "./words.ts";

const names = [
  "lmg",
  "relative-weights",
  "importance-performance",
  "kano",
  "opportunity",
  "shrink-shares",
  "shrink-means",
];
const loaded = new Map<string, Method>();
for (const name of names) loaded.set(name, await methods[name]!());
const method = (name: string) => loaded.get(name)!;

const document = readDocument("docs/methods/drivers.md");
const examples = examplesIn(document);
const exampleOf = (name: string) => JSON.parse(examples.find((example) => example.name === name)!.input);

test("every method has its example in the document, and it is what is computed", () => {
  assert.deepEqual(
    examples.map(({ name }) => name),
    names,
  );
  for (const { name, input, result } of examples) {
    const answer = runMethod(method(name), input, "en");
    assert.ok(answer.result, name);
    assert.deepEqual(rounded(answer.result), result, name);
    method(name).output.parse(answer.result);
    assert.equal(method(name).document, "docs/methods/drivers.md");
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

test("every code with words is explained in the document", () => {
  for (const code of Object.keys(driverWords.en))
    if (code !== "manyLeftOutItem") assert.ok(document.includes(`\`${code}\``), code);
});

test("warnings are told in the reader's language, with their particulars", () => {
  const rows = Array.from({ length: 60 }, (_, i) => [1 + (i % 5), i % 3 === 0 ? null : i % 4, 3 + (i % 2)]);
  const input = JSON.stringify({ names: ["скорость", "вежливость"], rows });
  const { n, leftOut, warnings } = runMethod(method("lmg"), input, "ru").result as {
    n: number;
    leftOut: number;
    warnings: { code: string; sentence: string }[];
  };
  assert.deepEqual([n, leftOut], [40, 20]);
  assert.deepEqual(warnings[0], {
    code: "manyLeftOut",
    count: 20,
    item: "вежливость",
    sentence:
      "Больше пятой части ответов с пропусками, они не учтены: 20. Чаще всего пропускали «вежливость».",
  });
  const early = runMethod(method("shrink-means"), JSON.stringify({ groups: [] }), "en").result as {
    warnings: object[];
  };
  assert.deepEqual(early.warnings, [
    {
      code: "tooFewGroups",
      needed: 3,
      sentence: "Cannot tell yet: at least 3 groups are needed to see how groups differ.",
    },
  ]);
});

test("the same seed gives the same bands, another gives others", () => {
  const run = (seed: number) =>
    runMethod(method("lmg"), JSON.stringify({ ...exampleOf("lmg"), seed }), "en").result;
  assert.deepEqual(run(3), run(3));
  assert.notDeepEqual(run(3), run(4));
});

const moments = (products: readonly number[]) => ({ n: 50, means: [3, 3], products });
const refused: readonly [name: string, input: object, faults: readonly string[]][] = [
  ["lmg", { names: ["a"] }, ["survey_methods.one_form rows"]],
  ["lmg", { names: ["a"], rows: [], moments: moments([1, 0, 0, 1]) }, ["survey_methods.one_form moments"]],
  ["lmg", { names: ["a"], rows: [[1, 2], [1]] }, ["survey_methods.uneven_rows rows[1]"]],
  [
    "lmg",
    { names: Array.from({ length: 13 }, (_, i) => `q${i}`), rows: [] },
    ["driver_methods.too_many_predictors names"],
  ],
  ["relative-weights", { names: ["a", "a"], rows: [] }, ["driver_methods.name_twice names[1]"]],
  [
    "relative-weights",
    { names: ["a"], moments: moments([1, 2, 2, 1]) },
    ["driver_methods.no_covariance moments.products"],
  ],
  [
    "relative-weights",
    { names: ["a"], moments: moments([1, 0.5, 0, 1]) },
    ["driver_methods.no_covariance moments.products"],
  ],
  [
    "relative-weights",
    { names: ["a"], moments: moments([1, 0, 0]) },
    ["survey_methods.uneven_rows moments.products"],
  ],
  ["lmg", { names: [], rows: [] }, ["methods.wrong_shape names"]],
  ["lmg", { names: ["a"], rows: [], level: 95 }, ["methods.wrong_shape level"]],
  ["lmg", { names: ["a"], rows: [], resamples: 5 }, ["methods.wrong_shape resamples"]],
  [
    "importance-performance",
    {
      items: [
        {
          name: "a",
          n: 5,
          importance: { value: 3, low: 3.5, high: 4 },
          performance: { value: 3, low: 2, high: 4 },
        },
        {
          name: "a",
          n: 5,
          importance: { value: 3, low: 2, high: 4 },
          performance: { value: 5, low: 2, high: 4 },
        },
      ],
    },
    [
      "driver_methods.name_twice items[1].name",
      "driver_methods.outside_interval items[0].importance.value",
      "driver_methods.outside_interval items[1].performance.value",
    ],
  ],
  ["kano", {}, ["survey_methods.one_form pairs"]],
  [
    "kano",
    { table: [[1, 2, 3, 4]] },
    ["survey_methods.uneven_rows table", "survey_methods.uneven_rows table[0]"],
  ],
  ["kano", { pairs: [{ having: "love", lacking: "like" }] }, ["methods.wrong_shape pairs[0].having"]],
  ["opportunity", { groups: [{ name: "a" }] }, ["survey_methods.one_form groups[0].pairs"]],
  [
    "opportunity",
    {
      groups: [
        { name: "a", pairs: [{ importance: 6, satisfaction: null }] },
        { name: "b", cells: [{ importance: 5, satisfaction: 0, count: 2 }] },
      ],
    },
    [
      "survey_methods.off_scale groups[0].pairs[0].importance",
      "survey_methods.off_scale groups[1].cells[0].satisfaction",
    ],
  ],
  ["opportunity", { groups: [{ name: "a", cells: [] }], boxes: 5 }, ["survey_methods.wrong_boxes boxes"]],
  [
    "opportunity",
    { groups: [{ name: "a", cells: [] }], scale: { low: 5, high: 1 } },
    ["survey_methods.wrong_scale scale"],
  ],
  ["shrink-shares", { groups: [{ name: "a", n: 2, count: 3 }] }, ["survey_methods.wrong_tally groups[0]"]],
  ["shrink-shares", { groups: [{ name: "a", n: 0, count: 0 }] }, ["methods.wrong_shape groups[0].n"]],
  [
    "shrink-means",
    { groups: [{ name: "a", n: 2, sum: 4, sumOfSquares: 1 }] },
    ["survey_methods.wrong_moments groups[0]"],
  ],
  ["shrink-means", { groups: [], naming: 0.4 }, ["methods.wrong_shape naming"]],
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

test("whatever has the right shape is either refused or answered, and the answer has its shape", () => {
  const step = fc.integer({ min: 1, max: 5 });
  const count = fc.oneof(fc.nat(3), fc.nat(60), fc.nat(1e9));
  const answer = fc.option(step, { freq: 30 });
  const row = fc.tuple(answer, fc.oneof(answer, fc.constant(4)), answer);
  const rows = fc.oneof(
    fc.array(row, { minLength: 30, maxLength: 50 }),
    fc.array(row, { maxLength: 3 }),
    fc.tuple(row, row).chain(([a, b]) => fc.array(fc.constantFrom(a, b), { minLength: 40, maxLength: 40 })),
  );
  const groups = fc.array(fc.tuple(count, count, fc.double({ min: -4, max: 9, noNaN: true })), {
    maxLength: 6,
  });
  const table = fc.array(fc.array(count, { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 });
  const cells = fc.array(fc.record({ importance: step, satisfaction: step, count }), { maxLength: 6 });
  const figures = fc.array(fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.nat(2)), {
    maxLength: 5,
  });
  let answered = 0;
  const run = (name: string, input: object) => {
    const answer = runMethod(method(name), JSON.stringify(input), "en");
    if (answer.refusals) return;
    answered += 1;
    method(name).output.parse(answer.result);
  };
  fc.assert(
    fc.property(rows, groups, table, cells, figures, (rows, groups, table, cells, figures) => {
      const few = { resamples: 100 };
      run("lmg", { names: ["a", "b"], rows, ...few });
      run("relative-weights", { names: ["a", "b"], rows, ...few });
      const [n, a, b, c] = table[0]!;
      run("lmg", { names: ["a"], moments: { n, means: [3, 4], products: [a, b, b, c] }, ...few });
      run("kano", { table });
      for (const rule of ["topBoxes", "means"])
        run("opportunity", {
          groups: [
            { name: "a", cells },
            { name: "b", cells: cells.slice(1) },
          ],
          rule,
          ...few,
        });
      const named = groups.map(([one, other, mean], i) => {
        const [count, n] = [Math.min(one, other), Math.max(1, one, other)];
        return { share: { name: `${i}`, n, count }, mean: { name: `${i}`, ...sums(n, mean, count) } };
      });
      run("shrink-shares", { groups: named.map(({ share }) => share), draws: 500 });
      run("shrink-means", { groups: named.map(({ mean }) => mean), draws: 500 });
      const items = figures.map(([value, half], i) => {
        const figure = { value, low: value - half, high: value + half };
        return {
          name: `${i}`,
          n: 5,
          importance: figure,
          performance: figure,
          ...(half && { derived: figure }),
        };
      });
      run("importance-performance", { items });
    }),
    { seed: 11, numRuns: 120 },
  );
  assert.ok(answered > 700, `only ${answered} were answered`);
});

/** Sums of n answers around a mean, with some spread; within what the method takes. */
function sums(n: number, mean: number, spread: number) {
  return { n, sum: n * mean, sumOfSquares: n * mean * mean + (spread % 7) };
}
