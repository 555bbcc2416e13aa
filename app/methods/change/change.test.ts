// The examples of docs/methods/change.md, refusals with their places, warnings in both languages, and that no input of
// the right shape breaks a method.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { z } from "zod";
import { examplesIn, readDocument, rounded } from "../examples-for-tests.ts";
import { methods } from "../index.ts";
import type { Method } from "../method.ts";
import { runMethod, schemasOf } from "../run-method.ts";
import { changeWords } from "./words.ts";

const names = ["change-points", "cusum"] as const;
const loaded = new Map<string, Method>();
for (const name of names) loaded.set(name, await methods[name]!());
const method = (name: string) => loaded.get(name)!;

const document = readDocument("docs/methods/change.md");
const examples = examplesIn(document);

test("every method has its example in the document, and it is what is computed", () => {
  assert.deepEqual(examples.map(({ name }) => name).sort(), [...names]);
  for (const { name, input, result } of examples) {
    const answer = runMethod(method(name), input, "en");
    assert.ok(answer.result, name);
    assert.deepEqual(rounded(answer.result), result, name);
    method(name).output.parse(answer.result);
    const schemas = schemasOf(method(name)) as Record<"input" | "output", z.core.JSONSchema.JSONSchema>;
    const [read, written] = [z.fromJSONSchema(schemas.input), z.fromJSONSchema(schemas.output)];
    assert.ok(read.safeParse(JSON.parse(input)).success, name);
    assert.ok(!read.safeParse({ ...JSON.parse(input), surplus: 1 }).success, name);
    assert.ok(written.safeParse(result).success, name);
    for (const key of ["n", "warnings"])
      assert.ok(!written.safeParse({ ...result, [key]: undefined }).success, `${name} ${key}`);
  }
});

test("every warning with words is explained in the document", () => {
  for (const code of Object.keys(changeWords.en)) assert.ok(document.includes(`\`${code}\``), code);
});

test("warnings are told in the reader's language, with their particulars", () => {
  const input = JSON.stringify({
    kind: "counts",
    points: [
      { count: 1, common: 60 },
      { count: null, common: 60 },
    ],
  });
  const told = (language: "en" | "ru") =>
    (runMethod(method("cusum"), input, language).result as { warnings: { code: string; sentence: string }[] })
      .warnings;
  assert.deepEqual(told("en").slice(0, 2), [
    {
      code: "tooFewPoints",
      n: 1,
      needed: 9,
      sentence: "Cannot tell yet: 1 points measured, alarms begin with point 9.",
    },
    { code: "missingPoints", count: 1, sentence: "Not measured: 1. They tell nothing either way." },
  ]);
  assert.match(told("ru")[0]!.sentence, /измерено точек 1, тревоги начинаются с точки 9/);
});

const refused: readonly [name: string, input: object, faults: readonly string[]][] = [
  [
    "change-points",
    { values: [1, 2], cost: "squaredError", exposure: [1, 1] },
    ["exposure_without_counts exposure"],
  ],
  [
    "change-points",
    { values: [1, -2, 3], cost: "poisson", exposure: [1] },
    ["uneven_exposure exposure", "negative_count values[1]"],
  ],
  [
    "change-points",
    { values: [1, "2"], cost: "absolute", minimumLength: 0 },
    ["wrong_shape values[1]", "wrong_shape cost", "wrong_shape minimumLength"],
  ],
  [
    "cusum",
    {
      kind: "counts",
      points: [{ count: 5, common: 4 }, { count: 5, isPartial: true }, { count: 5 }],
    },
    ["common_below_count points[0].common", "running_week_inside points[1].isPartial"],
  ],
  ["cusum", { kind: "durations", points: [{ mean: 1 }], h: 0 }, ["wrong_shape points[0].n", "wrong_shape h"]],
];

test("what is wrong is refused at its place", () => {
  for (const [name, input, faults] of refused) {
    const refusals = runMethod(method(name), JSON.stringify(input), "en").refusals ?? [];
    const found = refusals.map(({ code, place }) => `${code} ${place}`);
    assert.equal(found.length, faults.length, `${name}: ${found.join("; ")}`);
    for (const fault of faults)
      assert.ok(
        found.some((one) => one.endsWith(fault)),
        `${fault} not in ${found.join("; ")}`,
      );
  }
});

test("whatever has the right shape is either refused or answered, and the answer has its shape", () => {
  const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { freq: 8 });
  const value = fc.oneof(fc.integer({ min: -3, max: 30 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
  const counted = fc
    .record(
      {
        count: optional(fc.oneof(fc.nat(30), fc.constant(1_000_000))),
        workingDays: fc.nat(7),
        common: fc.nat(2000),
      },
      { requiredKeys: ["count"] },
    )
    .map(({ count, common, ...more }) => ({
      count,
      ...more,
      ...(common && { common: common + (count ?? 0) }),
    }));
  const averaged = fc.record({ mean: optional(value), n: fc.nat(40) });
  let told = 0;
  const run = (name: string, input: object) => {
    const answer = runMethod(method(name), JSON.stringify(input), "en");
    if (answer.refusals) return;
    const text = JSON.stringify(answer.result);
    method(name).output.parse(JSON.parse(text));
    if (!text.includes('"alarms":[]') && !text.includes('"changes":[]')) told += 1;
  };
  fc.assert(
    fc.property(
      fc.array(counted, { maxLength: 70 }),
      fc.array(averaged, { maxLength: 70 }),
      fc.array(value, { maxLength: 70 }),
      fc.constantFrom("squaredError", "poisson"),
      fc.constantFrom(undefined, 0, 5),
      (counts, means, values, cost, penalty) => {
        run("cusum", { kind: "counts", points: counts });
        run("cusum", { kind: "durations", points: means });
        run("change-points", {
          values: cost === "poisson" ? values.map((one) => Math.abs(Math.round(one))) : values,
          cost,
          ...(penalty !== undefined && { penalty }),
        });
      },
    ),
    { seed: 5, numRuns: 200 },
  );
  assert.ok(told > 40, `only ${told} told of a change`);
});
