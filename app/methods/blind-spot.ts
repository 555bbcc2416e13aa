import { z } from "zod";
import { blindSpot as method } from "#science/survey";
import { defineMethod } from "./method.ts";
import { momentsOfForms } from "./survey/counted.ts";
import { momentsProblems, oneForm, scaleProblems, valueProblems } from "./survey/problems.ts";
import { estimate, level, momentsForm, Scale, side } from "./survey/shape.ts";
import { tell } from "./survey/warnings.ts";

const sides = ["predictions", "ratings"] as const;

export const blindSpot = defineMethod({
  name: "blind-spot",
  summary: {
    en: "A supplier's prediction of its own rating less what customers say",
    ru: "Прогноз поставщиком собственной оценки минус то, что говорят клиенты",
  },
  document: "docs/methods/survey.md",
  input: z
    .strictObject({
      predictions: z.strictObject(momentsForm).describe("the supplier's, of its own rating"),
      ratings: z.strictObject(momentsForm).describe("the customers'"),
      scale: Scale.optional(),
      level,
    })
    .meta({ id: "BlindSpotInput" }),
  output: z
    .strictObject({ method: z.literal("blind-spot"), ...estimate, predicted: side, actual: side })
    .meta({ id: "BlindSpotResult" }),
  problems(input) {
    return [
      ...scaleProblems(input.scale),
      ...sides.flatMap((name) => [
        ...oneForm(input[name], ["answers", "counts", "moments"], [name]),
        ...momentsProblems(input[name].moments, [name, "moments"]),
        ...valueProblems(input[name], input.scale, [name]),
      ]),
    ];
  },
  run({ predictions, ratings, level }, language) {
    const figure = method.fromMoments(momentsOfForms(predictions), momentsOfForms(ratings), { level });
    return { method: "blind-spot" as const, ...tell(figure, language) };
  },
});
