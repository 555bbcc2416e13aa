import { z } from "zod";
import { netPromoter as method } from "#science/survey";
import { defineMethod } from "./method.ts";
import { countsOf } from "./survey/counted.ts";
import { answered, oneForm, populationProblems, valueProblems } from "./survey/problems.ts";
import { estimate, forms, level, PromoterTally, people, population } from "./survey/shape.ts";
import { tell } from "./survey/warnings.ts";

const scale = { low: 0, high: 10 };

export const netPromoter = defineMethod({
  name: "net-promoter",
  summary: {
    en: "Net promoter from answers of 0 to 10, with the adjusted Wald interval",
    ru: "Готовность рекомендовать (NPS) по ответам от 0 до 10 с поправленным интервалом Вальда",
  },
  document: "docs/methods/survey.md",
  input: z
    .strictObject({ ...forms, tally: PromoterTally.optional(), level, population })
    .meta({ id: "NetPromoterInput" }),
  output: z
    .strictObject({
      method: z.literal("net-promoter"),
      ...estimate,
      promoters: people,
      passives: people,
      detractors: people,
    })
    .meta({ id: "NetPromoterResult" }),
  problems(input) {
    const { tally, population } = input;
    const n = tally ? tally.promoters + tally.passives + tally.detractors : answered(input);
    return [
      ...oneForm(input, ["answers", "counts", "tally"]),
      ...valueProblems(input, scale),
      ...populationProblems(population, n),
    ];
  },
  run({ tally, level, population, ...input }, language) {
    const terms = { level, ...(population !== undefined && { population }) };
    const figure = tally ? method.fromTally(tally, terms) : method.fromCounts(countsOf(input), terms);
    return { method: "net-promoter" as const, ...tell(figure, language) };
  },
});
