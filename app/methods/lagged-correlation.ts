import { z } from "zod";
import { say } from "#platform/words";
import { relateOutcomes } from "#science/outcomes";
import { defineMethod } from "./method.ts";
import { outcomeMethodErrors as errors } from "./outcomes/errors.ts";
import { outcomeMethodWords } from "./outcomes/words.ts";
import { Warnings } from "./survey/shape.ts";

const number = z.number().nullable();
const series = (what: string) =>
  z
    .array(
      z.strictObject({
        name: z.string().min(1).max(200),
        values: z
          .array(z.number().min(-1e12).max(1e12).nullable())
          .min(1)
          .max(600)
          .describe("one a month, the earliest first; null: not measured"),
      }),
    )
    .min(1)
    .max(50)
    .describe(what);

/** Pairs of series with fewer months than this tell little, whatever they say. */
const comfortable = 24;

export const laggedCorrelation = defineMethod({
  name: "lagged-correlation",
  summary: {
    en: "What goes together with what, so many months later: correlation by lag, of many pairs at once",
    ru: "Что с чем идёт вместе и через сколько месяцев: корреляция с запаздыванием, для многих пар сразу",
  },
  document: "docs/methods/outcomes.md",
  input: z
    .strictObject({
      inside: series("inner figures: waiting, marks, breaches"),
      outcomes: series("what they are held against, over the same months"),
      lags: z.number().int().min(0).max(24).default(6).describe("the largest, in months"),
      level: z.number().min(0.5).max(0.999).default(0.95).describe("of the interval"),
      rate: z.number().gt(0).lt(1).default(0.05).describe("what share of the findings may be chance"),
    })
    .meta({ id: "LaggedCorrelationInput" }),
  output: z
    .strictObject({
      method: z.literal("lagged-correlation"),
      n: z.number().describe("months covered"),
      comparisons: z.number().describe("looked at together: pairs times lags that could be told"),
      relations: z.array(
        z.strictObject({
          inside: z.string(),
          outcome: z.string(),
          lags: z.array(
            z.strictObject({
              lag: z.number().describe("the outcome so many months after the inner figure"),
              n: z.number().describe("pairs of months"),
              effective: number.describe("independent pairs they are worth"),
              value: number.describe("correlation of what is left without both straight lines"),
              low: number,
              high: number,
              p: number,
              adjusted: number.describe("p among all comparisons"),
              telling: z.enum(["together", "against", "atMostWeak", "cannotTellYet"]),
            }),
          ),
        }),
      ),
      level: z.number(),
      warnings: Warnings,
    })
    .meta({ id: "LaggedCorrelationResult" }),
  problems({ inside, outcomes }) {
    const months = inside[0]!.values.length;
    const uneven = (side: "inside" | "outcomes") =>
      ({ inside, outcomes })[side].flatMap(({ values }, i) =>
        values.length === months
          ? []
          : [
              errors.refuse(
                "uneven_months",
                { found: values.length, expected: months },
                { place: `${side}[${i}].values` },
              ),
            ],
      );
    const named = (side: "inside" | "outcomes") => {
      const names = { inside, outcomes }[side].map(({ name }) => name);
      return names.flatMap((name, i) =>
        names.indexOf(name) === i
          ? []
          : [errors.refuse("same_name", { name }, { place: `${side}[${i}].name` })],
      );
    };
    return [...uneven("inside"), ...uneven("outcomes"), ...named("inside"), ...named("outcomes")];
  },
  run({ inside, outcomes, ...terms }, language) {
    const { relations, comparisons } = relateOutcomes(inside, outcomes, terms);
    const words = say(outcomeMethodWords, language);
    const all = relations.flatMap(({ lags }) => lags);
    const untold = all.filter(({ value }) => value === null).length;
    const fewest = Math.min(...all.filter(({ value }) => value !== null).map(({ n }) => n));
    const warnings: { code: string; sentence: string; [particular: string]: string | number }[] = [
      { code: "notACause", sentence: words("notACause") },
    ];
    if (untold > 0)
      warnings.push({ code: "untold", count: untold, sentence: words("untold", { count: untold }) });
    if (fewest < comfortable)
      warnings.push({
        ...{ code: "fewMonths", needed: comfortable },
        sentence: words("fewMonths", { needed: comfortable }),
      });
    return {
      method: "lagged-correlation" as const,
      n: inside[0]!.values.length,
      comparisons,
      relations: relations.map((relation) => ({
        ...relation,
        lags: relation.lags.map((lag) => ({ ...lag })),
      })),
      level: terms.level,
      warnings,
    };
  },
});
