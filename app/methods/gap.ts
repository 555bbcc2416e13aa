import { z } from "zod";
import { serviceGaps } from "#science/survey";
import { defineMethod } from "./method.ts";
import {
  itemProblems,
  lengthProblem,
  momentsProblems,
  oneForm,
  pointsProblems,
  populationProblems,
} from "./survey/problems.ts";
import { Estimate, level, Moments, population, Warnings } from "./survey/shape.ts";
import { tell } from "./survey/warnings.ts";

const ratings = z.array(z.number().nullable()).max(500);
const points = z.number().min(0).max(1e9);
const many = z.array(Moments).max(500);

const Answer = z.strictObject({
  perceptions: ratings.describe("how it is, item by item; null: left out"),
  expectations: ratings.describe("how it should be"),
  points: z.array(points.nullable()).optional().describe("importance points for each dimension"),
});

const Input = z
  .strictObject({
    dimensions: z
      .array(z.array(z.number().int().min(0).max(499)).min(1))
      .min(1)
      .max(50)
      .describe("for each dimension its items, counted from 0"),
    importance: z
      .union([z.enum(["own", "equal"]), z.array(points)])
      .default("equal")
      .describe("what weighs the dimensions: each person's own points, nothing, or these points"),
    answers: z.array(Answer).max(100_000).optional(),
    moments: z
      .strictObject({
        items: many.describe("of perception less expectation, over those who answered both"),
        dimensions: many.describe("of each person's mean difference, over those who answered all its items"),
        whole: Moments.describe("of each person's weighted difference"),
        points: many.describe("of points given to each dimension, of 100 in all"),
      })
      .optional()
      .describe("of the same questionnaire and importance; those of disjoint groups may be added up"),
    level,
    population,
  })
  .meta({ id: "GapInput" });

export const gap = defineMethod({
  name: "gap",
  summary: {
    en: "SERVQUAL: perception less expectation, by item, by dimension and weighted in the whole",
    ru: "SERVQUAL: восприятие минус ожидание — по пунктам, измерениям и взвешенно в целом",
  },
  document: "docs/methods/survey.md",
  input: Input,
  output: z
    .strictObject({
      method: z.literal("gap"),
      n: z.number().describe("answers behind the whole"),
      whole: Estimate,
      dimensions: z.array(Estimate),
      items: z.array(Estimate),
      importance: z.array(Estimate).describe("points of each dimension, of 100 in all"),
      warnings: Warnings.describe("those of the whole"),
    })
    .meta({ id: "GapResult" }),
  problems(input) {
    const { dimensions, importance, answers, moments, population } = input;
    const size = answers?.[0]?.perceptions.length ?? moments?.items.length;
    const uneven = (answers ?? []).flatMap(({ perceptions, expectations, points }, i) => [
      ...lengthProblem(perceptions.length, size!, ["answers", i, "perceptions"]),
      ...lengthProblem(expectations.length, size!, ["answers", i, "expectations"]),
      ...(points ? lengthProblem(points.length, dimensions.length, ["answers", i, "points"]) : []),
    ]);
    const sums = moments
      ? [
          ...lengthProblem(moments.dimensions.length, dimensions.length, ["moments", "dimensions"]),
          ...lengthProblem(moments.points.length, dimensions.length, ["moments", "points"]),
          ...momentsProblems(moments.whole, ["moments", "whole"]),
          ...(["items", "dimensions", "points"] as const).flatMap((name) =>
            moments[name].flatMap((one, i) => momentsProblems(one, ["moments", name, i])),
          ),
        ]
      : [];
    const most = moments ? Math.max(...moments.items.map(({ n }) => n), 0) : (answers?.length ?? 0);
    return [
      ...oneForm(input, ["answers", "moments"]),
      ...(size === undefined
        ? []
        : dimensions.flatMap((items, d) => itemProblems(items, size, ["dimensions", d]))),
      ...(typeof importance === "string"
        ? []
        : pointsProblems(importance, dimensions.length, ["importance"])),
      ...uneven,
      ...sums,
      ...populationProblems(population, most),
    ];
  },
  run({ dimensions, importance, answers, moments, level, population }, language) {
    const terms = { level, ...(population !== undefined && { population }) };
    const result = moments
      ? serviceGaps.fromMoments(moments, terms)
      : serviceGaps.fromAnswers(
          (answers ?? []).map(({ points, ...answer }) => (points ? { ...answer, points } : answer)),
          { dimensions, importance },
          terms,
        );
    const whole = tell(result.whole, language);
    return {
      method: "gap" as const,
      n: whole.n,
      whole,
      dimensions: result.dimensions.map((one) => tell(one, language)),
      items: result.items.map((one) => tell(one, language)),
      importance: result.importance.map((one) => tell(one, language)),
      warnings: whole.warnings,
    };
  },
});
