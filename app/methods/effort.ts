import { z } from "zod";
import { effort as method } from "#science/survey";
import { defineMethod } from "./method.ts";
import { momentsOfForms } from "./survey/counted.ts";
import { answered, momentsProblems, oneForm, populationProblems, valueProblems } from "./survey/problems.ts";
import { estimate, level, momentsForm, population } from "./survey/shape.ts";
import { tell } from "./survey/warnings.ts";

export const effort = defineMethod({
  name: "effort",
  summary: {
    en: "How easy it was, from answers of 1 to 7, with Student's interval",
    ru: "Насколько легко было, по ответам от 1 до 7, с интервалом Стьюдента",
  },
  document: "docs/methods/survey.md",
  input: z.strictObject({ ...momentsForm, level, population }).meta({ id: "EffortInput" }),
  output: z.strictObject({ method: z.literal("effort"), ...estimate }).meta({ id: "EffortResult" }),
  problems(input) {
    return [
      ...oneForm(input, ["answers", "counts", "moments"]),
      ...momentsProblems(input.moments),
      ...valueProblems(input, { low: 1, high: 7 }),
      ...populationProblems(input.population, answered(input)),
    ];
  },
  run({ level, population, ...input }, language) {
    const terms = { level, ...(population !== undefined && { population }) };
    return {
      method: "effort" as const,
      ...tell(method.fromMoments(momentsOfForms(input), terms), language),
    };
  },
});
