import { z } from "zod";
import { interruptedSeries as evaluate } from "#science/evaluation";
import { evaluationMethodErrors as errors } from "./evaluation/errors.ts";
import { Effect, outcomes, VerdictShape, verdictShape, verdictTerms } from "./evaluation/shape.ts";
import { told } from "./evaluation/warnings.ts";
import { defineMethod } from "./method.ts";
import { Warnings } from "./survey/shape.ts";

const Coefficient = z.strictObject({ value: z.number(), standardError: z.number() });

export const interruptedSeries = defineMethod({
  name: "interrupted-series",
  summary: {
    en: "What a solution did, by the line before it drawn on (segmented regression)",
    ru: "Что дало решение: сравнение с продолжением прежней линии (сегментная регрессия)",
  },
  document: "docs/methods/evaluation.md",
  input: z
    .strictObject({
      outcomes,
      start: z.number().int().min(0).describe("the first period, from 0, with the solution in place"),
      horizon: z
        .number()
        .min(0)
        .max(520)
        .optional()
        .describe("periods after the start at which the effect is taken; the last measured one unless said"),
      ...verdictTerms,
    })
    .meta({ id: "InterruptedSeriesInput" }),
  output: z
    .strictObject({
      method: z.literal("interrupted-series"),
      n: z.number().describe("measurements behind it"),
      before: z.number(),
      after: z.number(),
      variance: z.enum(["leastSquares", "neweyWest"]).nullable(),
      lag: z.number().nullable().describe("of Newey and West"),
      correlation: z.number().nullable().describe("of neighbours around the lines, as it entered intervals"),
      coefficients: z
        .strictObject({
          level: Coefficient.describe("at period 0"),
          slope: Coefficient,
          levelChange: Coefficient.describe("at the start"),
          slopeChange: Coefficient,
        })
        .nullable()
        .describe("null: cannot tell"),
      horizon: z.number().nullable(),
      effect: Effect.nullable().describe("the line after less the line before, at the horizon"),
      smallestDetectable: z
        .number()
        .nullable()
        .describe("what this series would find with the power asked for"),
      points: z
        .array(
          z.strictObject({
            period: z.number(),
            fitted: z.number(),
            without: z
              .strictObject({ value: z.number(), low: z.number(), high: z.number() })
              .nullable()
              .describe("the line before, drawn on"),
          }),
        )
        .describe("for drawing"),
      verdict: VerdictShape,
      level: z.number(),
      warnings: Warnings,
    })
    .meta({ id: "InterruptedSeriesResult" }),
  problems({ outcomes, start }) {
    return start < outcomes.length
      ? []
      : [errors.refuse("start_outside", { start, periods: outcomes.length }, { place: "start" })];
  },
  run({ outcomes, start, horizon, ...terms }, language) {
    const result = evaluate(outcomes, start, { ...terms, ...(horizon !== undefined && { horizon }) });
    return {
      method: "interrupted-series" as const,
      ...result,
      coefficients: result.coefficients && { ...result.coefficients },
      effect: result.effect && { ...result.effect },
      points: result.points.map((point) => ({ ...point, without: point.without && { ...point.without } })),
      verdict: verdictShape(result.verdict),
      level: terms.level,
      warnings: told(result.warnings, language),
    };
  },
});
