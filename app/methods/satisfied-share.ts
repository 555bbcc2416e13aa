import { z } from "zod";
import { satisfiedShare as method } from "#science/survey";
import { defineMethod } from "./method.ts";
import { countsOf } from "./survey/counted.ts";
import {
  answered,
  boxesProblems,
  oneForm,
  populationProblems,
  scaleProblems,
  tallyProblems,
  valueProblems,
} from "./survey/problems.ts";
import { estimate, forms, level, population, Scale, Tally } from "./survey/shape.ts";
import { tell } from "./survey/warnings.ts";

export const satisfiedShare = defineMethod({
  name: "satisfied-share",
  summary: {
    en: "The share that gave one of the highest answers, with Wilson's interval",
    ru: "Доля выбравших одну из высших оценок с интервалом Уилсона",
  },
  document: "docs/methods/survey.md",
  input: z
    .strictObject({
      ...forms,
      tally: Tally.optional(),
      scale: Scale.default({ low: 1, high: 5 }),
      boxes: z
        .number()
        .int()
        .min(1)
        .default(2)
        .describe("how many of the highest answers count as satisfied"),
      level,
      population,
    })
    .meta({ id: "SatisfiedShareInput" }),
  output: z
    .strictObject({ method: z.literal("satisfied-share"), ...estimate })
    .meta({ id: "SatisfiedShareResult" }),
  problems(input) {
    const { tally, scale, boxes, population } = input;
    return [
      ...oneForm(input, ["answers", "counts", "tally"]),
      ...scaleProblems(scale),
      ...boxesProblems(scale, boxes),
      ...valueProblems(input, scale),
      ...tallyProblems(tally, ["tally"]),
      ...populationProblems(population, tally?.n ?? answered(input)),
    ];
  },
  run({ tally, scale, boxes, level, population, ...input }, language) {
    const terms = { level, ...(population !== undefined && { population }) };
    const figure = tally
      ? method.fromTally(tally, terms)
      : method.fromCounts(countsOf(input), { ...terms, scale, boxes });
    return { method: "satisfied-share" as const, ...tell(figure, language) };
  },
});
