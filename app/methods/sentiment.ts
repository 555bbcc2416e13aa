import { z } from "zod";
import { chance } from "#science/numbers";
import {
  feelingOfRating,
  feelings,
  fewestRated,
  makeReader,
  makeSentiment,
  namesOf,
  trainSentiment,
} from "#science/text";
import { seed } from "./drivers/shape.ts";
import { defineMethod } from "./method.ts";
import { placeText } from "./place.ts";
import { surveyMethodErrors } from "./survey/errors.ts";
import { scaleProblems } from "./survey/problems.ts";
import { Scale, Warnings } from "./survey/shape.ts";
import { count, Names, reasonIn, Texts, WordReason } from "./text/shape.ts";
import { told, warningsOf } from "./text/warnings.ts";

const share = z.number().min(0).max(1);
const verdict = z.enum([...feelings, "unclear"]);

export const sentiment = defineMethod({
  name: "sentiment",
  summary: {
    en: "What is felt in texts: positive, negative, neutral or unclear, with the words that say so; learns from rated comments",
    ru: "Тональность текстов: положительная, отрицательная, нейтральная или неясная, с объясняющими словами; учится на оценённых комментариях",
  },
  document: "docs/methods/text.md",
  input: z
    .strictObject({
      texts: Texts,
      names: Names,
      rated: z
        .array(z.strictObject({ text: z.string().max(100_000), rating: z.number() }))
        .max(200_000)
        .default([])
        .describe("comments with the rating given beside them: from 200 on a model is trained on them"),
      scale: Scale.default({ low: 1, high: 5 }).describe("of the ratings, the best at the upper end"),
      seed,
    })
    .meta({ id: "SentimentInput" }),
  output: z
    .strictObject({
      method: z.literal("sentiment"),
      n: count,
      source: z.enum(["lexicon", "model"]),
      figures: z
        .strictObject({
          n: count,
          macroF1: share,
          lexiconMacroF1: share,
          frequentMacroF1: share.describe("of always saying the most frequent feeling"),
          calibrationError: share,
        })
        .nullable()
        .describe("of the model, on comments it had not seen; null: none was trained"),
      counts: z.record(verdict, count),
      texts: z.array(
        z.strictObject({
          verdict,
          score: z.number().min(-1).max(1).describe("-1 negative, 1 positive"),
          source: z.enum(["lexicon", "model"]),
          probabilities: z.record(z.enum(feelings), share).nullable(),
          reasons: z.array(WordReason),
        }),
      ),
      warnings: Warnings,
    })
    .meta({ id: "SentimentResult" }),
  problems({ rated, scale }) {
    const { low, high } = scale;
    const isOff = (value: number) => value < low || value > high;
    return low >= high
      ? scaleProblems(scale)
      : rated.flatMap(({ rating }, i) =>
          isOff(rating)
            ? [
                surveyMethodErrors.refuse(
                  "off_scale",
                  { value: rating, low, high },
                  { place: placeText(["rated", i, "rating"]) },
                ),
              ]
            : [],
        );
  },
  run({ texts, names, rated, scale, seed }, language) {
    const read = makeReader(namesOf(names));
    const training =
      rated.length === 0
        ? undefined
        : trainSentiment(
            rated.map(({ text, rating }) => ({ text: read(text), feeling: feelingOfRating(rating, scale) })),
            chance(seed),
          );
    const sentimentOf = makeSentiment(training?.model);
    const readTexts = texts.map(read);
    const felt = readTexts.map(sentimentOf);
    const counts = Object.fromEntries(
      [...feelings, "unclear" as const].map((name) => [
        name,
        felt.filter((one) => one.verdict === name).length,
      ]),
    ) as Record<z.output<typeof verdict>, number>;
    const reason = training?.reason;
    return {
      method: "sentiment" as const,
      n: texts.length,
      source: training?.model ? ("model" as const) : ("lexicon" as const),
      figures: training?.figures ?? null,
      counts,
      texts: felt.map(({ reasons, ...one }, i) => ({
        ...one,
        reasons: reasons.map((reason) => reasonIn(texts[i]!, reason)),
      })),
      warnings: told(
        [
          ...warningsOf(
            texts,
            readTexts.map((one) => one.language),
          ),
          ...(reason ? [{ code: reason, needed: fewestRated }] : []),
        ],
        language,
      ),
    };
  },
});
