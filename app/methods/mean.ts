import { z } from "zod";
import { mean as method } from "#science/survey";
import { defineMethod } from "./method.ts";
import { momentsOfForms } from "./survey/counted.ts";
import {
  answered,
  momentsProblems,
  oneForm,
  populationProblems,
  scaleProblems,
  valueProblems,
} from "./survey/problems.ts";
import { estimate, level, momentsForm, population, Scale } from "./survey/shape.ts";
import { tell } from "./survey/warnings.ts";

export const mean = defineMethod({
  name: "mean",
  summary: {
    en: "The mean of ratings, with Student's interval",
    ru: "Средняя оценка с интервалом Стьюдента",
  },
  document: "docs/methods/survey.md",
  input: z
    .strictObject({
      ...momentsForm,
      scale: Scale.optional().describe("holds answers to it, and the interval within it"),
      level,
      population,
    })
    .meta({ id: "MeanInput" }),
  output: z.strictObject({ method: z.literal("mean"), ...estimate }).meta({ id: "MeanResult" }),
  problems(input) {
    return [
      ...oneForm(input, ["answers", "counts", "moments"]),
      ...scaleProblems(input.scale),
      ...momentsProblems(input.moments),
      ...valueProblems(input, input.scale),
      ...populationProblems(input.population, answered(input)),
    ];
  },
  run({ scale, level, population, ...input }, language) {
    const terms = { level, ...(population !== undefined && { population }), ...(scale && { scale }) };
    return {
      method: "mean" as const,
      ...tell(method.fromMoments(momentsOfForms(input), terms), language),
    };
  },
});
