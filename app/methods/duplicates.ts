import { z } from "zod";
import { duplicateClusters, makeReader, namesOf, nearlyTheSame } from "#science/text";
import { defineMethod } from "./method.ts";
import { Warnings } from "./survey/shape.ts";
import { count, Names, Texts } from "./text/shape.ts";
import { told, warningsOf } from "./text/warnings.ts";

export const duplicates = defineMethod({
  name: "duplicates",
  summary: {
    en: "Which texts say nearly the same: groups around a centre, with the words they share",
    ru: "Какие тексты говорят почти одно и то же: группы вокруг середины, с общими словами",
  },
  document: "docs/methods/text.md",
  input: z
    .strictObject({
      texts: Texts,
      names: Names,
      least: z
        .number()
        .min(0.3)
        .max(1)
        .default(nearlyTheSame)
        .describe("how alike a text and its group's centre are at least: a cosine"),
    })
    .meta({ id: "DuplicatesInput" }),
  output: z
    .strictObject({
      method: z.literal("duplicates"),
      n: count,
      least: z.number(),
      groups: z.array(
        z.strictObject({
          centre: count.describe("place in `texts`"),
          members: z.array(z.strictObject({ text: count, likeness: z.number().min(0).max(1) })),
          shared: z.array(z.string()).describe("stems that at least half of the members share"),
        }),
      ),
      warnings: Warnings,
    })
    .meta({ id: "DuplicatesResult" }),
  problems: () => [],
  run({ texts, names, least }, language) {
    const read = texts.map(makeReader(namesOf(names)));
    return {
      method: "duplicates" as const,
      n: texts.length,
      least,
      groups: duplicateClusters(read, least).map(({ centre, members, shared }) => ({
        centre,
        members: members.map(({ text, cosine }) => ({ text, likeness: cosine })),
        shared: [...shared],
      })),
      warnings: told(
        warningsOf(
          texts,
          read.map((one) => one.language),
        ),
        language,
      ),
    };
  },
});
