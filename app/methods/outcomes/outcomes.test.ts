// The example of docs/methods/outcomes.md, refusals with their places, and warnings in both languages.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { z } from "zod";
import { examplesIn, readDocument, rounded } from "../examples-for-tests.ts";
import { laggedCorrelation as method } from "../lagged-correlation.ts";
import { runMethod, schemasOf } from "../run-method.ts";
import { outcomeMethodWords } from "./words.ts";

const document = readDocument("docs/methods/outcomes.md");

test("the example of the document is what is computed, and every warning is explained there", () => {
  const [example, ...others] = examplesIn(document);
  assert.ok(example && others.length === 0);
  const { result } = runMethod(method, example.input, "en");
  assert.deepEqual(rounded(result), example.result);
  const schemas = schemasOf(method) as Record<"input" | "output", z.core.JSONSchema.JSONSchema>;
  assert.ok(z.fromJSONSchema(schemas.input).safeParse(JSON.parse(example.input)).success);
  const written = z.fromJSONSchema(schemas.output);
  for (const key of ["n", "warnings", "relations"])
    assert.ok(!written.safeParse({ ...example.result, [key]: undefined }).success, key);
  for (const code of Object.keys(outcomeMethodWords.en)) assert.ok(document.includes(`\`${code}\``), code);
});

test("the warning about causes is always there, in the reader's language", () => {
  const input = JSON.stringify({
    inside: [{ name: "a", values: [1, null, 3] }],
    outcomes: [{ name: "b", values: [1, 2, 3] }],
    lags: 0,
  });
  const told = runMethod(method, input, "ru").result as { warnings: { code: string; sentence: string }[] };
  assert.deepEqual(
    told.warnings.map(({ code }) => code),
    ["notACause", "untold"],
  );
  assert.match(told.warnings[0]!.sentence, /не обязательно причина/);
});

test("what is wrong is refused at its place", () => {
  const refused = (input: object) =>
    (runMethod(method, JSON.stringify(input), "en").refusals ?? []).map(
      ({ code, place }) => `${code} ${place}`,
    );
  const one = (name: string, values: readonly unknown[]) => ({ name, values });
  assert.deepEqual(refused({ inside: [one("a", [1, 2])], outcomes: [one("b", [1])] }), [
    "outcome_methods.uneven_months outcomes[0].values",
  ]);
  assert.deepEqual(refused({ inside: [one("a", [1]), one("a", [2])], outcomes: [one("b", [1])] }), [
    "outcome_methods.same_name inside[1].name",
  ]);
  assert.deepEqual(refused({ inside: [], outcomes: [one("b", ["x"])] }).sort(), [
    "methods.wrong_shape inside",
    "methods.wrong_shape outcomes[0].values[0]",
  ]);
});

test("whatever has the right shape is answered in its shape", () => {
  const value = fc.option(
    fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e12, max: 1e12, noNaN: true })),
    {
      freq: 7,
    },
  );
  const series = (months: number) => fc.array(value, { minLength: months, maxLength: months });
  let told = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }).chain((months) => fc.tuple(series(months), series(months))),
      ([inside, outcomes]) => {
        const input = {
          inside: [{ name: "a", values: inside }],
          outcomes: [{ name: "b", values: outcomes }],
        };
        const { relations } = method.output.parse(runMethod(method, JSON.stringify(input), "ru").result);
        for (const { value, low, high, p } of relations[0]!.lags) {
          if (value === null) continue;
          told += 1;
          assert.ok(low! <= value && value <= high! && low! >= -1 && high! <= 1 && p! >= 0 && p! <= 1);
        }
      },
    ),
    { seed: 4, numRuns: 150 },
  );
  assert.ok(told > 100, `${told}`);
});
