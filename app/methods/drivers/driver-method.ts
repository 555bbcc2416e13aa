// The two ways of sharing out importance, `lmg` and `relative-weights`, take and give the same.

import { z } from "zod";
import type { Bilingual } from "#platform/cli";
import type { Refusal } from "#platform/errors";
import { chance } from "#science/numbers";
import { areCrossMoments, drivers, driversFromMoments, mostForAllSubsets } from "#science/survey";
import { defineMethod } from "../method.ts";
import { lengthProblem, oneForm } from "../survey/problems.ts";
import { level, people, Warnings } from "../survey/shape.ts";
import { driverMethodErrors } from "./errors.ts";
import { nameProblems } from "./problems.ts";
import { figure, name, plain, resamples, seed } from "./shape.ts";
import { told } from "./warnings.ts";

const input = {
  names: z.array(name).min(1).max(40).describe("of the predictors, in the order of the columns"),
  rows: z
    .array(z.array(plain.nullable()).max(41))
    .max(200_000)
    .optional()
    .describe("a row a person: the predictors, then the outcome; null: left unanswered"),
  moments: z
    .strictObject({
      n: people.describe("complete rows"),
      means: z.array(plain).max(41).describe("of the predictors, then of the outcome"),
      products: z
        .array(z.number().min(-1e15).max(1e15))
        .max(41 * 41)
        .describe("for each pair of columns, row by row: the sum of products of deviations from the means"),
    })
    .optional()
    .describe("instead of rows; the bands are then those of normally distributed answers"),
  level,
  resamples: resamples(500),
  seed,
};

const driver = z.strictObject({
  name,
  importance: figure.describe("its part of R²"),
  share: figure.describe("the same as a share of R²"),
  place: figure.describe("by importance; 1 is the first"),
  correlation: z.number().describe("with the outcome, alone"),
  coefficient: z.number().describe("standardised, beside all other predictors"),
});

const output = {
  n: z.number().describe("rows without a gap"),
  leftOut: z.number().describe("rows with one"),
  explained: figure.nullable().describe("R²; null: cannot tell, a warning says why"),
  adjusted: z.number().nullable().describe("R² less what chance gives so many predictors"),
  drivers: z.array(driver).describe("in the order given; their parts add up to R²"),
  level: z.number(),
  resamples: z.number(),
  bands: z.enum(["rows", "normalTheory"]),
  warnings: Warnings,
};

interface Input {
  readonly names: readonly string[];
  readonly rows?: readonly (readonly (number | null)[])[] | undefined;
  readonly moments?: z.output<typeof input.moments>;
}

function problemsOf(method: string, { names, rows, moments }: Input): Refusal[] {
  const columns = names.length + 1;
  const given = { rows, moments };
  const lengths = [
    ...(rows ?? []).flatMap((row, i) => lengthProblem(row.length, columns, ["rows", i])),
    ...(moments ? lengthProblem(moments.means.length, columns, ["moments", "means"]) : []),
    ...(moments ? lengthProblem(moments.products.length, columns * columns, ["moments", "products"]) : []),
  ];
  const place = { place: "moments.products" };
  return [
    ...oneForm(given, ["rows", "moments"]),
    ...(method === "lmg" && names.length > mostForAllSubsets
      ? [
          driverMethodErrors.refuse(
            "too_many_predictors",
            { count: names.length, most: mostForAllSubsets },
            { place: "names" },
          ),
        ]
      : []),
    ...nameProblems(names, (i) => ["names", i]),
    ...lengths,
    ...(moments && lengths.length === 0 && !areCrossMoments(moments)
      ? [driverMethodErrors.refuse("no_covariance", {}, place)]
      : []),
  ];
}

export function driverMethod<const N extends "lmg" | "relative-weights">(
  method: N,
  id: string,
  summary: Bilingual,
) {
  return defineMethod({
    name: method,
    summary,
    document: "docs/methods/drivers.md",
    input: z.strictObject(input).meta({ id: `${id}Input` }),
    output: z.strictObject({ method: z.literal(method), ...output }).meta({ id: `${id}Result` }),
    problems: (given) => problemsOf(method, given),
    run({ names, rows, moments, level, resamples, seed }, language) {
      const terms = { method, level, resamples, chance: chance(seed) };
      const column = (at: number) => (rows ?? []).map((row) => row[at] ?? null);
      const {
        warnings,
        drivers: found,
        ...analysis
      } = moments
        ? driversFromMoments(moments, names, terms)
        : drivers(
            column(names.length),
            names.map((name, i) => ({ name, answers: column(i) })),
            terms,
          );
      return { ...analysis, method, drivers: [...found], warnings: told(warnings, language) };
    },
  });
}
