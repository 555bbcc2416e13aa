// The examples of docs/methods/evaluation.md, refusals with their places, warnings in both languages, and that no
// input of the right shape breaks a method.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { z } from "zod";
import { examplesIn, readDocument } from "../examples-for-tests.ts";
import { methods } from "../index.ts";
import type { Method } from "../method.ts";
import { runMethod, schemasOf } from "../run-method.ts";
import { evaluationWords } from "./words.ts";

const names = ["difference-in-differences", "interrupted-series"] as const;
const loaded = new Map<string, Method>();
for (const name of names) loaded.set(name, await methods[name]!());
const method = (name: string) => loaded.get(name)!;

const document = readDocument("docs/methods/evaluation.md");
const examples = examplesIn(document);

/** As the document rounds: four places, or two digits of what is smaller; what is zero but for rounding is zero. */
function rounded(value: unknown): unknown {
  if (typeof value === "number") {
    if (Math.abs(value) < 1e-12) return 0;
    return Number(Math.abs(value) >= 0.001 ? value.toFixed(4) : value.toPrecision(2));
  }
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]));
}

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
    for (const key of ["n", "warnings", "verdict"])
      assert.ok(!written.safeParse({ ...result, [key]: undefined }).success, `${name} ${key}`);
  }
});

test("every warning with words is explained in the document", () => {
  for (const code of Object.keys(evaluationWords.en)) assert.ok(document.includes(`\`${code}\``), code);
});

test("warnings are told in the reader's language, with their particulars", () => {
  const input = JSON.stringify({ good: "higher", start: 2, outcomes: [1, 2, 3, null, 5] });
  const told = (language: "en" | "ru") =>
    (runMethod(method("interrupted-series"), input, language).result as { warnings: object[] }).warnings;
  assert.deepEqual(told("en"), [
    {
      code: "tooFewPoints",
      needed: 4,
      sentence: "Cannot tell: at least 4 measurements before and 4 after are needed.",
    },
    { code: "missingCells", count: 1, sentence: "Not measured: 1. What was measured is used." },
  ]);
  assert.match(JSON.stringify(told("ru")[0]), /не меньше 4 измерений до начала и 4 после/);
});

const refused: readonly [name: string, input: object, faults: readonly string[]][] = [
  [
    "difference-in-differences",
    {
      good: "lower",
      units: [
        { name: "a", start: 1, outcomes: [1, 2] },
        { name: "a", start: null, outcomes: [1] },
      ],
      periodDays: [7],
    },
    [
      "units[1].name",
      "evaluation_methods.uneven_periods units[1].outcomes",
      "evaluation_methods.uneven_periods periodDays",
    ],
  ],
  [
    "difference-in-differences",
    { good: "more", units: [{ name: "a", start: -1, outcomes: ["3"] }] },
    [
      "methods.wrong_shape good",
      "methods.wrong_shape units[0].start",
      "methods.wrong_shape units[0].outcomes[0]",
    ],
  ],
  [
    "difference-in-differences",
    {
      good: "lower",
      units: Array.from({ length: 101 }, (_, i) => ({
        name: `${i}`,
        start: null,
        outcomes: Array.from({ length: 100 }, () => 1),
      })),
    },
    ["evaluation_methods.too_large units"],
  ],
  [
    "interrupted-series",
    { good: "lower", start: 3, outcomes: [1, 2, 3] },
    ["evaluation_methods.start_outside start"],
  ],
  [
    "interrupted-series",
    { good: "lower", start: 3, outcomes: [1, 2, 3, 4], margin: -1, horizon: -2 },
    ["methods.wrong_shape horizon", "methods.wrong_shape margin"],
  ],
];

test("what is wrong is refused at its place", () => {
  for (const [name, input, faults] of refused) {
    const refusals = runMethod(method(name), JSON.stringify(input), "en").refusals ?? [];
    const found = refusals.map(({ code, place }) => `${code} ${place}`).sort();
    assert.equal(found.length, faults.length, `${name}: ${found.join("; ")}`);
    for (const fault of faults)
      assert.ok(
        found.some((one) => one.includes(fault)),
        `${fault} not in ${found.join("; ")}`,
      );
  }
});

test("whatever has the right shape is either refused or answered, and the answer has its shape", () => {
  const outcome = fc.option(
    fc.oneof(
      fc.integer({ min: -3, max: 9 }),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.constant(1e-9),
    ),
    { freq: 8 },
  );
  const terms = fc.record({
    good: fc.constantFrom("higher", "lower"),
    margin: fc.constantFrom(0, 1, 1e9),
    level: fc.constantFrom(0.5, 0.95, 0.999),
  });
  const panel = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 9 }))
    .chain(([units, periods]) =>
      fc.array(
        fc.record({
          start: fc.option(fc.nat(10)),
          outcomes: fc.array(outcome, { minLength: periods, maxLength: periods }),
        }),
        { minLength: units, maxLength: units },
      ),
    );
  let told = 0;
  const run = (name: string, input: object) => {
    const answer = runMethod(method(name), JSON.stringify(input), "en");
    if (answer.refusals) return;
    const read = method(name).output.parse(answer.result) as { effect: object | null };
    if (read.effect) told += 1;
  };
  fc.assert(
    fc.property(
      panel,
      fc.array(outcome, { maxLength: 24 }),
      fc.nat(20),
      terms,
      (units, outcomes, start, terms) => {
        run("difference-in-differences", {
          ...terms,
          permutations: 30,
          units: units.map((unit, i) => ({ name: `${i}`, ...unit })),
        });
        run("interrupted-series", { ...terms, outcomes, start });
      },
    ),
    { seed: 11, numRuns: 250 },
  );
  assert.ok(told > 40, `only ${told} were told`);
});
