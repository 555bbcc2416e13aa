import { z } from "zod";
import { omega as method } from "#science/survey";
import { defineMethod } from "./method.ts";
import { itemMoments, itemsInput, itemsProblems } from "./survey/items.ts";
import { estimate } from "./survey/shape.ts";
import { tell } from "./survey/warnings.ts";

const fit = z.strictObject({
  chiSquare: z.number(),
  degrees: z.number(),
  srmr: z.number().describe("what is left of the correlations; above 0.08 one factor is doubtful"),
});

export const omega = defineMethod({
  name: "omega",
  summary: {
    en: "McDonald's omega of several items, one factor by maximum likelihood",
    ru: "Омега Макдональда для нескольких пунктов, один фактор по методу максимального правдоподобия",
  },
  document: "docs/methods/survey.md",
  input: z.strictObject(itemsInput).meta({ id: "OmegaInput" }),
  output: z
    .strictObject({
      method: z.literal("omega"),
      ...estimate,
      standardised: z.number().nullable().describe("of items brought to equal spread"),
      error: z.number().nullable().describe("standard error"),
      loadings: z.array(z.number()).describe("each item's correlation with the factor"),
      fit: fit.nullable(),
    })
    .meta({ id: "OmegaResult" }),
  problems: itemsProblems,
  run(input, language) {
    const { reversed, level } = input;
    const result = tell(method.fromMoments(itemMoments(input), { reversed, level }), language);
    return { method: "omega" as const, ...result, loadings: [...result.loadings] };
  },
});
