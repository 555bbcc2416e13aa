import { z } from "zod";
import { chance } from "#science/numbers";
import {
  defaultTopics,
  fewestTexts,
  type LearnedWeights,
  makeAnalyser,
  namesOf,
  rediscover,
  type Topic,
  topicTrends,
} from "#science/text";
import { seed } from "./drivers/shape.ts";
import { defineMethod } from "./method.ts";
import { Warnings } from "./survey/shape.ts";
import { count, Names, reasonIn, Texts, WordReason } from "./text/shape.ts";
import { type TextWarning, told, warningsOf } from "./text/warnings.ts";

const key = z.string().min(1).max(100);
const share = z.number().min(0).max(1);
const TopicShape = z.strictObject({
  name: z.strictObject({ ru: z.string(), en: z.string() }),
  seeds: z
    .array(
      z.strictObject({
        phrase: z
          .string()
          .min(1)
          .max(200)
          .describe("a word or several side by side, in any form; `*` takes any ending"),
        weight: z.number().min(-10).max(10).describe("1 suffices alone, below 0 speaks against"),
      }),
    )
    .max(10_000),
});

export const topics = defineMethod({
  name: "topics",
  summary: {
    en: "What texts are about: named topics with the words that say so, topics nobody named, what is new and rising",
    ru: "О чём тексты: названные темы с объясняющими словами, темы, которых никто не называл, новое и растущее",
  },
  document: "docs/methods/text.md",
  input: z
    .strictObject({
      texts: Texts,
      earlier: Texts.default([]).describe(
        "texts of an earlier period: with them new and rising topics are told",
      ),
      names: Names,
      topics: z
        .record(key, TopicShape)
        .optional()
        .describe("instead of the topics a house begins with, by their keys"),
      learned: z
        .record(key, z.record(z.string(), z.number().min(-1e6).max(1e6)))
        .default({})
        .describe("what corrections have taught: by topic, weights of stems and pairs of stems"),
      rate: z
        .number()
        .gt(0)
        .lt(1)
        .default(0.05)
        .describe("what share of new and rising topics may be chance"),
      seed,
    })
    .meta({ id: "TopicsInput" }),
  output: z
    .strictObject({
      method: z.literal("topics"),
      n: count,
      texts: z.array(
        z.strictObject({
          language: z.enum(["ru", "en", "mixed", "none"]),
          topics: z.array(
            z.strictObject({
              topic: key,
              score: z.number().describe("sum of the weights; from 1 on the text belongs"),
              reasons: z.array(WordReason.extend({ isLearned: z.boolean() })),
            }),
          ),
          discovered: z
            .strictObject({
              topic: count.describe("place in `discovered`"),
              likeness: share,
              terms: z.array(z.string()).describe("stems that spoke for it"),
            })
            .nullable(),
        }),
      ),
      discovered: z
        .array(
          z.strictObject({
            label: z.array(z.string()),
            size: count,
            quote: count.nullable().describe("place in `texts` of a typical one"),
          }),
        )
        .describe("topics nobody named, found in the texts that no named topic claims"),
      topics: z.array(
        z.strictObject({
          topic: key,
          texts: count,
          share,
          earlier: count,
          trend: z.enum(["new", "rising", "none"]).nullable().describe("null: no earlier period"),
          p: share.nullable().describe("adjusted over all topics"),
        }),
      ),
      warnings: Warnings,
    })
    .meta({ id: "TopicsResult" }),
  problems: () => [],
  run({ texts, earlier, names, topics: own, learned, rate, seed }, language) {
    const list: readonly Topic[] = own
      ? Object.entries(own).map(([key, topic]) => ({ key, ...topic }))
      : defaultTopics;
    const people = namesOf(names);
    const { state, discovery, rest } = rediscover(
      texts,
      { topics: list, learned: learned as LearnedWeights },
      chance(seed),
      people,
    );
    const analyser = makeAnalyser(state, people);
    const analysed = texts.map((text) => analyser(text).analysed);
    const tally = (all: readonly { readonly topics: readonly { readonly topic: string }[] }[]) => {
      const counts = new Map(list.map(({ key }) => [key, 0]));
      for (const { topics } of all)
        for (const { topic } of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
      return counts;
    };
    const now = tally(analysed);
    const before = tally(earlier.map((text) => analyser(text).analysed));
    const trends = topicTrends(
      list.map(({ key }) => ({ topic: key, before: before.get(key)!, after: now.get(key)! })),
      { before: earlier.length, after: texts.length },
      rate,
    );
    const hasBoth = earlier.length > 0 && texts.length > 0;
    const silence: TextWarning[] = discovery
      ? []
      : rest.length < fewestTexts
        ? [{ code: "tooFewForDiscovery", count: rest.length, needed: fewestTexts }]
        : [{ code: "nothingDiscovered" }];
    return {
      method: "topics" as const,
      n: texts.length,
      texts: analysed.map(({ language, topics, discovered }, i) => ({
        language,
        topics: topics.map(({ topic, score, reasons }) => ({
          topic,
          score,
          reasons: reasons.map((reason) => ({
            ...reasonIn(texts[i]!, reason),
            isLearned: reason.isLearned,
          })),
        })),
        discovered: discovered ? { ...discovered, terms: [...discovered.terms] } : null,
      })),
      discovered: (discovery?.topics ?? []).map(({ label, size, quote }) => ({
        label: [...label],
        size,
        quote: quote === undefined ? null : rest[quote]!,
      })),
      topics: trends.map(({ topic, before, after, shareAfter, trend, adjusted }) => ({
        topic,
        texts: after,
        share: shareAfter,
        earlier: before,
        trend: hasBoth ? trend : null,
        p: hasBoth ? adjusted : null,
      })),
      warnings: told(
        [
          ...warningsOf(
            texts,
            analysed.map((one) => one.language),
          ),
          ...silence,
        ],
        language,
      ),
    };
  },
});
