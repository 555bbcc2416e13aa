import { z } from "zod";
import { alpha as method } from "#science/survey";
import { defineMethod } from "./method.ts";
import { itemMoments, itemsInput, itemsProblems } from "./survey/items.ts";
import { estimate } from "./survey/shape.ts";
import { tell } from "./survey/warnings.ts";

const item = z.strictObject({
  mean: z.number().describe("as answered, not reversed"),
  deviation: z.number(),
  itemTotal: z.number().nullable().describe("correlation with the sum of the other items"),
  alphaIfDropped: z.number().nullable(),
});

export const alpha = defineMethod({
  name: "alpha",
  summary: {
    en: "Cronbach's alpha of several items, with Feldt's interval and a figure for each item",
    ru: "Альфа Кронбаха для нескольких пунктов с интервалом Фельдта и показателями каждого пункта",
  },
  document: "docs/methods/survey.md",
  input: z.strictObject(itemsInput).meta({ id: "AlphaInput" }),
  output: z
    .strictObject({
      method: z.literal("alpha"),
      ...estimate,
      standardised: z.number().nullable().describe("of items brought to equal spread"),
      items: z.array(item),
    })
    .meta({ id: "AlphaResult" }),
  problems: itemsProblems,
  run(input, language) {
    const { reversed, level } = input;
    const result = tell(method.fromMoments(itemMoments(input), { reversed, level }), language);
    return { method: "alpha" as const, ...result, items: [...result.items] };
  },
});
